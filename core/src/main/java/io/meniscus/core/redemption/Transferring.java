package io.meniscus.core.redemption;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gives points of one person to another (loyalty-engine §7). What is received lapses when it would have lapsed with
 * who gave it: a lot for each expiry, so that nobody makes points last longer by sending them round.
 */
public final class Transferring {
    /** Lots that one transfer opens; what lapses behind the last but one is received with the earliest expiry there. */
    public static final int MOST_LOTS = 40;

    private Transferring() {}

    /** What was moved, between whom. */
    public record Transferred(Transfer transfer, Transferrable between) {}

    /** When points lapse, and whether that rolls. */
    private record Lapsing(Instant expiresAt, ExpiryKind kind) implements Comparable<Lapsing> {
        private static final Comparator<Lapsing> ORDER =
                Comparator.comparing(Lapsing::expiresAt).thenComparing(Lapsing::kind);

        @Override
        public int compareTo(Lapsing other) {
            return ORDER.compare(this, other);
        }
    }

    public static Outcome<Transferred> decide(TransferPoints command, World world, Given given) {
        return switch (Transferrable.check(command, world, given.at())) {
            case Outcome.Accepted<Transferrable>(var between, var warnings) ->
                Proof.used(
                                command.code(),
                                CodeAction.POINTSTRANSFER,
                                between.from(),
                                between.points(),
                                command.rules(),
                                world,
                                given.at())
                        .<Outcome<Transferred>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.accepted(move(command, between, world, given), warnings));
            case Outcome.Refused<Transferrable>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Transferrable>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Transferred move(TransferPoints command, Transferrable between, World world, Given given) {
        long id = given.id(IdKind.POINTS_ACT);
        var from = between.from().origin(command.from());
        var to = between.to().origin(command.to());
        var cause = new LedgerEntry.Cause(
                LedgerEvent.POINTS_TRANSFER, given.id(IdKind.LEDGER_EVENT), given.at(), BillId.NONE, id);
        var bookings = new Bookings(world, cause);
        var taken = new Movements(bookings).take(between.lots(), between.points(), Book.GIVEN);
        receive(new AccountKey(to, between.program().id()), taken, bookings, given);
        bookings.close();
        var transfer = new Transfer(
                id,
                between.program().id(),
                from,
                to,
                between.points(),
                command.notes(),
                new Stamp(given.at(), command.till(), command.request()));
        world.section(PointsActs.KIND).add(transfer);
        record(EventKind.POINTS_TRANSFER_INITIATED, from, transfer, world, given);
        record(EventKind.POINTS_TRANSFER_RECEIVED, to, transfer, world, given);
        return new Transferred(transfer, between);
    }

    private static void receive(AccountKey account, List<Burn> taken, Bookings bookings, Given given) {
        var byExpiry = new TreeMap<Lapsing, Points>();
        for (var burn : taken) {
            var lot = bookings.ledger().lot(burn.lot());
            var lapsing = lapsing(lot, byExpiry);
            byExpiry.merge(lapsing, burn.amount(), Points::plus);
        }
        byExpiry.forEach((lapsing, points) -> {
            var id = new LotId(given.id(IdKind.LOT));
            var origin = new Lot.Origin(
                    Category.MAIN,
                    AwardType.CUSTOMER_PROMOTIONS,
                    lapsing.kind(),
                    given.at(),
                    lapsing.expiresAt(),
                    BillId.NONE,
                    0,
                    0);
            bookings.of(account).open(id, origin).post(id, Book.RECEIVED, Book.MAIN, points);
        });
    }

    /** Lots come by their expiry, so the last one there is the earliest that is left. */
    private static Lapsing lapsing(Lot lot, NavigableMap<Lapsing, Points> soFar) {
        var own = new Lapsing(lot.expiresAt(), lot.origin().expiry());
        return soFar.containsKey(own) || soFar.size() < MOST_LOTS ? own : soFar.lastKey();
    }

    private static void record(EventKind kind, CustomerId customer, Transfer transfer, World world, Given given) {
        var made = transfer.made();
        Events.record(world, given, kind, customer, transfer.id(), made.till(), made.request());
    }
}
