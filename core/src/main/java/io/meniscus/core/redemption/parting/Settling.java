package io.meniscus.core.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Compensates who paid for the other: what was spent of its lots goes back to them, the last to lapse first, and lots
 * of who spent it carry it. A redemption that is reversed later then finds its points where they came from in the end.
 * Nobody's balance becomes negative by it, and what would have lapsed meanwhile is not given back.
 */
public final class Settling {
    private static final Comparator<Part> LAST_LAPSING_FIRST =
            Comparator.comparing(Part::lot, Lot.BURN_ORDER).reversed();

    private final Bookings bookings;
    private final PointsLedger ledger;
    private final List<Spending> spendings;
    private final PointsActs acts;
    private final Instant at;

    public Settling(World world, List<Spending> spendings, Bookings bookings) {
        this.bookings = bookings;
        this.ledger = bookings.ledger();
        this.spendings = List.copyOf(spendings);
        this.acts = world.section(PointsActs.KIND);
        this.at = bookings.cause().at();
    }

    /** Points of a lot that somebody else spent. */
    private record Part(Lot lot, Book book, Points amount) {}

    /** Settles a program as far as that goes; tells how far. */
    public Share settle(Share share, Collection<CustomerId> leaving, Collection<CustomerId> staying) {
        if (!share.isOwed()) {
            return share;
        }
        var paid = share.leaving().paidForOther();
        var moved = paid.isPositive()
                ? move(share.program(), paid, Set.copyOf(staying), Set.copyOf(leaving))
                : move(share.program(), paid.negated(), Set.copyOf(leaving), Set.copyOf(staying));
        return new Share(share.program(), share.leaving(), share.staying(), moved);
    }

    private Points move(ProgramId program, Points owed, Set<CustomerId> debtor, Set<CustomerId> creditor) {
        var accounts = debtor.stream()
                .map(customer -> new AccountKey(customer, program))
                .sorted()
                .toList();
        var parts = parts(program, creditor, debtor);
        var amount = owed.min(spendable(program, accounts, debtor)).min(total(parts));
        var rest = amount;
        for (var part : parts) {
            var moving = new Part(part.lot(), part.book(), part.amount().min(rest));
            if (moving.amount().isPositive()) {
                bookings.of(part.lot()).post(part.lot().id(), part.book(), Book.MAIN, moving.amount());
                var onto = new Movements(bookings).burn(accounts, moving.amount(), part.book());
                follow(moving, onto, debtor);
                rest = rest.minus(moving.amount());
            }
        }
        return amount;
    }

    private Points spendable(ProgramId program, List<AccountKey> accounts, Set<CustomerId> debtor) {
        var there = ledger.spendable(accounts, at).stream().map(Lot::available).reduce(Points.ZERO, Points::plus);
        return there.min(Holding.of(ledger, debtor, program, at).current().orNone());
    }

    /** What the other side spent of a side's lots that still last, the last to lapse first. */
    private List<Part> parts(ProgramId program, Set<CustomerId> creditor, Set<CustomerId> debtor) {
        var parts = new ArrayList<Part>();
        var all = spendings.stream()
                .filter(row -> row.account().program().equals(program))
                .filter(row -> creditor.contains(row.account().customer()))
                .filter(row -> debtor.contains(row.spender()) || row.spender().equals(Spending.NOBODY))
                .toList();
        for (var lot :
                all.stream().map(Spending::lot).distinct().map(ledger::lot).toList()) {
            for (var book : List.of(Book.REDEEMED, Book.GIVEN)) {
                var spent = all.stream()
                        .filter(row -> row.lot().equals(lot.id()) && row.book() == book)
                        .map(Spending::amount)
                        .reduce(Points.ZERO, Points::plus);
                var amount = spent.min(standsIn(book, lot));
                if (amount.isPositive() && !lot.hasLapsed(at)) {
                    parts.add(new Part(lot, book, amount));
                }
            }
        }
        parts.sort(LAST_LAPSING_FIRST);
        return parts;
    }

    private static Points standsIn(Book book, Lot lot) {
        return book == Book.REDEEMED ? lot.redeemed() : lot.moved();
    }

    private static Points total(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Points.ZERO, Points::plus);
    }

    /** Redemptions of who spent a lot's points took them from the lots that carry them now. */
    private void follow(Part from, List<Burn> onto, Set<CustomerId> debtor) {
        if (from.book() != Book.REDEEMED) {
            return;
        }
        var left = onto;
        for (var redemption : acts.of(debtor)) {
            var moved = MovedBurns.move(redemption.burns(), from.lot().id(), left);
            left = moved.left();
            if (!moved.burns().equals(redemption.burns())) {
                acts.change(redemption.takenFrom(moved.burns()));
            }
        }
    }
}
