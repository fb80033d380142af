package io.meniscus.points.expiry;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.person.PersonLock;
import io.meniscus.points.PointsStore;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.time.Instant;

/**
 * Expires what has lapsed of an account, in its person's lock; what came of it is the points that expired. An account
 * of which nothing lapsed only learns when it is due next.
 */
record SweepAccount(PersonLock persons, PointsStore points) implements Operation<SweepAccount.Sweep, Points> {
    /** Enough to load what has lapsed, and the first lot that has not. */
    private static final Points LEAST = new Points(1);

    record Sweep(AccountKey account, Instant at, RequestId request) {
        CustomerId customer() {
            return account.customer();
        }
    }

    @Override
    public void needs(Sweep sweep, Needs needs) {
        persons.needs(sweep.customer(), needs);
        needs.of(points).burn(sweep.customer(), LEAST, sweep.at());
    }

    @Override
    public boolean blocked(Sweep sweep, World world) {
        return persons.isElsewhere(sweep.customer(), world);
    }

    @Override
    public void holdBack(Sweep sweep, World world) {
        persons.holdBack(sweep.customer(), world);
    }

    @Override
    public Outcome<Points> decide(Sweep sweep, World world, Given given) {
        var event = given.id(IdKind.LEDGER_EVENT);
        var cause = new LedgerEntry.Cause(LedgerEvent.POINTS_EXPIRY, event, given.at(), BillId.NONE, 0);
        var bookings = new Bookings(world, cause);
        var expired = new Movements(bookings).expire(sweep.account());
        bookings.close();
        if (expired.isPositive()) {
            Events.record(
                    world, given, EventKind.POINTS_EXPIRED, sweep.customer(), event, TillId.NONE, sweep.request());
        }
        return Outcome.accepted(expired);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case LEDGER_EVENT, EVENT -> 1;
            case CUSTOMER, MERGE, REQUEST, LOT, BILL, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> 0;
        };
    }
}
