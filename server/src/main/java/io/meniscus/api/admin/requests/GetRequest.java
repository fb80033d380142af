package io.meniscus.api.admin.requests;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.core.RequestId;
import io.meniscus.event.CallTrace;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A request of the organization by its {@code X-Cap-Requestid}, and the events it left. */
record GetRequest(RequestHistory requests, Organizations organizations) implements Endpoint {
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{13}");

    /** Something that happened. */
    record ShownEvent(long id, String kind, long customerId, long subjectId, String at) {}

    /** A customer of the events, and who the person is now. */
    record ShownCustomer(long id, long person) {}

    /** A merge it made. */
    record ShownMerge(long victim, long survivor, boolean undone) {}

    record Answer(
            String requestId,
            String callerRequestId,
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
            List<Integer> items,
            List<ShownEvent> events,
            List<ShownCustomer> customers,
            List<ShownMerge> merges) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        var id = request.pathParameter("requestId").strip().toUpperCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            return AdminCall.notFound(request, "request");
        }
        return requests.trace(org, new RequestId(id))
                .map(found -> Reply.ok(answer(found)))
                .orElseGet(() -> AdminCall.notFound(request, "request"));
    }

    private static Answer answer(CallTrace trace) {
        var call = trace.call();
        return new Answer(
                call.id().value(),
                call.callerRequestId(),
                call.at().toString(),
                call.method(),
                call.route(),
                call.status(),
                call.code(),
                call.micros(),
                call.principalKind().name(),
                call.principalId(),
                call.till().value(),
                call.requestBytes(),
                call.replyBytes(),
                call.items(),
                trace.events().stream()
                        .map(event -> new ShownEvent(
                                event.id(),
                                event.kind().name(),
                                event.customer().value(),
                                event.subject(),
                                event.at().toString()))
                        .toList(),
                trace.customers().stream()
                        .map(touched -> new ShownCustomer(
                                touched.customer().value(), touched.person().value()))
                        .toList(),
                trace.merges().stream()
                        .map(joined -> new ShownMerge(
                                joined.victim().value(), joined.survivor().value(), joined.undone()))
                        .toList());
    }
}
