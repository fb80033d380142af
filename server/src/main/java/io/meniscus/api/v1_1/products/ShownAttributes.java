package io.meniscus.api.v1_1.products;

import io.meniscus.core.product.catalogue.Item;
import io.meniscus.product.catalogue.Descriptions;
import java.util.List;

/** What is said of a product by attributes. */
record ShownAttributes(List<Value> attribute) {

    record Value(String name, String value) {}

    static ShownAttributes of(Item item, Descriptions descriptions) {
        return new ShownAttributes(item.attributes().entrySet().stream()
                .flatMap(said -> descriptions.attribute(said.getKey()).stream()
                        .map(attribute -> new Value(attribute.name(), said.getValue())))
                .toList());
    }
}
