package io.meniscus.api.v3.subjects;

import io.meniscus.api.Calls;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/**
 * {@code GET /v3/customers/erasures/{requestId}/receipt}: what a request for erasure came to, with counts of what was
 * removed. Refuses an id there is not with HTTP 404 and 9050; one that is no number is HTTP 400.
 */
record GetReceipt(ErasureRequests requests, Organizations organizations) implements Endpoint {

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var id = new RequestNumber(number(request.pathParameter("requestId")));
        return requests.find(organization.id(), id)
                .map(found -> Reply.ok(
                        Envelope.of(ShownReceipt.of(found, requests.receipt(organization.id(), id), organization))))
                .orElseGet(() -> Errors.reply(new ErasureRefusal.NotFound(id.toString())));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("the id is not a number"));
        }
    }
}
