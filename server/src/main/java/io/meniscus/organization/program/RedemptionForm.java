package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Nested;
import io.meniscus.organization.form.SchemaText;
import io.meniscus.organization.setup.Problem.Cause;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is asked of a redemption; a given map replaces the old one, and what it leaves out is not asked for. */
record RedemptionForm() implements Form<RedemptionRules> {
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String MULTIPLE = "inMultiplesOf";
    private static final String BALANCE = "balanceRequired";
    private static final String LIFETIME = "lifetimeRequired";
    private static final String PURCHASES = "purchasesRequired";
    private static final List<String> KEYS = List.of(MINIMUM, MAXIMUM, MULTIPLE, BALANCE, LIFETIME, PURCHASES);

    private static final SchemaText SCHEMA = SchemaText.of("""
            {"type": "object", "additionalProperties": false, "properties": {
              "minimum": {"type": ["number", "string", "array"], "description": "The least points of one redemption"},
              "maximum": {"type": ["number", "string", "array"],
                "description": "The most points of one; 0 for no bound"},
              "inMultiplesOf": {"type": ["number", "string", "array"],
                "description": "Points that a redemption must be a whole multiple of; 0 for any"},
              "balanceRequired": {"type": ["number", "string", "array"], "description": "Points there must be at all"},
              "lifetimeRequired": {"type": ["number", "string", "array"],
                "description": "Points the customer must have earned so far"},
              "purchasesRequired": {"type": ["number", "string", "array"],
                "description": "The amount the customer must have bought for so far"}}}""");

    @Override
    public RedemptionRules read(JsonNode node) {
        var given = Nested.of(node).withKeys(KEYS);
        var rules = new RedemptionRules(
                points(given, BALANCE),
                points(given, LIFETIME),
                given.has(PURCHASES) ? Values.amounts(given.part(PURCHASES)) : RedemptionRules.ANY.purchases(),
                points(given, MINIMUM),
                points(given, MAXIMUM),
                points(given, MULTIPLE));
        refuseEmptyRange(given, rules);
        return rules;
    }

    private static PerTier<Points> points(Nested given, String key) {
        return given.has(key) ? Values.perTier(given.part(key), Values::points) : PerTier.all(Points.ZERO);
    }

    private static void refuseEmptyRange(Nested given, RedemptionRules rules) {
        int tiers =
                Math.max(rules.least().values().size(), rules.most().values().size());
        for (int tier = 1; tier <= tiers; tier++) {
            var most = rules.most().of(tier);
            if (most.isPositive() && rules.least().of(tier).isMoreThan(most)) {
                throw given.part(MAXIMUM).refused(Cause.CONFLICT, "is less than the minimum");
            }
        }
    }

    @Override
    public RedemptionRules empty() {
        return RedemptionRules.ANY;
    }

    @Override
    public JsonNode written(RedemptionRules value) {
        var node = JsonNodeFactory.instance.objectNode();
        put(node, MINIMUM, value.least());
        put(node, MAXIMUM, value.most());
        put(node, MULTIPLE, value.multiple());
        put(node, BALANCE, value.balance());
        put(node, LIFETIME, value.lifetime());
        if (!value.purchases().equals(PerTier.all(BigDecimal.ZERO))) {
            node.set(PURCHASES, Values.written(value.purchases()));
        }
        return node;
    }

    private static void put(ObjectNode node, String key, PerTier<Points> points) {
        if (!points.equals(PerTier.all(Points.ZERO))) {
            node.set(key, Values.written(points, Values::written));
        }
    }

    @Override
    public String sqlType() {
        return "jsonb";
    }

    @Override
    public ObjectNode schema() {
        return SCHEMA.node();
    }

    @Override
    public String shown(RedemptionRules value) {
        return written(value).properties().stream()
                .map(property -> property.getKey() + "=" + shown(property.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" / "))
                : value.asText();
    }
}
