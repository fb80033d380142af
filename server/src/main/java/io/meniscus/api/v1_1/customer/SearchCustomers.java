package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Failed;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/**
 * {@code GET /v1.1/customer/search}: persons by a grammar of conditions, the newest first (v1.1/customer "search").
 * Nobody is a success with count 0. Refuses what does not read (400) and a search that takes too long (461).
 */
final class SearchCustomers implements Endpoint {
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 100;

    private final CustomerSearch search;
    private final Organizations organizations;

    SearchCustomers(CustomerSearch search, Organizations organizations) {
        this.search = search;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var query = SearchQuery.read(request.query("q").orElse(""));
        var conditions = new SearchAttributes(organization, mobiles).conditions(query);
        int start = number(request, "start", 0);
        int rows = Math.clamp(number(request, "rows", USUAL_ROWS), 1, MOST_ROWS);
        return switch (search.find(organization, conditions, rows, start)) {
            case Outcome.Accepted<CustomerSearch.Hits>(var hits, var warnings) ->
                Reply.ok(FoundReply.of(organization, hits, start, rows));
            case Outcome.Refused<CustomerSearch.Hits>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), Failed.with(error.code(), error.message()));
            }
            case Outcome.Failed<CustomerSearch.Hits>(var cause) -> throw cause;
        };
    }

    private static int number(Request request, String name, int fallback) {
        var text = request.query(name).orElse(Integer.toString(fallback));
        if (!text.matches("\\d{1,9}")) {
            throw SearchQuery.invalid(name + " is no number");
        }
        return Integer.parseInt(text);
    }
}
