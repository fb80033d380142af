package io.meniscus.core.redemption;

import io.meniscus.core.points.Points;
import io.meniscus.core.world.Refusal;

/** Why redeemed points are not given back (v2/points "reverse"). */
public sealed interface ReversalRefusal extends Refusal {
    /** No redemption could have that id, or the points are no number above zero. */
    record Invalid() implements ReversalRefusal {}

    /** More than what is left of the redemption. */
    record TooMany(Points left) implements ReversalRefusal {}

    record Unknown() implements ReversalRefusal {}

    /** The identifier names nobody, or somebody else. */
    record WrongCustomer() implements ReversalRefusal {}

    record SwitchedOff() implements ReversalRefusal {}

    record AlreadyReversed() implements ReversalRefusal {}
}
