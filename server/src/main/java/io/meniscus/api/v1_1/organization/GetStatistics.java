package io.meniscus.api.v1_1.organization;

import io.meniscus.api.Calls;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organizations;

/**
 * {@code GET /v1.1/organization/statistics}: how much there is; the count of customers may be a while old
 * (v1.1/organization "statistics"). Until bills and products are kept there are none to count.
 */
record GetStatistics(CustomerCounts counts, Organizations organizations) implements Endpoint {

    public record Shown(Statistics statistics) {}

    public record Statistics(
            String avg_basket, String avg_transaction_value, String customers, String stores, String products) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        long stores = organization.stores().stream()
                .filter(store -> store.activity() == Activity.ACTIVE)
                .count();
        var customers = Long.toString(counts.persons(organization.id()));
        return OrganizationReply.of(new Shown(new Statistics("0", "0", customers, Long.toString(stores), "0")));
    }
}
