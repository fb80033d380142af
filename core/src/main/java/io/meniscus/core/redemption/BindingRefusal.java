package io.meniscus.core.redemption;

import io.meniscus.core.world.Refusal;

/** Why a redemption is not bound to a bill (v2/points "updateRedemption"). */
public sealed interface BindingRefusal extends Refusal {
    record NothingToChange() implements BindingRefusal {}

    /** Neither or both of the redemption's id and its external reference. */
    record NotOneId() implements BindingRefusal {}

    /** There is no such redemption of that customer. */
    record Unknown() implements BindingRefusal {}

    record EntityMissing() implements BindingRefusal {}

    record EntityTypeInvalid() implements BindingRefusal {}
}
