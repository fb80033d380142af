package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import io.meniscus.core.world.World;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entries that one event writes, one for each account it touches. Nothing stands before {@link #close}, but what
 * was posted is seen by whoever looks at the lots.
 */
public final class Bookings {
    private final PointsLedger ledger;
    private final OrgId org;
    private final LedgerEntry.Cause cause;
    private final Map<AccountKey, Booking> open = new TreeMap<>();

    public Bookings(World world, LedgerEntry.Cause cause) {
        this.ledger = world.section(PointsLedger.KIND);
        this.org = world.org();
        this.cause = cause;
    }

    public PointsLedger ledger() {
        return ledger;
    }

    public LedgerEntry.Cause cause() {
        return cause;
    }

    /** The entry of an account. */
    public Booking of(AccountKey account) {
        return open.computeIfAbsent(account, key -> new Booking(ledger, org, key, cause));
    }

    /** The entry of a lot's account. */
    public Booking of(Lot lot) {
        return of(lot.account());
    }

    /** Writes all entries, by account. */
    public void close() {
        open.values().forEach(Booking::close);
        open.clear();
    }
}
