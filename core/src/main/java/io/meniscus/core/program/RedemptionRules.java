package io.meniscus.core.program;

import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import java.math.BigDecimal;

/**
 * What a program asks of a redemption (loyalty-engine §6). A bound that is zero asks for nothing, but for the largest
 * redemption, where it is none.
 *
 * @param balance   the current points there must be
 * @param lifetime  the lifetime points there must be
 * @param purchases the lifetime purchases there must be
 * @param least     of one redemption
 * @param most      of one redemption; zero for no bound
 * @param multiple  which a redemption must be a whole one of; zero for any
 */
public record RedemptionRules(
        PerTier<Points> balance,
        PerTier<Points> lifetime,
        PerTier<BigDecimal> purchases,
        PerTier<Points> least,
        PerTier<Points> most,
        PerTier<Points> multiple) {

    /** Asks for nothing. */
    public static final RedemptionRules ANY = new RedemptionRules(
            PerTier.all(Points.ZERO),
            PerTier.all(Points.ZERO),
            PerTier.all(BigDecimal.ZERO),
            PerTier.all(Points.ZERO),
            PerTier.all(Points.ZERO),
            PerTier.all(Points.ZERO));

    /** What is known of who redeems. */
    public record Redeemer(int tier, Points current, Points lifetime, BigDecimal purchases) {}

    /** The points of a number that was asked for, checked in the documented order. */
    public Checked check(BigDecimal asked, Redeemer redeemer, PointsRounding rounding) {
        if (asked.signum() <= 0 || !rounding.takes(asked)) {
            return new Checked.Failed(new RedemptionHindrance.NumberInvalid(asked));
        }
        var points = rounding.round(asked);
        int tier = redeemer.tier();
        if (asksFor(balance.of(tier), redeemer.current())) {
            return new Checked.Failed(new RedemptionHindrance.BalanceTooLow(balance.of(tier)));
        }
        if (asksFor(lifetime.of(tier), redeemer.lifetime())) {
            return new Checked.Failed(new RedemptionHindrance.LifetimeTooLow(lifetime.of(tier)));
        }
        if (purchases.of(tier).signum() > 0 && purchases.of(tier).compareTo(redeemer.purchases()) > 0) {
            return new Checked.Failed(new RedemptionHindrance.PurchasesTooLow(purchases.of(tier)));
        }
        if (least.of(tier).isMoreThan(points)) {
            return new Checked.Failed(new RedemptionHindrance.TooFew(least.of(tier)));
        }
        if (most.of(tier).isPositive() && points.isMoreThan(most.of(tier))) {
            return new Checked.Failed(new RedemptionHindrance.TooMany(most.of(tier)));
        }
        var step = multiple.of(tier);
        if (step.isPositive() && points.thousandths() % step.thousandths() != 0) {
            return new Checked.Failed(new RedemptionHindrance.NoMultiple(step));
        }
        if (points.isMoreThan(redeemer.current())) {
            return new Checked.Failed(new RedemptionHindrance.NotThere(redeemer.current()));
        }
        return new Checked.Passed(points);
    }

    private static boolean asksFor(Points bound, Points there) {
        return bound.isPositive() && bound.isMoreThan(there);
    }

    /** What the checks came to. */
    public sealed interface Checked {
        record Passed(Points points) implements Checked {}

        record Failed(RedemptionHindrance hindrance) implements Checked {}
    }
}
