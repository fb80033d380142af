package io.meniscus.api.v1_1.organization;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** {@code GET /v1.1/organization/topitems}: what sells best; nothing until products and bills are kept. */
record GetTopItems() implements Endpoint {

    public record Shown(List<Item> item) {}

    public record Item(
            String sku, String price, String img_url, String in_stock, String description, Attributes attributes) {}

    public record Attributes(List<Attribute> attribute) {}

    public record Attribute(String name, String value) {}

    @Override
    public Reply handle(Request request) {
        return OrganizationReply.of(new Shown(List.of()));
    }
}
