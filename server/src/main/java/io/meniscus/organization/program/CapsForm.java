package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Cycle;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.PointsCap.Scope;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.Nested;
import io.meniscus.organization.form.SchemaText;
import io.meniscus.organization.setup.Problem.Cause;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bounds on the points a program gives; a given list replaces the old one (loyalty-engine §3 "Caps"). */
record CapsForm() implements Form<List<PointsCap>> {
    private static final int MOST = 50;
    private static final int MOST_OF_A_SORT = 10;
    private static final List<String> KEYS = List.of("name", "scope", "cycle", "most");

    private enum Of {
        EACH_BILL,
        EACH_CUSTOMER,
        EVERYBODY
    }

    private static final Form<Of> SCOPE = Forms.constant(Of.class, Of::ordinal);
    private static final Form<Cycle> CYCLE = Forms.constant(Cycle.class, Cycle::ordinal);

    private static final SchemaText SCHEMA = SchemaText.of("""
            {"type": "array", "maxItems": 50, "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "scope", "most"],
              "properties": {
                "name": {"type": "string", "description": "What the cap is known by in the program"},
                "scope": {"type": "string", "examples": ["each bill", "each customer", "everybody"],
                  "description": "Whose points are bounded"},
                "cycle": {"type": "string",
                  "examples": ["daily", "weekly", "monthly", "quarterly", "half yearly", "yearly"],
                  "description": "How long the points of each customer or everybody count; none for each bill"},
                "most": {"type": ["number", "string"], "description": "The most points"}}}}""");

    @Override
    public List<PointsCap> read(JsonNode given) {
        var caps = new ArrayList<PointsCap>();
        var names = new HashSet<String>();
        Map<String, Integer> counts = new HashMap<>();
        for (var item : Nested.of(given).items(MOST)) {
            var cap = cap(item);
            if (!names.add(cap.name())) {
                throw item.part("name").refused(Cause.CONFLICT, "another cap is named " + cap.name());
            }
            var sort = sort(cap.scope());
            if (counts.merge(sort, 1, Integer::sum) > MOST_OF_A_SORT) {
                throw item.refused(Cause.CONFLICT, "at most " + MOST_OF_A_SORT + " caps may be of " + sort);
            }
            caps.add(cap);
        }
        return List.copyOf(caps);
    }

    /** There may be so many a bill, so many for each cycle of a customer, and so many of everybody's. */
    private static String sort(Scope scope) {
        return switch (scope) {
            case Scope.EachBill() -> "each bill";
            case Scope.EachCustomer(var cycle) -> "each customer, " + CYCLE.shown(cycle);
            case Scope.Everybody _ -> "everybody";
        };
    }

    private static PointsCap cap(Nested given) {
        given.withKeys(KEYS);
        var name = given.needed("name").as(Forms.name());
        var most =
                Points.of(given.needed("most").number("0.001", Values.MOST, Points.DECIMALS), RoundingMode.UNNECESSARY);
        return new PointsCap(name, scope(given), most);
    }

    private static Scope scope(Nested given) {
        return switch (given.needed("scope").as(SCOPE)) {
            case EACH_BILL -> {
                given.without("scope: each bill", "cycle");
                yield new Scope.EachBill();
            }
            case EACH_CUSTOMER -> new Scope.EachCustomer(given.needed("cycle").as(CYCLE));
            case EVERYBODY -> new Scope.Everybody(given.needed("cycle").as(CYCLE));
        };
    }

    @Override
    public List<PointsCap> empty() {
        return List.of();
    }

    @Override
    public JsonNode written(List<PointsCap> value) {
        var caps = JsonNodeFactory.instance.arrayNode();
        for (var cap : value) {
            var node = caps.addObject().put("name", cap.name());
            switch (cap.scope()) {
                case Scope.EachBill() -> node.put("scope", "each bill");
                case Scope.EachCustomer(var cycle) ->
                    node.put("scope", "each customer").put("cycle", CYCLE.shown(cycle));
                case Scope.Everybody(var cycle) ->
                    node.put("scope", "everybody").put("cycle", CYCLE.shown(cycle));
            }
            node.set("most", Values.written(cap.most()));
        }
        return caps;
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
    public String shown(List<PointsCap> value) {
        return value.stream()
                .map(cap -> cap.name() + " (" + ProgramWords.cap(cap) + ")")
                .collect(Collectors.joining("; "));
    }
}
