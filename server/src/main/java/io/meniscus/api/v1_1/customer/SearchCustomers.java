package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Failed;
import io.meniscus.bill.PurchaseHistory;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.PointsReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code GET /v1.1/customer/search}: persons by a grammar of conditions, the newest first (v1.1/customer "search").
 * Nobody is a success with count 0. Refuses what does not read (400) and a search that takes too long (461).
 */
final class SearchCustomers implements Endpoint {
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 100;

    private final CustomerSearch search;
    private final PointsReads points;
    private final PurchaseHistory purchases;
    private final Organizations organizations;

    SearchCustomers(CustomerSearch search, PointsReads points, PurchaseHistory purchases, Organizations organizations) {
        this.search = search;
        this.points = points;
        this.purchases = purchases;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var query = SearchQuery.read(request.query("q").orElse(""));
        var conditions = new SearchAttributes(organization, mobiles, request.at()).conditions(query);
        int start = number(request, "start", 0);
        int rows = Math.clamp(number(request, "rows", USUAL_ROWS), 1, MOST_ROWS);
        return switch (search.find(organization, conditions, rows, start)) {
            case Outcome.Accepted<CustomerSearch.Hits>(var hits, var warnings) ->
                Reply.ok(FoundReply.of(organization, hits.total(), found(request, organization, hits), start, rows));
            case Outcome.Refused<CustomerSearch.Hits>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), Failed.with(error.code(), error.message()));
            }
            case Outcome.Failed<CustomerSearch.Hits>(var cause) -> throw cause;
        };
    }

    /** With what they have and their latest bills, by a statement each for all. */
    private List<FoundReply.Hit> found(Request request, Organization organization, CustomerSearch.Hits hits) {
        var members = hits.persons().stream().map(Person::members).toList();
        var holdings = points.ofAll(organization.id(), members, request.at());
        var bills = purchases.latest(
                organization.id(), members.stream().flatMap(List::stream).toList(), 1);
        var found = new ArrayList<FoundReply.Hit>();
        for (var person : hits.persons()) {
            var last = bills.stream()
                    .filter(bill -> person.members().contains(bill.customer()))
                    .max(Comparator.comparing((Bill bill) -> bill.head().billedAt())
                            .thenComparing(Bill::id));
            found.add(new FoundReply.Hit(person, holdings.get(found.size()), last));
        }
        return found;
    }

    private static int number(Request request, String name, int fallback) {
        var text = request.query(name).orElse(Integer.toString(fallback));
        if (!text.matches("\\d{1,9}")) {
            throw SearchQuery.invalid(name + " is no number");
        }
        return Integer.parseInt(text);
    }
}
