package io.meniscus.core.bill;

import java.math.BigDecimal;

/**
 * The money of a bill, in the organization's currency, as it was sent: nothing is checked against anything.
 *
 * @param amount net
 */
public record BillAmounts(BigDecimal amount, BigDecimal gross, BigDecimal discount) {
    /** Digits before the point an amount may have. */
    public static final int DIGITS = 15;

    /** Digits behind the point that are kept. */
    public static final int DECIMALS = 6;

    public static final BillAmounts NONE = new BillAmounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Whether a number can be stored as an amount or a quantity. */
    public static boolean fits(BigDecimal number) {
        return number.precision() - number.scale() <= DIGITS
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }
}
