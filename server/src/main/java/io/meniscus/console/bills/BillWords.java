package io.meniscus.console.bills;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Tone;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.redemption.PointsPolicy;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people call bills, their states and amounts, in one organization. */
public record BillWords(Organization organization) {
    private static final int DECIMALS = 6;

    /** A word about a bill. */
    public record Mark(Tone tone, String words) {}

    /** The address of a bill's page. */
    public static String path(Visit visit, BillId bill) {
        return visit.path(Place.BILLS, "/" + bill.value());
    }

    /** What it is called: by its number where it has one. */
    public static String title(Bill bill) {
        return bill.head().number().isEmpty()
                ? "Bill without a number"
                : bill.head().number();
    }

    public static String kind(Bill bill) {
        return switch (bill.head().type()) {
            case REGULAR -> "Sale";
            case MIXED -> "Sale with returned items";
            case RETURN -> returned(bill.head().returnType());
            case NOT_INTERESTED -> "Sale, not interested";
            case NOT_INTERESTED_RETURN -> "Return, not interested";
        };
    }

    private static String returned(ReturnType how) {
        return switch (how) {
            case CANCELLED -> "Cancellation";
            case FULL -> "Return of everything";
            case LINE_ITEM -> "Return of items";
            case AMOUNT -> "Return of an amount";
            case NONE -> "Return";
        };
    }

    /** What became of it; nothing for one that stands as it was made out. */
    public static List<Mark> marks(Bill bill) {
        var marks = new ArrayList<Mark>();
        switch (bill.returned().how()) {
            case NONE -> {}
            case CANCELLED -> marks.add(new Mark(Tone.BAD, "Cancelled"));
            case FULL -> marks.add(new Mark(Tone.WARN, "Returned"));
            case AMOUNT, LINE_ITEM -> marks.add(new Mark(Tone.WARN, isAllBack(bill) ? "Returned" : "Returned in part"));
        }
        if (bill.head().outlier() != OutlierStatus.NORMAL) {
            marks.add(new Mark(Tone.QUIET, "Not counted: " + lower(bill.head().outlier())));
        }
        if (bill.head().details().retroOf() != 0) {
            marks.add(new Mark(Tone.QUIET, bill.head().type().isAnonymous() ? "Claimed" : "Claimed later"));
        }
        return marks;
    }

    /** Whether nothing of it is left with the customer. */
    static boolean isAllBack(Bill bill) {
        boolean isNoPieceLeft = bill.lines().stream().anyMatch(line -> line.kind() == BillLine.Kind.BOUGHT)
                && bill.lines().stream()
                        .filter(line -> line.kind() == BillLine.Kind.BOUGHT)
                        .allMatch(line -> line.quantityLeft().signum() <= 0);
        return switch (bill.returned().how()) {
            case NONE -> false;
            case FULL, CANCELLED -> true;
            case AMOUNT, LINE_ITEM ->
                isNoPieceLeft
                        || bill.returned()
                                        .amount()
                                        .compareTo(bill.head().amounts().amount())
                                >= 0;
        };
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String term(Enum<?> value) {
        return Words.term(lower(value));
    }

    /** The store it was made out in, whatever the till belongs to now, and the till. */
    public String place(Bill bill) {
        var place = bill.head().place();
        var till = new Names(organization).till(place.till());
        var store = organization.store(place.store()).map(Store::name).orElse("");
        if (store.isEmpty()) {
            return till.isEmpty() ? "—" : till;
        }
        return till.isEmpty() ? store : store + " (" + till + ")";
    }

    /** An amount in the organization's currency, with it. */
    public String money(BigDecimal amount) {
        return amount(amount) + " " + organization.profile().currency();
    }

    /** An amount with the decimals of the organization's currency, or as many as it has. */
    public String amount(BigDecimal amount) {
        return format(amount, PointsPolicy.currencyDecimals(organization));
    }

    /** A number with as many decimals as it has. */
    static String number(BigDecimal number) {
        return format(number, 0);
    }

    private static String format(BigDecimal number, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, DECIMALS));
        return format.format(number).replace('-', '−');
    }
}
