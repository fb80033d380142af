package io.meniscus.api.v2.search;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.customer.search.EntitySearch;
import io.meniscus.customer.search.EntitySearchRefusal;
import io.meniscus.customer.search.SearchedEntity;
import io.meniscus.customer.search.Searches;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code POST /v2/search/entity}: customers by fields, the newest registered first, with what was asked for of each;
 * no bills yet (v2/search). Refuses a bad page (8100 to 8102), a search that takes too long (461), and with HTTP 400
 * what {@link EntitySearch} does not take.
 */
record SearchEntities(Searches searches, Organizations organizations) implements Endpoint {
    private static final int USUAL = 10;
    private static final int MOST = 20;

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(EntityBody.class);
        int limit = Objects.requireNonNullElse(body.limit(), USUAL);
        int offset = Objects.requireNonNullElse(body.offset(), 0);
        if (offset < 0) {
            return refused(8100, "Offset cannot be negative");
        }
        if (limit <= 0) {
            return refused(8101, "Limit must be greater than 0");
        }
        if (limit > MOST) {
            return refused(8102, "Limit cannot be greater than " + MOST);
        }
        try {
            return answer(request, organization, body, limit, offset);
        } catch (EntitySearchRefusal.Refused e) {
            return Errors.reply(e.refusal());
        }
    }

    private Reply answer(Request request, Organization organization, EntityBody body, int limit, int offset)
            throws EntitySearchRefusal.Refused {
        var entity = SearchedEntity.read(body.entityText())
                .orElseThrow(() ->
                        new EntitySearchRefusal.Refused(new EntitySearchRefusal.EntityUnknown(body.entityText())));
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var criteria = searches.criteria().active(organization.id());
        var conditions = new EntitySearch(organization, criteria, mobiles).conditions(entity, body.asked());
        return switch (searches.customers().find(organization, conditions, limit, offset)) {
            case Outcome.Accepted<CustomerSearch.Hits>(var hits, var warnings) -> {
                var writer = new EnrichedCustomers(organization, body.fields(), AskedLanguage.of(request));
                var found = hits.persons().stream().map(writer::write).toList();
                var data = switch (entity) {
                    case CUSTOMER -> new EntityReply.Hits(entity.name(), found, null);
                    case TRANSACTION -> new EntityReply.Hits(entity.name(), null, new ArrayList<>(found));
                };
                yield Reply.ok(new EntityReply(
                        EntityReply.Pagination.of(limit, offset, hits.total()),
                        List.of(data),
                        writer.warnings(),
                        List.of()));
            }
            case Outcome.Refused<CustomerSearch.Hits>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerSearch.Hits>(var cause) -> throw cause;
        };
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, new Failure(List.of(W.of(code, message)), List.of()));
    }
}
