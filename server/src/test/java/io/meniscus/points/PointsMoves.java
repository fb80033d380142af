package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Registrations;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The plainest writes of points there can be: somebody gets some, or spends some of what the person has. */
record PointsMoves(CustomerStore customers, PointsStore points) implements Operation<PointsMoves.Move, Points> {
    private static final ProgramId PROGRAM = new ProgramId(1);

    sealed interface Move {
        CustomerId who();

        record Earn(CustomerId who, Points amount, Duration lasting) implements Move {}

        record Spend(CustomerId who, Points amount, Instant at) implements Move {}
    }

    record TooFew(Points there) implements Refusal {}

    @Override
    public void needs(Move move, Needs needs) {
        needs.of(customers).personOf(move.who());
        switch (move) {
            case Move.Earn(var who, var amount, var lasting) -> needs.of(points).accountsOf(who);
            case Move.Spend(var who, var amount, var at) -> needs.of(points).burn(who, amount, at);
        }
    }

    @Override
    public boolean blocked(Move move, World world) {
        var identity = world.section(Identity.KIND);
        return identity.isHeldBack(move.who()) || !identity.isLocked(root(move, identity));
    }

    private static CustomerId root(Move move, Identity identity) {
        return Objects.requireNonNull(identity.find(move.who())).root();
    }

    @Override
    public void holdBack(Move move, World world) {
        world.section(Identity.KIND).holdBack(move.who());
    }

    @Override
    public Outcome<Points> decide(Move move, World world, Given given) {
        var ledger = world.section(PointsLedger.KIND);
        var accounts = world.section(Identity.KIND).members(root(move, world.section(Identity.KIND))).stream()
                .map(Customer::id)
                .map(id -> new AccountKey(id, PROGRAM))
                .toList();
        var event = move instanceof Move.Earn ? LedgerEvent.TRANSACTION_ADD : LedgerEvent.POINTS_REDEMPTION;
        var cause = new LedgerEntry.Cause(event, given.id(IdKind.LEDGER_EVENT), given.at(), BillId.NONE, 0);
        var bookings = new Bookings(world, cause);
        switch (move) {
            case Move.Earn(var who, var amount, var lasting) -> {
                var origin = new Lot.Origin(
                        Category.MAIN,
                        AwardType.BILL_REGULAR,
                        ExpiryKind.FIXED,
                        given.at(),
                        given.at().plus(lasting),
                        BillId.NONE,
                        0,
                        0);
                bookings.of(new AccountKey(who, PROGRAM)).award(new LotId(given.id(IdKind.LOT)), origin, amount);
            }
            case Move.Spend(var who, var amount, var at) -> {
                var there = current(accounts, ledger);
                if (amount.isMoreThan(there)) {
                    return Outcome.refused(new TooFew(there));
                }
                new Movements(bookings).burn(accounts, amount, Book.REDEEMED);
            }
        }
        bookings.close();
        Events.record(
                world,
                given,
                EventKind.CUSTOMER_UPDATED,
                move.who(),
                0,
                Registrations.TILL,
                Registrations.call().request());
        return Outcome.accepted(current(accounts, ledger));
    }

    private static Points current(List<AccountKey> accounts, PointsLedger ledger) {
        return accounts.stream()
                .map(key -> ledger.account(key).balances().current())
                .reduce(Points.ZERO, Points::plus);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case LOT, LEDGER_EVENT, EVENT -> 1;
            case CUSTOMER, MERGE, REQUEST, BILL -> 0;
        };
    }
}
