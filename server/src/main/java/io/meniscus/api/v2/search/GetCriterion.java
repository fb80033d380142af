package io.meniscus.api.v2.search;

import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;

/** {@code GET /api_gateway/cortex/v1/criteria/{id}}, deactivated ones too (v2/search). Refuses an unknown id. */
record GetCriterion() implements CriterionCall.Act {

    @Override
    public Reply act(Request request, Organization organization, SearchCriteria criteria) throws Refused {
        var criterion = criteria.get(organization.id(), request.pathParameter("id"));
        return Reply.ok(ShownCriterion.read(organization, criterion));
    }
}
