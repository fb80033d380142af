package io.meniscus.api.v1_1.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Mark;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute of a list (v1.1/product "GET lists"); values, ids and concepts only where they are asked for. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ShownAttribute(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        String name,
        @Nullable String label,
        String is_enum,
        String type,
        String extraction_rule_type,
        String extraction_rule_data,
        String is_soft_enum,
        String use_in_dump,
        @Nullable String default_attribute_value_name,
        @JsonInclude(JsonInclude.Include.NON_NULL) ListReply.@Nullable Values values,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long ou_id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ou_code,
        ItemStatus item_status) {

    static ShownAttribute of(
            Attribute attribute, @Nullable String id, ListReply.@Nullable Values values, OrgUnits units) {
        return new ShownAttribute(
                id,
                attribute.name(),
                orNull(attribute.label()),
                flag(attribute, Mark.ENUM),
                attribute.type(),
                attribute.ruleType(),
                attribute.ruleData(),
                flag(attribute, Mark.SOFT_ENUM),
                flag(attribute, Mark.IN_DUMP),
                orNull(attribute.defaultValue()),
                values,
                units.areOn() ? attribute.ou() : null,
                units.areOn() ? units.code(attribute.ou()) : null,
                ItemStatus.typed(ItemStatus.Outcome.SUCCESS, 9176, "Attribute retrieval successful"));
    }

    static ListReply.Values values(List<Option> options) {
        return new ListReply.Values(options.stream()
                .map(option -> new ListReply.Value(option.name(), option.label()))
                .toList());
    }

    static String flag(Attribute attribute, Mark mark) {
        return attribute.is(mark) ? "1" : "0";
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
