package io.meniscus.core.points;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a program rounds what it issues, takes back, converts, adjusts and redeems (loyalty-engine §3).
 *
 * @param decimals 0 to 3
 */
public record PointsRounding(int decimals, RoundingMode mode) {
    /** Three decimals, half up: what a program does that says nothing. */
    public static final PointsRounding STANDARD = new PointsRounding(Points.DECIMALS, RoundingMode.HALF_UP);

    public PointsRounding {
        if (decimals < 0 || decimals > Points.DECIMALS) {
            throw new IllegalArgumentException("decimals " + decimals + " are not 0 to " + Points.DECIMALS);
        }
    }

    public Points round(BigDecimal amount) {
        return Points.of(amount.setScale(decimals, mode), RoundingMode.UNNECESSARY);
    }

    /** Whether an amount has no more decimals than the program. */
    public boolean takes(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals;
    }
}
