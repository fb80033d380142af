package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a person has: accounts, lots that are not used up, and the entries that led there. */
public final class PersonPoints {
    private final PersonPointsStore store;

    public PersonPoints(PersonPointsStore store) {
        this.store = store;
    }

    /** The accounts of a person's customers, by customer and program. */
    public List<PointsAccount> accounts(OrgId org, Collection<CustomerId> members) {
        return store.accounts(org, members);
    }

    /** Lots that are not used up, in the order they are burnt. */
    public List<Lot> openLots(OrgId org, Collection<CustomerId> members, int limit) {
        return store.openLots(org, members, limit);
    }

    /**
     * Where a list of entries ends, the newest first.
     *
     * @param at    of the last entry shown
     * @param event its event's number
     */
    public record Mark(Instant at, long event, AccountKey account) {}

    /** Entries before a mark, the newest first; lots they opened come with their first expiry. */
    public List<LedgerEntry> entries(OrgId org, Collection<CustomerId> members, Mark before, int limit) {
        return store.entries(org, members, before, limit);
    }

    /**
     * Entries that were written for bills, take points of one back, or move points of lots; the oldest first.
     *
     * @param customers whose accounts are looked at
     */
    public List<LedgerEntry> entriesAbout(
            OrgId org, Collection<CustomerId> customers, Collection<BillId> bills, Collection<LotId> lots, int limit) {
        return customers.isEmpty() ? List.of() : store.entriesAbout(org, customers, bills, lots, limit);
    }

    /** Redeemable points after an event. */
    public record Level(Instant at, Points points) {}

    /** What a person could spend after each of the last events, the oldest first; no sweep is counted ahead. */
    public List<Level> levels(OrgId org, Collection<CustomerId> members, int limit) {
        return store.levels(org, members, limit).reversed();
    }
}
