package io.meniscus.core.otp;

import io.meniscus.core.identity.IdentifierKey;
import java.util.Comparator;

/**
 * Names a code: whom it was sent to, and which of that day's it is. Two that are made at once would have one name, so
 * the second is decided again on what the first left.
 *
 * @param recipient a mobile or an e-mail address, whether anybody is registered with it or not
 * @param day       days since 1970 in the organization's own zone
 * @param nth       counted from 1
 */
public record CodeKey(IdentifierKey recipient, int day, int nth) implements Comparable<CodeKey> {
    private static final Comparator<CodeKey> ORDER = Comparator.comparing(CodeKey::recipient)
            .thenComparingInt(CodeKey::day)
            .thenComparingInt(CodeKey::nth);

    @Override
    public int compareTo(CodeKey other) {
        return ORDER.compare(this, other);
    }
}
