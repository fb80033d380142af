package io.meniscus.points.ledger;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.Category;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which events of a person are asked for.
 *
 * @param members      the person's customers
 * @param programs     whose accounts are looked at; none = all
 * @param conceptTills tills whose events are looked at in every program, beside those of the programs
 * @param categories   whose accounts are looked at
 * @param sides        an event has one of these, or is not listed
 * @param tills        where it happened; none = anywhere, and nowhere
 */
public record EventFilter(
        List<CustomerId> members,
        Set<ProgramId> programs,
        Set<TillId> conceptTills,
        Set<Category> categories,
        Set<Side> sides,
        Span span,
        Set<TillId> tills) {
    public EventFilter {
        members = List.copyOf(members);
        programs = Set.copyOf(programs);
        conceptTills = Set.copyOf(conceptTills);
        categories = Set.copyOf(categories);
        sides = Set.copyOf(sides);
        tills = Set.copyOf(tills);
    }

    /** Everything that happened to a person's points. */
    public static EventFilter all(Collection<CustomerId> members) {
        return new EventFilter(
                List.copyOf(members),
                Set.of(),
                Set.of(),
                Set.of(Category.values()),
                Set.of(Side.values()),
                Span.EVER,
                Set.of());
    }

    /** What an event may do to an account. */
    public enum Side {
        CREDIT,
        DEBIT,
        OPENING_BALANCE
    }

    /** Both ends included. */
    public record Span(Instant from, Instant until) {
        public static final Span EVER =
                new Span(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));
    }
}
