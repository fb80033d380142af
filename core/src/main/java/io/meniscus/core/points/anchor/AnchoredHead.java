package io.meniscus.core.points.anchor;

import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;

/**
 * The head that an account's chain had when it was handed out.
 *
 * @param seq of the entry that led to it
 */
public record AnchoredHead(AccountKey account, long seq, Head head) implements Comparable<AnchoredHead> {
    @Override
    public int compareTo(AnchoredHead other) {
        return account.compareTo(other.account);
    }
}
