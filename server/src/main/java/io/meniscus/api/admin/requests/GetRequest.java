package io.meniscus.api.admin.requests;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.core.RequestId;
import io.meniscus.event.RequestTracking;
import io.meniscus.event.TrackedRequest;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request of the organization by its {@code X-Cap-Requestid}, and the events it left. */
record GetRequest(RequestTracking requests, Organizations organizations) implements Endpoint {
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{13}");

    /** Something that happened. */
    record ShownEvent(long id, String kind, long customerId, long subjectId, long tillId, String at) {}

    record Answer(
            String requestId,
            @Nullable String callerRequestId,
            String at,
            String method,
            String route,
            int httpStatus,
            int code,
            long micros,
            String principalKind,
            long principalId,
            long tillId,
            long requestBytes,
            long replyBytes,
            List<ShownEvent> events) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        var id = request.pathParameter("requestId").strip().toUpperCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            return AdminCall.notFound(request, "request");
        }
        return requests.find(org, new RequestId(id))
                .map(found -> Reply.ok(answer(found)))
                .orElseGet(() -> AdminCall.notFound(request, "request"));
    }

    private static Answer answer(TrackedRequest found) {
        var row = found.row();
        return new Answer(
                row.requestId().value(),
                row.callerRequestId(),
                row.at().toString(),
                row.method(),
                row.route(),
                row.httpStatus(),
                row.code(),
                row.micros(),
                row.principalKind().name(),
                row.principalId(),
                row.tillId(),
                row.requestBytes(),
                row.replyBytes(),
                found.events().stream()
                        .map(event -> new ShownEvent(
                                event.id(),
                                event.kind().name(),
                                event.customerId(),
                                event.subjectId(),
                                event.tillId(),
                                event.at().toString()))
                        .toList());
    }
}
