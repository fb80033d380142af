package io.meniscus.points.ledger;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The operations on what happened to points: pages of events, single ones, balances at a moment. */
public final class LedgerEvents {
    private final LedgerEventStore store;

    public LedgerEvents(LedgerEventStore store) {
        this.store = store;
    }

    /** Events by when they happened, those of one instant by number. */
    public EventPage page(OrgId org, EventFilter filter, EventPage.Asked asked) {
        return store.page(org, filter, asked);
    }

    /** A person's events by their numbers, the oldest first; those it has none of are left out. */
    public List<BookedEvent> events(OrgId org, Collection<CustomerId> members, Collection<Long> numbers) {
        return store.events(org, members, numbers);
    }

    /** Numbers of a person's events of a kind, by the bills, redemptions or transfers they were written for. */
    public List<Long> numbers(
            OrgId org, Collection<CustomerId> members, LedgerEvent event, Collection<Long> references) {
        return store.numbers(org, members, event, references);
    }

    /** The lots that events made. */
    public List<Award> awards(OrgId org, Collection<CustomerId> members, Collection<Long> events) {
        return store.awards(org, members, events);
    }

    /**
     * What a person had at a filter's end, by program and category: of those that its events touched. What had lapsed
     * by then is gone, whether or not the sweep had been there; what is owed was taken off.
     */
    public List<Closing> closing(OrgId org, EventFilter filter) {
        var until = filter.span().until();
        var left = store.left(org, filter.members(), until);
        return store.accounts(org, filter).stream()
                .map(each -> new Closing(each.program(), each.category(), balance(each, left, until)))
                .toList();
    }

    private static Points balance(Closing account, List<LeftLot> left, Instant at) {
        var lots = left.stream()
                .filter(lot -> lot.program().equals(account.program()) && lot.category() == account.category())
                .toList();
        if (account.category() != Category.MAIN) {
            return lots.stream().map(LeftLot::amount).reduce(Points.ZERO, Points::plus);
        }
        // what one member owes, its own lapsing points settle
        return lots.stream().collect(Collectors.groupingBy(LeftLot::account)).values().stream()
                .map(each -> Standing.of(each.stream().map(LeftLot::asLot).toList(), at))
                .map(Standing::current)
                .reduce(Points.ZERO, Points::plus);
    }
}
