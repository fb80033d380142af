package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.world.Refusal;

/** Why an anonymous bill did not become a customer's (error-codes "Transaction", 1623 to 1636). */
public sealed interface ClaimRefusal extends Refusal {
    /** The organization does not let bills be claimed. */
    record Off() implements ClaimRefusal {}

    record SignatureMissing() implements ClaimRefusal {}

    record TooLittle(String missing) implements ClaimRefusal {}

    record TargetMissing() implements ClaimRefusal {}

    record TypeInvalid(String given) implements ClaimRefusal {}

    record TypeFixed(BillType type) implements ClaimRefusal {}

    record IdUnknown(BillId id) implements ClaimRefusal {}

    record Claimed(BillId id) implements ClaimRefusal {}

    record TooOld() implements ClaimRefusal {}

    record RegisteredTooLate() implements ClaimRefusal {}
}
