package io.meniscus.api.v1_1.products;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.wire.Failed;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.Descriptions;
import io.meniscus.product.search.ItemSearch;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code GET /v1.1/product/search}: products by a grammar of conditions (v1.1/product "search"). None is a success
 * with count 0. Refuses what does not read (400) and a search that takes too long (461).
 */
record SearchProducts(ItemSearch search, Catalogue catalogue, Organizations organizations) implements Endpoint {
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 100;

    /** The envelope; success is text here. */
    record Found(Response response) {
        record Response(Status status, Hits product) {}

        record Hits(int count, int start, int rows, Results results) {}

        record Results(List<Hit> item) {}
    }

    /** One product that was found; its attributes are an object, be there none. */
    record Hit(
            String id,
            BigDecimal price,
            long org_id,
            String description,
            String sku,
            String added_on,
            ShownAttributes attributes,
            String img_url,
            String ean) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var query = SearchQuery.read(request.query("q").orElse(""));
        int start = ListQuery.number(request, "start", 0, Integer.MAX_VALUE);
        int rows = Math.max(ListQuery.number(request, "rows", USUAL_ROWS, MOST_ROWS), 1);
        var criteria = SearchFields.criteria(query, catalogue, organization.id());
        return switch (search.find(organization.id(), criteria, rows, start)) {
            case Outcome.Accepted<ItemSearch.Found>(var found, var warnings) ->
                Reply.ok(reply(organization.id(), found, start, rows));
            case Outcome.Refused<ItemSearch.Found>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), Failed.with(error.code(), error.message()));
            }
            case Outcome.Failed<ItemSearch.Found>(var cause) -> throw cause;
        };
    }

    private Found reply(OrgId org, ItemSearch.Found found, int start, int rows) {
        var descriptions = catalogue.describe(org, found.items(), 0);
        var hits =
                found.items().stream().map(item -> hit(org, item, descriptions)).toList();
        return new Found(new Found.Response(
                Status.success("SUCCESS"), new Found.Hits(found.total(), start, rows, new Found.Results(hits))));
    }

    private static Hit hit(OrgId org, Item item, Descriptions descriptions) {
        var product = item.product();
        return new Hit(
                Long.toString(product.id().value()),
                product.price(),
                org.value(),
                product.description(),
                product.sku(),
                V11Dates.utc(product.addedAt()),
                ShownAttributes.of(item, descriptions),
                product.imageUrl(),
                product.ean());
    }
}
