package io.meniscus.api.v1_1.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST product/attributes} (v1.1/product): attributes, one in each product or several in one. */
record AttributesBody(@Nullable List<Product> product) {

    record Product(@Nullable Attributes attributes) {}

    record Attributes(@Nullable List<Attribute> attribute) {}

    /** An attribute to define; flags are 0 or 1. */
    record Attribute(
            @Nullable String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String is_enum,
            @Nullable String is_soft_enum,
            @Nullable String use_in_dump,
            @Nullable String extraction_rule_type,
            @Nullable String extraction_rule_data,
            @Nullable String default_attribute_value_name,
            @Nullable String ou_code,
            @Nullable Values values) {}

    record Values(@Nullable List<Value> value) {}

    record Value(@Nullable String name, @Nullable String label) {}
}
