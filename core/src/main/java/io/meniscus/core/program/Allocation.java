package io.meniscus.core.program;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many points an amount is worth, before any rounding (loyalty-engine §3). */
public sealed interface Allocation {
    /** Points for a source amount in a tier; the exact number. */
    BigDecimal points(BigDecimal source, int tier);

    /** The same each time. */
    record Fixed(PerTier<BigDecimal> each) implements Allocation {
        @Override
        public BigDecimal points(BigDecimal source, int tier) {
            return each.of(tier);
        }
    }

    /** A share of the source, in percent. */
    record Prorated(PerTier<BigDecimal> percent) implements Allocation {
        @Override
        public BigDecimal points(BigDecimal source, int tier) {
            return source.multiply(percent.of(tier)).movePointLeft(2);
        }
    }

    /**
     * So many for each whole step of the source.
     *
     * @param step more than 0
     */
    record Step(BigDecimal step, PerTier<BigDecimal> each) implements Allocation {
        public Step {
            if (step.signum() <= 0) {
                throw new IllegalArgumentException("a step of " + step);
            }
        }

        @Override
        public BigDecimal points(BigDecimal source, int tier) {
            return source.divide(step, 0, RoundingMode.FLOOR).multiply(each.of(tier));
        }
    }

    /** A multiple of what another allocation gives; promotions use it. */
    record Multiplier(BigDecimal factor, Allocation base) implements Allocation {
        @Override
        public BigDecimal points(BigDecimal source, int tier) {
            return base.points(source, tier).multiply(factor);
        }
    }
}
