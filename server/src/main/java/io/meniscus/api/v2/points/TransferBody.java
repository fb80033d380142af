package io.meniscus.api.v2.points;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/** The body of {@code isTransferrable} and {@code transfer}; the spelling is the contract's. */
public record TransferBody(
        @JsonAlias("pointsToBeTransferred") @Nullable String pointsTobeTransferred,
        @Nullable Long programId,
        @Nullable String notes,
        @Nullable Identifier fromCustomerIdentifier,
        @Nullable Identifier toCustomerIdentifier,
        @Nullable Boolean issueOtp,
        @Nullable String code) {

    /** Such as ID, MOBILE, EXTERNAL_ID or EMAIL, and its value. */
    public record Identifier(
            @Nullable String type, @Nullable String value) {}
}
