package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.EarnRule.Source;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.Nested;
import io.meniscus.organization.form.SchemaText;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules bills earn by, in their order; a given list replaces the old one (loyalty-engine §§3, 5). */
record EarningForm() implements Form<List<EarnRule>> {
    private static final int MOST_RULES = 100;
    private static final int MOST_DECIMALS = 3;
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("name", "on", "tender", "rounding", "expiry"), Allocations.KEYS.stream())
            .toList();

    private enum On {
        BILL,
        LINE,
        TENDER
    }

    private enum Rounding {
        ACTUAL,
        FLOOR
    }

    private static final Form<On> ON = Forms.constant(On.class, On::ordinal);
    private static final Form<Rounding> ROUNDING = Forms.constant(Rounding.class, Rounding::ordinal);

    private static final SchemaText SCHEMA = SchemaText.of("""
            {"type": "array", "maxItems": 100, "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "kind"],
              "properties": {
                "name": {"type": "string", "description": "What the rule is known by in the program"},
                "on": {"type": "string", "examples": ["bill", "line", "tender"],
                  "description": "The amount it counts on: the bill's, each line's, or what a tender paid"},
                "tender": {"type": "string", "x-refers-to": "tenders", "description": "The tender, with on: tender"},
                "kind": {"type": "string", "examples": ["fixed", "prorated", "step", "multiplier"]},
                "value": {"type": ["number", "string", "array"],
                  "description": "Points, or percent with kind: prorated; a list has one for each tier"},
                "step": {"type": ["number", "string"], "description": "The amount that the value is given for"},
                "factor": {"type": ["number", "string"], "description": "What a multiplier takes its rule times"},
                "of": {"type": "object", "description": "What is multiplied: kind, value and step"},
                "rounding": {"type": ["string", "object"], "examples": ["actual", "floor", {"round": 2}]},
                "expiry": {"type": ["string", "object"], "examples": ["never", {"months": 12}],
                  "description": "never, or days, months or until; base: event, registration or a day such as 12-31;\
             kind: fixed or rolling"}}}}""");

    @Override
    public List<EarnRule> read(JsonNode given) {
        var rules = new ArrayList<EarnRule>();
        var names = new HashSet<String>();
        for (var item : Nested.of(given).items(MOST_RULES)) {
            var rule = rule(item);
            if (!names.add(rule.name())) {
                throw item.part("name").refused(Cause.CONFLICT, "another rule is named " + rule.name());
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static EarnRule rule(Nested given) {
        given.withKeys(KEYS);
        return new EarnRule(
                given.needed("name").as(Forms.name()),
                source(given),
                Allocations.read(given),
                given.has("rounding") ? rounding(given.part("rounding")) : new ActionRounding.Actual(),
                given.has("expiry") ? ExpiryRules.read(given.part("expiry")) : ExpiryRules.NEVER);
    }

    private static Source source(Nested given) {
        var on = given.has("on") ? given.part("on").as(ON) : On.BILL;
        return switch (on) {
            case BILL -> {
                given.without("on: bill", "tender");
                yield new Source.Bill();
            }
            case LINE -> {
                given.without("on: line", "tender");
                yield new Source.EachLine();
            }
            case TENDER -> new Source.Tender(given.needed("tender").as(Forms.name()));
        };
    }

    private static ActionRounding rounding(Nested given) {
        if (given.isMap()) {
            given.withKeys(List.of("round"));
            return new ActionRounding.Round(given.needed("round").as(Forms.whole(0, MOST_DECIMALS)));
        }
        return switch (given.as(ROUNDING)) {
            case ACTUAL -> new ActionRounding.Actual();
            case FLOOR -> new ActionRounding.Floor();
        };
    }

    @Override
    public List<EarnRule> empty() {
        return List.of();
    }

    @Override
    public JsonNode written(List<EarnRule> value) {
        var rules = JsonNodeFactory.instance.arrayNode();
        value.forEach(rule -> write(rule, rules.addObject()));
        return rules;
    }

    private static void write(EarnRule rule, ObjectNode node) {
        node.put("name", rule.name());
        switch (rule.source()) {
            case Source.Bill() -> node.put("on", "bill");
            case Source.EachLine() -> node.put("on", "line");
            case Source.Tender(var mode) -> node.put("on", "tender").put("tender", mode);
        }
        Allocations.write(rule.allocation(), node);
        switch (rule.rounding()) {
            case ActionRounding.Actual() -> {}
            case ActionRounding.Floor() -> node.put("rounding", "floor");
            case ActionRounding.Round(int decimals) ->
                node.putObject("rounding").put("round", decimals);
        }
        node.set("expiry", ExpiryRules.written(rule.expiry()));
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
    public String shown(List<EarnRule> value) {
        return value.stream()
                .map(rule -> rule.name() + " (" + ProgramWords.rule(rule) + ")")
                .collect(Collectors.joining("; "));
    }
}
