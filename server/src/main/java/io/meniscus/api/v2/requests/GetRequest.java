package io.meniscus.api.v2.requests;

import io.meniscus.api.Calls;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/** {@code GET /v2/requests/{id}}: one request (v2/requests). Refuses an id there is not (9050). */
record GetRequest(ErasureRequests requests, Organizations organizations) implements Endpoint {

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var id = request.pathParameter("id");
        return requests.find(organization.id(), new RequestNumber(number(id)))
                .map(found -> Reply.ok(ShownRequest.of(found, organization)))
                .orElseGet(() -> Errors.reply(new ErasureRefusal.NotFound(id)));
    }

    /** No request has the number 0. */
    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
