package io.meniscus.api.v1_1.products;

import io.meniscus.api.Calls;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v1.1/product/attributes}: what may be said of products (v1.1/product "GET lists"). None is a success
 * with count 0.
 */
record ListAttributes(Catalogue catalogue, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var scope = OuScope.of(request, organization);
        var query = ListQuery.of(request);
        var page = catalogue.attributes(
                organization.id(), query.name(), query.ids(), scope.ous(), query.limit(), query.offset());
        boolean withIds = ListQuery.isOn(request, "include_id");
        boolean withValues = ListQuery.isOn(request, "values");
        var ids = page.rows().stream().map(Attribute::id).toList();
        Map<Long, List<Option>> options =
                withValues ? catalogue.options(organization.id(), ids, ListQuery.valueLimit(request)) : Map.of();
        var rows = page.rows().stream()
                .map(attribute -> ShownAttribute.of(
                        attribute,
                        withIds ? Long.toString(attribute.id()) : null,
                        withValues ? ShownAttribute.values(options.getOrDefault(attribute.id(), List.of())) : null,
                        scope.units()))
                .toList();
        return Reply.ok(new ListReply(new ListReply.Response(
                TypedStatus.success("Success"),
                new ListReply.Attributes(page.total(), new ListReply.Attributes.AttributeRows(rows)))));
    }
}
