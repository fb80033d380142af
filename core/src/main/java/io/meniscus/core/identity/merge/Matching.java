package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.identity.registration.RegistrationRules.Mismatch;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the identifiers of one call name (v1.1/customer "Identifier and merge rules"): somebody with another primary
 * identifier than the one given is refused, left out or merged, as the organization has it.
 */
public final class Matching {
    private final RegistrationRules rules;
    private final Identity identity;

    public Matching(RegistrationRules rules, Identity identity) {
        this.rules = rules;
        this.identity = identity;
    }

    /**
     * What the identifiers come to.
     *
     * @param survivor    whom they name; where they name several, the one that the others are merged into; null for
     *                    nobody
     * @param others      further persons they name
     * @param identifiers those that remain
     */
    public record Match(@Nullable CustomerId survivor, Set<CustomerId> others, List<IdentifierKey> identifiers) {}

    public Outcome<Match> match(List<IdentifierKey> identifiers) {
        var primary = holderOfPrimary(identifiers);
        var warnings = new ArrayList<Warning>();
        var kept = new ArrayList<IdentifierKey>();
        for (var key : identifiers) {
            var other = mismatch(key, primary, identifiers);
            if (other == null || rules.mismatch() == Mismatch.MERGE) {
                kept.add(key);
            } else if (rules.mismatch() == Mismatch.REFUSE) {
                return Outcome.refused(new CustomerRefusal.PrimaryMismatch(key.type(), other));
            } else {
                warnings.add(new CustomerWarning.BelongsToOther(key.type()));
            }
        }
        return Outcome.accepted(match(primary, kept), warnings);
    }

    private Match match(@Nullable CustomerId primary, List<IdentifierKey> kept) {
        var persons = new TreeSet<>(identity.roots(kept));
        if (persons.isEmpty()) {
            return new Match(null, Set.of(), kept);
        }
        var survivor = primary == null ? new Merging(rules.merging(), identity).survivor(persons) : primary;
        persons.remove(survivor);
        return new Match(survivor, persons, kept);
    }

    private @Nullable CustomerId holderOfPrimary(List<IdentifierKey> identifiers) {
        var given = identifiers.stream().filter(this::isPrimary).toList();
        var holders = identity.roots(given);
        return holders.isEmpty() ? null : holders.iterator().next();
    }

    private boolean isPrimary(IdentifierKey key) {
        return key.type() == rules.primary();
    }

    /** The holder of a secondary identifier who is known by another primary one than the one given. */
    private @Nullable CustomerId mismatch(
            IdentifierKey key, @Nullable CustomerId primary, List<IdentifierKey> identifiers) {
        if (isPrimary(key) || identifiers.stream().noneMatch(this::isPrimary)) {
            return null;
        }
        return identity.roots(List.of(key)).stream()
                .filter(holder ->
                        !Objects.equals(holder, primary) && types(holder).contains(rules.primary()))
                .findFirst()
                .orElse(null);
    }

    private Set<IdentifierType> types(CustomerId person) {
        return identity.heldBy(person).stream().map(row -> row.key().type()).collect(Collectors.toSet());
    }
}
