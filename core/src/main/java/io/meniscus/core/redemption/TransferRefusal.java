package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Refusal;

/** Why points don't go to another person (v2/points "isTransferrable"). */
public sealed interface TransferRefusal extends Refusal {
    record SwitchedOff() implements TransferRefusal {}

    record NoProgram() implements TransferRefusal {}

    record SameCustomer() implements TransferRefusal {}

    /** One is named by the number of a customer that was merged into another. */
    record Merged(CustomerId customer) implements TransferRefusal {}

    record DestinationFraud() implements TransferRefusal {}

    record SourceFraud() implements TransferRefusal {}

    record BothFraud() implements TransferRefusal {}

    record NotEnrolled(CustomerId person) implements TransferRefusal {}

    /** The giver's status label keeps it from spending points. */
    record Blocked(CustomerId person) implements TransferRefusal {}

    /** The points are no number above zero. */
    record NumberInvalid() implements TransferRefusal {}

    /** Less than that can be given: what bills earned and nobody spent. */
    record NotThere(Points transferrable) implements TransferRefusal {}
}
