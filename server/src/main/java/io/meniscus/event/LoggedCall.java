package io.meniscus.event;

import io.meniscus.access.LoginKind;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import java.time.Instant;
import java.util.List;

/**
 * A call as the request log kept it.
 *
 * @param callerRequestId the id the caller gave it; empty for none
 * @param code            the business code answered; 0 = none
 * @param clientName      of an API client; empty for others
 * @param till            which till it belongs to; {@link TillId#NONE} for none
 * @param items           the codes of its items in order, 200 for a good one; empty for a call of one
 */
public record LoggedCall(
        Instant at,
        RequestId id,
        String callerRequestId,
        String method,
        String route,
        int status,
        int code,
        long micros,
        LoginKind principalKind,
        long principalId,
        String clientName,
        TillId till,
        long requestBytes,
        long replyBytes,
        List<Integer> items) {
    public LoggedCall {
        items = List.copyOf(items);
    }

    /** Whether it was answered with a refusal or an error. */
    public boolean isRefused() {
        return status >= 400 || (code != 0 && code != 200) || items.stream().anyMatch(item -> item != 200);
    }
}
