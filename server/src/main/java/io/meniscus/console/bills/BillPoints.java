package io.meniscus.console.bills;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.Posting;
import io.meniscus.core.redemption.Redemption;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/** Sums of what happened to points with a bill. */
public final class BillPoints {
    private BillPoints() {}

    public static Points earned(Collection<Lot> lots) {
        return sum(lots, Lot::value);
    }

    /** What can still be spent of lots; of promises what is promised. */
    static Points left(Collection<Lot> lots, Instant at) {
        return sum(lots, lot -> hasLapsed(lot, at) ? Points.ZERO : lot.available());
    }

    /** What lapsed of lots, whether the sweep has been there or not. */
    static Points expired(Collection<Lot> lots, Instant at) {
        return sum(
                lots,
                lot -> hasLapsed(lot, at) ? lot.expired().plus(lot.available().orNone()) : lot.expired());
    }

    private static boolean hasLapsed(Lot lot, Instant at) {
        return lot.origin().category() == Category.MAIN && lot.hasLapsed(at);
    }

    /** What was redeemed on a sale and not given back. */
    public static Points redeemed(Bill bill, Collection<Redemption> redemptions) {
        return sum(
                redemptions.stream()
                        .filter(redemption -> isOn(redemption, bill))
                        .toList(),
                Redemption::left);
    }

    /** Whether a redemption is for a bill: bound to it, or with no more than its number. */
    static boolean isOn(Redemption redemption, Bill bill) {
        var said = redemption.said();
        boolean isByNumber = said.bill().equals(BillId.NONE)
                && !bill.head().type().isReturn()
                && said.billNumber().equals(bill.head().number());
        return said.bill().equals(bill.id())
                || (isByNumber && !said.billNumber().isEmpty());
    }

    /** What a return took back. */
    public static Points takenBack(BillId by, Collection<LedgerEntry> entries) {
        return sum(
                entries.stream()
                        .filter(entry -> entry.cause().event() == LedgerEvent.RETURN_BILL
                                && entry.cause().bill().equals(by))
                        .flatMap(entry -> entry.postings().stream())
                        .filter(BillPoints::isTakenBack)
                        .toList(),
                Posting::amount);
    }

    private static boolean isTakenBack(Posting posting) {
        return switch (posting.destination()) {
            case RETURNED, PROMISE_RETURNED -> true;
            case MAIN,
                    DELAYED,
                    TRIGGERED,
                    ISSUED,
                    PROMISED,
                    GRANTED,
                    RECEIVED,
                    REDEEMED,
                    EXPIRED,
                    DEDUCTED,
                    GIVEN,
                    CONVERTED -> false;
        };
    }

    static <T> Points sum(Collection<T> all, Function<T, Points> what) {
        return all.stream().map(what).reduce(Points.ZERO, Points::plus);
    }
}
