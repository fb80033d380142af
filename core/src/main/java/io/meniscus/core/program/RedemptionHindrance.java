package io.meniscus.core.program;

import io.meniscus.core.points.Points;
import io.meniscus.core.world.Refusal;
import java.math.BigDecimal;

/** Why points can't be redeemed: the first check that failed, with what it asks for. */
public sealed interface RedemptionHindrance extends Refusal {
    /** Not more than zero, or with more decimals than the program has. */
    record NumberInvalid(BigDecimal asked) implements RedemptionHindrance {}

    record BalanceTooLow(Points needed) implements RedemptionHindrance {}

    record LifetimeTooLow(Points needed) implements RedemptionHindrance {}

    record PurchasesTooLow(BigDecimal needed) implements RedemptionHindrance {}

    record TooFew(Points least) implements RedemptionHindrance {}

    record TooMany(Points most) implements RedemptionHindrance {}

    record NoMultiple(Points of) implements RedemptionHindrance {}

    record NotThere(Points current) implements RedemptionHindrance {}
}
