package io.meniscus.api.v1_1.products;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.products.GotProduct.GotStatus;
import io.meniscus.api.v1_1.products.GotProduct.Lineage;
import io.meniscus.api.v1_1.products.GotProduct.Missing;
import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.ProductRefusal;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v1.1/product/get}: products by a comma list of skus or of ids (v1.1/product "get"). One that is not
 * there is 2101, or 25005 where products belong to concepts; neither list is 400.
 */
record GetProducts(Catalogue catalogue, Organizations organizations) implements Endpoint {
    private static final int MOST = 100;

    /** The envelope; each item is a {@link GotProduct} or a {@link Missing}. */
    record Got(Response response) {
        record Response(TypedStatus status, Items product) {}

        record Items(List<Object> item) {}
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var scope = OuScope.of(request, organization);
        var lineage = ListQuery.isOn(request, "include_hierarchy") ? Lineage.SHOWN : Lineage.LEFT_OUT;
        var skus = list(request, "sku");
        var wanted = skus.isEmpty() ? list(request, "id") : skus;
        if (wanted.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("neither sku nor id was given"));
        }
        var found = skus.isEmpty() ? byId(organization.id(), wanted) : bySku(organization.id(), wanted);
        found.values().removeIf(item -> !scope.covers(item.ou()));
        var descriptions =
                catalogue.describe(organization.id(), found.values(), lineage == Lineage.SHOWN ? Lineage.HIGHEST : 0);
        var answers = new Answers();
        for (var one : wanted) {
            var item = found.get(one);
            if (item == null) {
                var error = Errors.of(
                        scope.units().areOn() ? new ProductRefusal.NotInScope() : new ProductRefusal.NotFound());
                var status = new GotStatus(false, error.code(), error.message());
                answers.failed(error, skus.isEmpty() ? new Missing(one, null, status) : new Missing(null, one, status));
            } else {
                answers.good(GotProduct.of(item, descriptions, lineage, scope.units(), organization.clusterZone()));
            }
        }
        return answers.reply("Success", (status, all) -> new Got(new Got.Response(status, new Got.Items(all))));
    }

    private Map<String, Item> bySku(OrgId org, List<String> skus) {
        var found = new HashMap<String, Item>();
        catalogue.bySku(org, skus).forEach(item -> found.put(item.product().sku(), item));
        return found;
    }

    /** What is no number is nobody's id. */
    private Map<String, Item> byId(OrgId org, List<String> ids) {
        var numbers = ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
        var items = new HashMap<Long, Item>();
        catalogue
                .byId(org, numbers)
                .forEach(item -> items.put(item.product().id().value(), item));
        var found = new HashMap<String, Item>();
        for (var id : ids) {
            var item = id.matches("\\d{1,18}") ? items.get(Long.valueOf(id)) : null;
            if (item != null) {
                found.put(id, item);
            }
        }
        return found;
    }

    /** The values of a comma list, as given. */
    private static List<String> list(Request request, String name) {
        var values = Arrays.stream(request.query(name).orElse("").split(",", -1))
                .map(FreeText::of)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        return values;
    }
}
