package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.core.identity.search.SearchWords;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.search.Condition;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code GET /v2/customers/search}: persons of whom each word of {@code q} begins a word of a name, or an identifier,
 * in any source (v2/customers "search"); one row a person, the newest first. Nobody is a total of 0. Refuses a bad page
 * (8100 to 8102) and a search that takes too long (461); no {@code q}, and one of more than ten words, are HTTP 400.
 */
final class SearchCustomers implements Endpoint {
    private static final int MOST_WORDS = 10;

    private final CustomerSearch search;
    private final Organizations organizations;

    SearchCustomers(CustomerSearch search, Organizations organizations) {
        this.search = search;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var query = request.query("q").orElseThrow(() -> bad("q is mandatory"));
        return switch (Paging.of(request)) {
            case Paging.Refused(var error) -> Reply.refused(error.code(), new Failure(List.of(error), List.of()));
            case Paging.Page page -> answer(organization, SearchWords.of(query), page);
        };
    }

    private Reply answer(Organization organization, SearchWords words, Paging.Page page) {
        if (words.words().size() > MOST_WORDS) {
            throw bad("q has more than " + MOST_WORDS + " words");
        }
        var conditions = words.words().isEmpty() ? List.<Condition>of(new Condition.Never()) : Condition.all(words);
        return switch (search.find(organization, conditions, page.limit(), page.offset())) {
            case Outcome.Accepted<CustomerSearch.Hits>(var hits, var warnings) ->
                Reply.ok(DataPage.of(
                        new DataPage.Pagination(page.limit(), page.offset(), hits.total()),
                        hits.persons().stream()
                                .map(person -> FoundCustomer.of(organization, person, words))
                                .toList()));
            case Outcome.Refused<CustomerSearch.Hits>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerSearch.Hits>(var cause) -> throw cause;
        };
    }

    private static EdgeException bad(String reason) {
        return new EdgeException(new EdgeRefusal.BadParameter(reason));
    }
}
