package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Refusal;

/** Why points are not redeemed, where it is not the number of points (v1.1/error-codes "Points"). */
public sealed interface RedemptionRefusal extends Refusal {
    /** Nothing names the customer, or nothing that could. */
    record IdentifierInvalid() implements RedemptionRefusal {}

    /** The organization has no program, or none of that number. */
    record NoProgram() implements RedemptionRefusal {}

    record NotEnrolled(CustomerId person) implements RedemptionRefusal {}

    record Fraud(CustomerId person) implements RedemptionRefusal {}

    record FraudSuspected(CustomerId person) implements RedemptionRefusal {}

    /** By a status label that is no mark of fraud. */
    record Blocked(CustomerId person) implements RedemptionRefusal {}

    record BillNumberInvalid() implements RedemptionRefusal {}

    record TimeInvalid() implements RedemptionRefusal {}

    /** Points of a group are asked for; there are none. */
    record GroupUnknown() implements RedemptionRefusal {}

    /** The reference was used for another customer or another number of points. */
    record ReferenceTaken(RedemptionId by) implements RedemptionRefusal {}

    /** The program wants a validation code, and there is none. */
    record CodeMissing() implements RedemptionRefusal {}

    /** The organization has redemption switched off. */
    record SwitchedOff() implements RedemptionRefusal {}

    /** The organization wants to know which client asks, and it does not say. */
    record SignatureMissing() implements RedemptionRefusal {}

    record MissedCallOff() implements RedemptionRefusal {}
}
