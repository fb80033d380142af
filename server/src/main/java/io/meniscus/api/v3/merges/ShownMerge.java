package io.meniscus.api.v3.merges;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeSide;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Till;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A merge as answered.
 *
 * @param victim   the customer that became part of the survivor
 * @param rule     registration, identifier_added or request
 * @param identifier what named the victim; left out for a merge that was asked for
 * @param anchor   what named the survivor; left out where it was named by id
 * @param undone   left out while it stands
 */
public record ShownMerge(
        long id,
        long victim,
        long survivor,
        String rule,
        @Nullable ShownIdentifier identifier,
        @Nullable ShownIdentifier anchor,
        Before before,
        Done made,
        @Nullable Done undone) {

    public record ShownIdentifier(String type, String value) {
        static @Nullable ShownIdentifier of(@Nullable IdentifierKey key) {
            return key == null ? null : new ShownIdentifier(key.type().wire(), key.value());
        }
    }

    /** Both sides as they were. */
    public record Before(Side victim, Side survivor) {}

    /** One side: its customers, the root first, and what it held. */
    public record Side(
            List<Long> customers,
            String loyaltyType,
            @Nullable String statusLabel,
            List<ShownHeld> identifiers) {}

    /** An identifier in a source account. */
    public record ShownHeld(String type, String value, String source, String accountId, long customer) {}

    /** When (ISO 8601, UTC), at which till and by which call. */
    public record Done(String at, @Nullable String till, String requestId) {}

    public static ShownMerge of(MergeEdge edge, Organization organization) {
        return new ShownMerge(
                edge.id().value(),
                edge.victim().value(),
                edge.survivor().value(),
                edge.reason().rule().lowerCase(),
                ShownIdentifier.of(edge.reason().identifier()),
                ShownIdentifier.of(edge.reason().anchor()),
                new Before(
                        side(edge.before().victim(), organization),
                        side(edge.before().survivor(), organization)),
                done(edge.made(), organization),
                edge.undone() == null ? null : done(edge.undone(), organization));
    }

    private static Side side(MergeSide side, Organization organization) {
        return new Side(
                side.members().stream().map(CustomerId::value).toList(),
                side.loyalty().name().toLowerCase(Locale.ROOT),
                organization.labels().stream()
                        .filter(label -> side.statusLabel() != null && label.id() == side.statusLabel())
                        .map(StatusLabel::label)
                        .findFirst()
                        .orElse(null),
                side.identifiers().stream().map(row -> held(row, organization)).toList());
    }

    static ShownHeld held(HeldIdentifier row, Organization organization) {
        var account = organization.account(row.account());
        return new ShownHeld(
                row.key().type().wire(),
                row.key().value(),
                account.map(found -> found.source().name()).orElse(""),
                account.map(SourceAccount::account).orElse(""),
                row.customer().value());
    }

    private static Done done(Stamp stamp, Organization organization) {
        return new Done(
                stamp.at().toString(),
                organization.till(stamp.till()).map(Till::code).orElse(null),
                stamp.request().value());
    }
}
