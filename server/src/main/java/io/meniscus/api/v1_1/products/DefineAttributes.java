package io.meniscus.api.v1_1.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.FreeText;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Mark;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.AttributeForm.Text;
import io.meniscus.core.product.catalogue.AttributeShelf.Defined;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/product/attributes}: defines attributes, and changes those whose names are known (v1.1/product
 * "attributes"). Values that are given are added to those there are. One without a name, with a text of more than
 * 2,000 characters or a name of more than 255 fails with 400, for which the contract has no code of its own.
 */
record DefineAttributes(Catalogue catalogue, Organizations organizations) implements Endpoint {

    /** The envelope, the product before the status. */
    record Answer(Response response) {
        record Response(Product product, TypedStatus status) {}

        record Product(Attributes attributes) {}

        /** Each is a {@link Added} or a {@link Refused}. */
        record Attributes(List<Object> attribute) {}
    }

    /** One that was defined, with the values that were given. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Added(
            String name,
            @Nullable String label,
            String type,
            String is_enum,
            String is_soft_enum,
            String use_in_dump,
            String extraction_rule_type,
            String extraction_rule_data,
            @Nullable String default_attribute_value_name,
            ListReply.Values values,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long ou_id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String ou_code,

            ItemStatus item_status) {}

    /** What was given, and why it was not taken. */
    record Refused(@Nullable String name, ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var units = new OrgUnits(organization);
        var products = AddProducts.items(request.read(AttributesBody.class).product());
        var given = AddProducts.items(
                products.stream().flatMap(one -> attributes(one).stream()).toList());
        var forms = given.stream().map(one -> form(one, units)).toList();
        var outcomes = catalogue.define(organization.id(), forms);
        var answers = new Answers();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Defined>(var defined, var warnings) -> answers.good(shown(defined, units));
                case Outcome.Refused<Defined>(var refusal) -> {
                    var error = Errors.of(refusal);
                    var status = ItemStatus.typed(ItemStatus.Outcome.FAILURE, error.code(), error.message());
                    answers.failed(error, new Refused(given.get(i).name(), status));
                }
                case Outcome.Failed<Defined>(var cause) -> throw cause;
            }
        }
        return answers.reply(
                "SUCCESS",
                (status, all) ->
                        new Answer(new Answer.Response(new Answer.Product(new Answer.Attributes(all)), status)));
    }

    private static List<AttributesBody.Attribute> attributes(AttributesBody.Product product) {
        var attributes = product.attributes();
        return AddProducts.present(attributes == null ? null : attributes.attribute());
    }

    private static AttributeForm form(AttributesBody.Attribute given, OrgUnits units) {
        var texts = new EnumMap<Text, String>(Text.class);
        put(texts, Text.LABEL, given.label());
        put(texts, Text.TYPE, given.type());
        put(texts, Text.RULE_TYPE, given.extraction_rule_type());
        put(texts, Text.RULE_DATA, given.extraction_rule_data());
        put(texts, Text.DEFAULT_VALUE, given.default_attribute_value_name());
        var on = EnumSet.noneOf(Mark.class);
        var off = EnumSet.noneOf(Mark.class);
        mark(Mark.ENUM, given.is_enum(), on, off);
        mark(Mark.SOFT_ENUM, given.is_soft_enum(), on, off);
        mark(Mark.IN_DUMP, given.use_in_dump(), on, off);
        return new AttributeForm(
                FreeText.of(given.name()),
                texts,
                on,
                off,
                options(given.values()),
                units.id(FreeText.of(given.ou_code())));
    }

    private static void put(Map<Text, String> texts, Text text, @Nullable String given) {
        var said = FreeText.of(given);
        if (!said.isEmpty()) {
            texts.put(text, said);
        }
    }

    private static void mark(Mark mark, @Nullable String given, Set<Mark> on, Set<Mark> off) {
        var text = FreeText.of(given);
        if (text.equals("1") || text.equalsIgnoreCase("true")) {
            on.add(mark);
        } else if (!text.isEmpty()) {
            off.add(mark);
        }
    }

    private static List<Option> options(AttributesBody.@Nullable Values given) {
        return AddProducts.present(given == null ? null : given.value()).stream()
                .map(value -> new Option(FreeText.of(value.name()), FreeText.of(value.label())))
                .filter(option -> !option.name().isEmpty())
                .toList();
    }

    private static Added shown(Defined defined, OrgUnits units) {
        Attribute attribute = defined.attribute();
        return new Added(
                attribute.name(),
                ShownAttribute.orNull(attribute.label()),
                attribute.type(),
                ShownAttribute.flag(attribute, Mark.ENUM),
                ShownAttribute.flag(attribute, Mark.SOFT_ENUM),
                ShownAttribute.flag(attribute, Mark.IN_DUMP),
                attribute.ruleType(),
                attribute.ruleData(),
                ShownAttribute.orNull(attribute.defaultValue()),
                ShownAttribute.values(defined.options()),
                units.areOn() ? attribute.ou() : null,
                units.areOn() ? units.code(attribute.ou()) : null,
                ItemStatus.typed(ItemStatus.Outcome.SUCCESS, 9180, "Attribute addition successful"));
    }
}
