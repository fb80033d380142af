package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry.Cause;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Books whatever a test wants on the accounts of a person, in its lock, with all its lots at hand. */
public record FreeMoves(CustomerStore customers, PointsStore points) implements Operation<FreeMoves.Move, Long> {
    private static final Points EVERYTHING = new Points(Long.MAX_VALUE / 4);

    /** What is booked. */
    @FunctionalInterface
    public interface Body {
        void book(Desk desk);
    }

    /** What a booking is made with. */
    public record Desk(Bookings bookings, CustomerId who, List<CustomerId> members, Supplier<LotId> lots) {
        public AccountKey account(int program) {
            return new AccountKey(who, new ProgramId(program));
        }

        public List<AccountKey> accounts(int program) {
            return members.stream()
                    .map(id -> new AccountKey(id, new ProgramId(program)))
                    .toList();
        }
    }

    /** A command; the cause is made of the event's number, lots are those it wants that may be used up. */
    public record Move(CustomerId who, LongFunction<Cause> cause, List<LotId> lots, Body body) {}

    @Override
    public void needs(Move move, Needs needs) {
        needs.of(customers).personOf(move.who());
        needs.of(points).burn(move.who(), EVERYTHING, move.cause().apply(0).at());
        needs.of(points).lots(move.lots());
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
    public Outcome<Long> decide(Move move, World world, Given given) {
        long event = given.id(IdKind.LEDGER_EVENT);
        var bookings = new Bookings(world, move.cause().apply(event));
        var identity = world.section(Identity.KIND);
        var members = identity.members(root(move, identity)).stream()
                .map(Customer::id)
                .toList();
        move.body().book(new Desk(bookings, move.who(), members, () -> new LotId(given.id(IdKind.LOT))));
        bookings.close();
        return Outcome.accepted(event);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case LOT -> 10;
            case LEDGER_EVENT -> 1;
            case EVENT, CUSTOMER, MERGE, REQUEST, BILL, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> 0;
        };
    }
}
