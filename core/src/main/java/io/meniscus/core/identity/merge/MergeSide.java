package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One side of a merge as it was before.
 *
 * @param members     its customers, the root first
 * @param statusLabel the organization's label; null when it had none
 * @param identifiers what it held, by type and value
 */
public record MergeSide(
        List<CustomerId> members,
        LoyaltyType loyalty,
        @Nullable Long statusLabel,
        List<HeldIdentifier> identifiers) {
    public MergeSide {
        members = List.copyOf(members);
        identifiers = List.copyOf(identifiers);
    }

    /** A person of the section as it is now; the rows of all its members must be there. */
    static MergeSide of(CustomerId root, Identity identity) {
        var members = identity.members(root);
        return new MergeSide(
                members.stream().map(Customer::id).toList(),
                identity.loyalty(root),
                Objects.requireNonNull(identity.find(root)).statusLabel(),
                members.stream()
                        .flatMap(member -> identity.identifiersOf(member.id()).stream())
                        .sorted(HeldIdentifier.CLAIM_ORDER)
                        .toList());
    }
}
