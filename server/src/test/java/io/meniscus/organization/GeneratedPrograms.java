package io.meniscus.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.program.LoyaltyPrograms;
import io.meniscus.organization.setup.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a {@link GeneratedOrganization} has in its programs: values with parts, and places that are one program's. */
final class GeneratedPrograms {
    private static final Set<Field<?>> DRAWN = Set.of(
            LoyaltyPrograms.EARNING,
            LoyaltyPrograms.CAPS,
            LoyaltyPrograms.REDEMPTION,
            LoyaltyPrograms.ZONES,
            LoyaltyPrograms.CONCEPTS,
            LoyaltyPrograms.TILLS);
    private static final List<String> CYCLES =
            List.of("daily", "weekly", "monthly", "quarterly", "half yearly", "yearly");

    private enum Zoned {
        BY_ZONES,
        BY_CONCEPTS
    }

    private final Random random;
    private final Zoned zoned;
    private final Map<String, List<String>> active;
    private final Map<String, List<String>> free = new HashMap<>();

    /**
     * @param active the codes of places that are there, by section
     */
    GeneratedPrograms(Random random, Map<String, List<String>> active) {
        this.random = random;
        this.active = active;
        zoned = random.nextBoolean() ? Zoned.BY_ZONES : Zoned.BY_CONCEPTS;
    }

    static boolean draws(Field<?> field) {
        return DRAWN.contains(field);
    }

    JsonNode value(Field<?> field) {
        var nodes = JsonNodeFactory.instance;
        if (field == LoyaltyPrograms.EARNING) {
            return rules(nodes.arrayNode());
        }
        if (field == LoyaltyPrograms.CAPS) {
            return caps(nodes.arrayNode());
        }
        if (field == LoyaltyPrograms.REDEMPTION) {
            var node = nodes.objectNode();
            for (var key : List.of("minimum", "inMultiplesOf", "balanceRequired", "lifetimeRequired")) {
                node.set(key, perTier(3));
            }
            node.set("purchasesRequired", perTier(6));
            return random.nextBoolean() ? node : node.put("maximum", 0);
        }
        return places(field.key());
    }

    /** Programs have zones or concepts, and which is the default is for the organization to say. */
    void fit(ObjectNode program) {
        program.remove(zoned == Zoned.BY_ZONES ? "concepts" : "zones");
        program.remove("default");
    }

    private ArrayNode rules(ArrayNode rules) {
        for (int i = 0; i <= random.nextInt(4); i++) {
            var rule = rules.addObject().put("name", "rule " + i);
            allocation(rule, random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> rule.put("on", "line");
                case 1 -> tender(rule);
                case 2 -> rule.put("on", "bill");
                default -> {}
            }
            switch (random.nextInt(4)) {
                case 0 -> rule.put("rounding", "floor");
                case 1 -> rule.put("rounding", "actual");
                case 2 -> rule.putObject("rounding").put("round", random.nextInt(4));
                default -> {}
            }
            expiry(rule);
        }
        return rules;
    }

    private void tender(ObjectNode rule) {
        var tenders = active.getOrDefault("tenders", List.of());
        if (!tenders.isEmpty()) {
            rule.put("on", "tender").put("tender", tenders.get(random.nextInt(tenders.size())));
        }
    }

    private void allocation(ObjectNode rule, int kind) {
        switch (kind) {
            case 0 -> rule.put("kind", "fixed").set("value", perTier(6));
            case 1 -> rule.put("kind", "prorated").set("value", perTier(6));
            case 2 ->
                rule.put("kind", "step")
                        .put("step", number(2).add(BigDecimal.ONE))
                        .set("value", perTier(6));
            default -> {
                rule.put("kind", "multiplier").put("factor", number(6));
                allocation(rule.putObject("of"), random.nextInt(3));
            }
        }
    }

    private void expiry(ObjectNode rule) {
        if (random.nextInt(4) == 0) {
            rule.put("expiry", "never");
            return;
        }
        var expiry = rule.putObject("expiry");
        switch (random.nextInt(3)) {
            case 0 -> expiry.put("days", random.nextInt(1_000));
            case 1 -> expiry.put("months", random.nextInt(100));
            default -> expiry.put("until", "2030-0%d-2%d".formatted(1 + random.nextInt(9), random.nextInt(8)));
        }
        switch (random.nextInt(4)) {
            case 0 -> expiry.put("base", "registration");
            case 1 -> expiry.put("base", "02-29");
            case 2 -> expiry.put("base", "event").put("kind", "rolling");
            default -> {}
        }
    }

    private ArrayNode caps(ArrayNode caps) {
        for (int i = 0; i <= random.nextInt(5); i++) {
            var cap = caps.addObject()
                    .put("name", "cap " + i)
                    .put("most", number(3).add(BigDecimal.ONE));
            var cycle = CYCLES.get(random.nextInt(CYCLES.size()));
            switch (random.nextInt(3)) {
                case 0 -> cap.put("scope", "each bill");
                case 1 -> cap.put("scope", "each customer").put("cycle", cycle);
                default -> cap.put("scope", "everybody").put("cycle", cycle);
            }
        }
        return caps;
    }

    private JsonNode perTier(int decimals) {
        if (random.nextBoolean()) {
            return JsonNodeFactory.instance.numberNode(number(decimals));
        }
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i <= random.nextInt(4); i++) {
            list.add(number(decimals));
        }
        return list;
    }

    private BigDecimal number(int decimals) {
        return BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(decimals + 1));
    }

    /** Some of those that no program has yet. */
    private ArrayNode places(String section) {
        var left = free.computeIfAbsent(section, key -> {
            var all = new ArrayList<>(active.getOrDefault(key, List.of()));
            Collections.shuffle(all, random);
            return all;
        });
        var some = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(3); i > 0 && !left.isEmpty(); i--) {
            some.add(left.removeLast());
        }
        return some;
    }
}
