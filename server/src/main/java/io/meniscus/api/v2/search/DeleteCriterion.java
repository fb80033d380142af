package io.meniscus.api.v2.search;

import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;

/**
 * {@code DELETE /api_gateway/cortex/v1/criteria/{id}}: deactivates a criterion for good and answers it as it is then
 * (v2/search). Refuses an unknown id; one that is not active stays as it is.
 */
record DeleteCriterion() implements CriterionCall.Act {

    @Override
    public Reply act(Request request, Organization organization, SearchCriteria criteria) throws Refused {
        var by = request.caller().principal().id();
        var criterion = criteria.deactivate(organization.id(), request.pathParameter("id"), request.at(), by);
        return Reply.ok(ShownCriterion.read(organization, criterion));
    }
}
