package io.meniscus.http.ops;

import io.meniscus.access.LoginKind;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code request_log}: one call of the API.
 *
 * @param org             the caller's organization, {@link OrgId#PLATFORM} when nobody was admitted
 * @param callerRequestId the id the caller gave the request, null when it gave none
 * @param route           the first path template of its route
 * @param code            the business code answered; 0 = none
 * @param principalId     within its kind; 0 for nobody
 * @param tillId          which till the call belongs to; 0 for none
 * @param items           codes of the items of a call with several, in order; else empty
 */
public record RequestLogRow(
        OrgId org,
        Instant at,
        RequestId requestId,
        @Nullable String callerRequestId,
        String route,
        String method,
        int httpStatus,
        int code,
        long micros,
        LoginKind principalKind,
        long principalId,
        long tillId,
        long requestBytes,
        long replyBytes,
        String items) {}
