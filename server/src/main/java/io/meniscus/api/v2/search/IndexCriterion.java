package io.meniscus.api.v2.search;

import io.meniscus.customer.search.EntitySearchRefusal;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.customer.search.SearchIndexing;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organization;
import java.util.List;

/**
 * {@code POST /api_gateway/cortex/v1/criteria/{id}}: indexes what was there before the criterion, in the background
 * (v2/search). Refuses a criterion that is unknown or not active.
 */
record IndexCriterion(Jobs jobs) implements CriterionCall.Act {

    @Override
    public Reply act(Request request, Organization organization, SearchCriteria criteria) throws Refused {
        return index(organization, criteria, request.pathParameter("id"));
    }

    Reply index(Organization organization, SearchCriteria criteria, String id) throws Refused {
        if (!criteria.get(organization.id(), id).active()) {
            throw new Refused(new EntitySearchRefusal.CriterionUnknown());
        }
        jobs.plan(organization.id(), SearchIndexing.KIND, 0);
        return Reply.ok(new ShownCriterion.Done(true, List.of()));
    }
}
