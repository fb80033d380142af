package io.meniscus.api.v1_1.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code product/add} (v1.1/product). Every member may be absent. */
record AddBody(@Nullable List<Product> product) {

    /** A product of the batch. */
    record Product(
            @Nullable String sku,
            @Nullable String ean,
            @Nullable String price,
            @Nullable String description,
            @Nullable String long_description,
            @Nullable String img_url,
            @Nullable String returnable,
            @Nullable String returnableDays,
            @Nullable String ou_code,
            @Nullable Size size,
            @Nullable Named style,
            @Nullable Named brand,
            @Nullable Named color,
            @Nullable Named category,
            @Nullable Attributes attributes) {}

    record Size(@Nullable String name, @Nullable String type) {}

    record Named(@Nullable String name) {}

    record Attributes(@Nullable List<Attribute> attribute) {}

    record Attribute(@Nullable String name, @Nullable String value) {}
}
