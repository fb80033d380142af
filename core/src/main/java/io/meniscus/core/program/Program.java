package io.meniscus.core.program;

import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A loyalty program as it stands (loyalty-engine §§1, 3, 5, 6).
 *
 * @param ratio   what a point is worth in the organization's currency
 * @param earning the rules a bill earns by, in their order
 */
public record Program(
        ProgramId id,
        String name,
        String description,
        BigDecimal ratio,
        PointsRounding rounding,
        List<EarnRule> earning,
        List<PointsCap> caps,
        RedemptionRules redemption,
        CodeNeed code) {
    public Program {
        earning = List.copyOf(earning);
        caps = List.copyOf(caps);
    }

    /** Whether who redeems has to prove by a validation code that the customer wants it. */
    public enum CodeNeed {
        REQUIRED,
        NONE
    }

    /**
     * What points are worth.
     *
     * @param decimals of the currency
     */
    public BigDecimal worth(Points points, int decimals) {
        return points.toDecimal().multiply(ratio).setScale(decimals, RoundingMode.HALF_UP);
    }
}
