package io.meniscus.core.identity.merge;

import io.meniscus.core.identity.IdentifierKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a merge rests on.
 *
 * @param identifier the value that named the victim; null for a merge that was asked for
 * @param anchor     the value that named the survivor; null where it was named by id or asked for
 */
public record MergeReason(
        MergeRule rule,
        @Nullable IdentifierKey identifier,
        @Nullable IdentifierKey anchor) {
    /** A merge that somebody asked for. */
    public static final MergeReason ASKED_FOR = new MergeReason(MergeRule.REQUEST, null, null);

    /** The values it rests on. */
    public List<IdentifierKey> identifiers() {
        return Stream.of(identifier, anchor).filter(Objects::nonNull).distinct().toList();
    }
}
