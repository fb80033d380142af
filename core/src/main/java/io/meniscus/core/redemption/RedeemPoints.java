package io.meniscus.core.redemption;

import io.meniscus.core.RequestId;
import io.meniscus.core.redemption.Redemption.Said;
import org.jspecify.annotations.Nullable;

/**
 * The command that redeems points of a person.
 *
 * @param saidInvalid what of it does not read or may not be; null for a call whose words are all right
 */
public record RedeemPoints(
        RedemptionAsk ask,
        Said said,
        Validation validation,
        @Nullable RedemptionRefusal saidInvalid,
        RequestId request) {

    /** What proves that the customer wants it. */
    public sealed interface Validation {
        /** Nothing. */
        record None() implements Validation {}

        record ByCode(String code) implements Validation {}

        /** The call says that it is not needed. */
        record Skipped() implements Validation {}

        record ByMissedCall() implements Validation {}
    }
}
