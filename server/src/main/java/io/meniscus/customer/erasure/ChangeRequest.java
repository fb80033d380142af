package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to change what is known of a customer, as whom it is about may see it.
 *
 * @param target the other customer of a merge or of a mobile given away; null for none
 */
public record ChangeRequest(
        RequestNumber id,
        RequestKind kind,
        RequestStatus status,
        CustomerId customer,
        @Nullable CustomerId target,
        String oldValue,
        String newValue,
        String reason,
        String comments,
        Instant addedAt,
        TillId addedTill,
        @Nullable Instant decidedAt,
        String decisionComments) {
    /** Values are personal data. */
    @Override
    public String toString() {
        return "ChangeRequest[" + id + "]";
    }
}
