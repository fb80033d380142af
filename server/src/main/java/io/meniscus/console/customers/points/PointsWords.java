package io.meniscus.console.customers.points;

import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Tone;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.Posting;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What people call what happens to points. */
public final class PointsWords {
    private static final Duration SOON = Duration.ofDays(30);

    private PointsWords() {}

    /** With as many decimals as it has, in groups of three digits. */
    public static String amount(Points points) {
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return format.format(new BigDecimal(points.toDecimal().toPlainString())).replace('-', '−');
    }

    /** With their unit. */
    public static String points(Points points) {
        return amount(points) + (points.equals(Points.of(1)) ? " point" : " points");
    }

    static String event(LedgerEvent event) {
        return switch (event) {
            case TRANSACTION_ADD -> "Bill";
            case TRANSACTION_UPDATE -> "Bill changed";
            case RETURN_BILL -> "Return";
            case POINTS_REDEMPTION -> "Redemption";
            case POINTS_REDEMPTION_REVERSAL -> "Redemption reversed";
            case POINTS_TRANSFER -> "Transfer";
            case DELAYED_ACCRUAL -> "Promise kept";
            case POINTS_EXPIRY -> "Expiry";
            case VOUCHER_REDEMPTION -> "Coupon redeemed";
            case CUSTOMER_REGISTRATION -> "Registration";
            case CUSTOMER_UPDATE -> "Details changed";
            case TARGET_COMPLETED -> "Target reached";
            case GENERIC_EVENT -> "Behavioural event";
            case ALLOCATE_GOODWILL_POINTS -> "Goodwill";
            case MANUAL_POINTS_ADJUSTMENT -> "Adjustment by hand";
            case MERGE_MARK -> "Merged with another customer";
            case MERGE_UNDO_MARK -> "Merge undone";
            case MERGE_COMPENSATION -> "Settled when a merge was undone";
        };
    }

    static String posting(Posting posting) {
        return "%s %s, lot %d"
                .formatted(
                        amount(posting.amount()), moved(posting), posting.lot().value());
    }

    private static String moved(Posting posting) {
        return switch (posting.destination()) {
            case MAIN -> gained(posting.source());
            case DELAYED, TRIGGERED -> "promised";
            case REDEEMED -> "redeemed";
            case EXPIRED -> "expired";
            case RETURNED -> "taken back with a return";
            case DEDUCTED -> "taken by hand";
            case GIVEN -> "given to another customer";
            case PROMISE_RETURNED -> "of a promise taken back";
            case CONVERTED -> "of a promise kept";
            case ISSUED, PROMISED, GRANTED, RECEIVED -> "given back where they came from";
        };
    }

    private static String gained(Book source) {
        return switch (source) {
            case ISSUED -> "earned";
            case GRANTED -> "given by hand";
            case RECEIVED -> "received from another customer";
            case REDEEMED -> "given back that were redeemed";
            case EXPIRED -> "given back that had expired";
            case RETURNED, DEDUCTED, GIVEN, PROMISE_RETURNED, CONVERTED, PROMISED, MAIN, DELAYED, TRIGGERED ->
                "given back";
        };
    }

    public static String category(Category category) {
        return switch (category) {
            case MAIN -> "Redeemable";
            case DELAYED -> "Promised, by time";
            case TRIGGERED -> "Promised, by trigger";
        };
    }

    public static String award(AwardType type) {
        return switch (type) {
            case BILL_REGULAR -> "Bill";
            case BILL_PROMOTIONS -> "Promotion on a bill";
            case LINE_ITEM_REGULAR -> "Item of a bill";
            case LINE_ITEM_PROMOTIONS -> "Promotion on an item";
            case CUSTOMER_PROMOTIONS -> "Promotion, transfer or gift";
            case BALANCING -> "Owed: spent before it was taken back";
        };
    }

    /** When a lot lapses. */
    public static String expiry(Lot lot, Names names, Instant now) {
        if (!lot.expiresAt().isBefore(PointsAccount.NEVER)) {
            return "never";
        }
        var at = names.minute(lot.expiresAt());
        return lot.origin().category() == Category.MAIN && lot.hasLapsed(now) ? "lapsed " + at : at;
    }

    /** How urgent that is. */
    public static Tone tone(Lot lot, Instant now) {
        if (lot.origin().category() != Category.MAIN || lot.available().isNegative()) {
            return Tone.QUIET;
        }
        return lot.hasLapsed(now) ? Tone.BAD : lot.hasLapsed(now.plus(SOON)) ? Tone.WARN : Tone.GOOD;
    }
}
