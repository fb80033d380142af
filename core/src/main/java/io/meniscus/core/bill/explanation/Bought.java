package io.meniscus.core.bill.explanation;

import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.program.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/** What of a bill earns points. */
public final class Bought {
    /** The tier everybody has where there are no tiers. */
    private static final int LOWEST_TIER = 1;

    private Bought() {}

    /** What was bought: of a mixed bill the lines that were, for its amount is what was paid in the end. */
    public static BigDecimal amount(Bill bill) {
        return bill.head().type() == BillType.MIXED
                ? bill.lines().stream()
                        .filter(line -> line.kind() == BillLine.Kind.BOUGHT)
                        .map(line -> line.amounts().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : bill.head().amounts().amount();
    }

    /**
     * A bill as earning sees it.
     *
     * @param bill       with its lines
     * @param registered when the customer was
     * @param zone       the till's
     */
    public static Purchase of(Bill bill, Instant registered, ZoneId zone) {
        var head = bill.head();
        var bought = bill.lines().stream()
                .filter(line -> line.kind() == BillLine.Kind.BOUGHT && line.outlier() == OutlierStatus.NORMAL)
                .toList();
        return new Purchase(
                amount(bill),
                bought.stream()
                        .map(line -> new Purchase.Line(
                                line.number(),
                                line.amounts().amount(),
                                line.amounts().quantity()))
                        .toList(),
                head.details().payments().stream()
                        .map(payment -> new Purchase.Paid(payment.mode(), payment.amount()))
                        .toList(),
                head.billedAt(),
                registered,
                zone,
                LOWEST_TIER);
    }
}
