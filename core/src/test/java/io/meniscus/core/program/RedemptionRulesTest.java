package io.meniscus.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.RedemptionRules.Checked;
import io.meniscus.core.program.RedemptionRules.Redeemer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks of a redemption and their order (loyalty-engine §6). */
class RedemptionRulesTest {
    private static final PointsRounding WHOLE = new PointsRounding(0, RoundingMode.HALF_UP);
    private static final RedemptionRules STRICT = new RedemptionRules(
            PerTier.all(Points.of(100)),
            PerTier.all(Points.of(500)),
            PerTier.all(new BigDecimal("1000")),
            PerTier.all(Points.of(20)),
            PerTier.all(Points.of(200)),
            PerTier.all(Points.of(10)));
    private static final Redeemer RICH = redeemer(300, 600, "2000");

    private static Redeemer redeemer(long current, long lifetime, String purchases) {
        return new Redeemer(1, Points.of(current), Points.of(lifetime), new BigDecimal(purchases));
    }

    private static Checked check(String asked, Redeemer redeemer) {
        return STRICT.check(new BigDecimal(asked), redeemer, WHOLE);
    }

    private static Checked failed(RedemptionHindrance hindrance) {
        return new Checked.Failed(hindrance);
    }

    @Test
    void what_passes_every_check_is_redeemed() {
        assertThat(check("100", RICH)).isEqualTo(new Checked.Passed(Points.of(100)));
        assertThat(check("100.0", RICH)).isEqualTo(new Checked.Passed(Points.of(100)));
    }

    @Test
    void the_number_is_checked_first() {
        var poor = redeemer(0, 0, "0");
        assertThat(check("0", poor)).isEqualTo(failed(new RedemptionHindrance.NumberInvalid(BigDecimal.ZERO)));
        assertThat(check("10.5", poor))
                .isEqualTo(failed(new RedemptionHindrance.NumberInvalid(new BigDecimal("10.5"))));
    }

    @Test
    void then_balance_then_lifetime_points_then_purchases() {
        assertThat(check("5", redeemer(99, 499, "999")))
                .isEqualTo(failed(new RedemptionHindrance.BalanceTooLow(Points.of(100))));
        assertThat(check("5", redeemer(100, 499, "999")))
                .isEqualTo(failed(new RedemptionHindrance.LifetimeTooLow(Points.of(500))));
        assertThat(check("5", redeemer(100, 500, "999.99")))
                .isEqualTo(failed(new RedemptionHindrance.PurchasesTooLow(new BigDecimal("1000"))));
    }

    @Test
    void then_least_then_most_then_the_multiple_then_what_is_there() {
        assertThat(check("19", RICH)).isEqualTo(failed(new RedemptionHindrance.TooFew(Points.of(20))));
        assertThat(check("205", RICH)).isEqualTo(failed(new RedemptionHindrance.TooMany(Points.of(200))));
        assertThat(check("25", RICH)).isEqualTo(failed(new RedemptionHindrance.NoMultiple(Points.of(10))));
        assertThat(check("150", redeemer(140, 600, "2000")))
                .isEqualTo(failed(new RedemptionHindrance.NotThere(Points.of(140))));
    }

    @Test
    void bounds_may_differ_by_tier() {
        var rules = new RedemptionRules(
                PerTier.all(Points.ZERO),
                PerTier.all(Points.ZERO),
                PerTier.all(BigDecimal.ZERO),
                new PerTier<>(List.of(Points.of(100), Points.of(10))),
                PerTier.all(Points.ZERO),
                PerTier.all(Points.ZERO));
        var asked = new BigDecimal("50");
        assertThat(rules.check(asked, new Redeemer(1, Points.of(90), Points.of(90), BigDecimal.ZERO), WHOLE))
                .isEqualTo(failed(new RedemptionHindrance.TooFew(Points.of(100))));
        assertThat(rules.check(asked, new Redeemer(2, Points.of(90), Points.of(90), BigDecimal.ZERO), WHOLE))
                .isEqualTo(new Checked.Passed(Points.of(50)));
    }

    @Test
    void a_program_that_asks_for_nothing_takes_what_is_there() {
        var negative = new Redeemer(1, Points.of(-5), Points.ZERO, BigDecimal.ZERO);
        assertThat(RedemptionRules.ANY.check(BigDecimal.ONE, negative, WHOLE))
                .isEqualTo(failed(new RedemptionHindrance.NotThere(Points.of(-5))));
        assertThat(RedemptionRules.ANY.check(new BigDecimal("300"), RICH, WHOLE))
                .isEqualTo(new Checked.Passed(Points.of(300)));
    }
}
