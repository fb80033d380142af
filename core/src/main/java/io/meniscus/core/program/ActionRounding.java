package io.meniscus.core.program;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an earning does with decimals before the program rounds (loyalty-engine §3). */
public sealed interface ActionRounding {
    BigDecimal apply(BigDecimal points);

    /** Keeps them. */
    record Actual() implements ActionRounding {
        @Override
        public BigDecimal apply(BigDecimal points) {
            return points;
        }
    }

    /** Drops them. */
    record Floor() implements ActionRounding {
        @Override
        public BigDecimal apply(BigDecimal points) {
            return points.setScale(0, RoundingMode.FLOOR);
        }
    }

    /** Keeps some, half up. */
    record Round(int decimals) implements ActionRounding {
        @Override
        public BigDecimal apply(BigDecimal points) {
            return points.setScale(decimals, RoundingMode.HALF_UP);
        }
    }
}
