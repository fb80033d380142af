package io.meniscus.api.v2.search;

import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.customer.search.EntitySearchRefusal;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;

/**
 * A call on criteria: for the caller's own organization, which {@code X-CAP-API-AUTH-ORG-ID} names too (1064 when it
 * names another).
 */
record CriterionCall(Changes changes, SearchCriteria criteria, Act act) implements Endpoint {
    private static final String ORGANIZATION = "X-CAP-API-AUTH-ORG-ID";

    /** What is done; what it refuses is worded here. */
    interface Act {
        Reply act(Request request, Organization organization, SearchCriteria criteria)
                throws EntitySearchRefusal.Refused;
    }

    @Override
    public Reply handle(Request request) {
        var organization = changes.organization(request);
        var named = request.header(ORGANIZATION).orElse("").strip();
        if (!named.isEmpty() && !named.equals(Long.toString(organization.id().value()))) {
            return Reply.refused(1064, Failure.of(1064, "Organization id is invalid"));
        }
        try {
            return act.act(request, organization, criteria);
        } catch (EntitySearchRefusal.Refused e) {
            return Errors.reply(e.refusal());
        }
    }
}
