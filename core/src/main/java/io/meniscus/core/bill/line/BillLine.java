package io.meniscus.core.bill.line;

import io.meniscus.core.bill.OutlierStatus;
import java.math.BigDecimal;

/**
 * A line of a bill.
 *
 * @param number      counted from 1
 * @param description as it came with the bill, whatever the product is called
 */
public record BillLine(
        int number,
        Kind kind,
        String itemCode,
        String description,
        LineAmounts amounts,
        OutlierStatus outlier,
        LineDetails details,
        Returned returned) {

    /** Bought or brought back. */
    public enum Kind {
        BOUGHT,
        RETURNED
    }

    /** What came back of a line. */
    public record Returned(BigDecimal quantity, BigDecimal amount) {
        public static final Returned NOTHING = new Returned(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Pieces that did not come back. */
    public BigDecimal quantityLeft() {
        return amounts.quantity().subtract(returned.quantity());
    }

    /** Money that was not given back. */
    public BigDecimal amountLeft() {
        return amounts.amount().subtract(returned.amount());
    }

    /** With more of it back. */
    public BillLine returning(BigDecimal quantity, BigDecimal amount) {
        return new BillLine(
                number,
                kind,
                itemCode,
                description,
                amounts,
                outlier,
                details,
                new Returned(
                        returned.quantity().add(quantity), returned.amount().add(amount)));
    }

    /** With other details. */
    public BillLine with(LineDetails changed) {
        return new BillLine(number, kind, itemCode, description, amounts, outlier, changed, returned);
    }
}
