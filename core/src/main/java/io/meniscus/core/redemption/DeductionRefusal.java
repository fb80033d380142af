package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Refusal;

/** Why points are not taken by hand (v2/points "negativePointsAdjustment"). */
public sealed interface DeductionRefusal extends Refusal {
    record ReasonMissing() implements DeductionRefusal {}

    /** No number above zero. */
    record NothingAsked() implements DeductionRefusal {}

    record TooManyDecimals(int most) implements DeductionRefusal {}

    /** There is no alternate currency of that name. */
    record CurrencyUnknown() implements DeductionRefusal {}

    record PromotionUnknown() implements DeductionRefusal {}

    /** A promotion's identifier says nothing without its program. */
    record ProgramMissing() implements DeductionRefusal {}

    record NoProgram() implements DeductionRefusal {}

    record AwardUnknown() implements DeductionRefusal {}

    record AwardTypeInvalid() implements DeductionRefusal {}

    record NotEnrolled(CustomerId person) implements DeductionRefusal {}

    record NotThere(Points there) implements DeductionRefusal {}
}
