package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.program.Allocation;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.Nested;
import java.util.List;

/** How many points an amount is worth, in documents: {@code kind: step, value: 1, step: 10} (loyalty-engine §3). */
final class Allocations {
    static final List<String> KEYS = List.of("kind", "value", "step", "factor", "of");

    private static final String LEAST_STEP = "0.01";

    private enum Kind {
        FIXED,
        PRORATED,
        STEP,
        MULTIPLIER
    }

    private static final Form<Kind> ANY = Forms.constant(Kind.class, Kind::ordinal);
    private static final Form<Kind> MULTIPLIED =
            Forms.constant(List.of(Kind.FIXED, Kind.PRORATED, Kind.STEP), Kind::ordinal);

    private Allocations() {}

    static Allocation read(Nested rule) {
        return read(rule, rule.needed("kind").as(ANY));
    }

    private static Allocation read(Nested at, Kind kind) {
        return switch (kind) {
            case FIXED -> {
                at.without("kind: fixed", "step", "factor", "of");
                yield new Allocation.Fixed(Values.amounts(at.needed("value")));
            }
            case PRORATED -> {
                at.without("kind: prorated", "step", "factor", "of");
                yield new Allocation.Prorated(Values.amounts(at.needed("value")));
            }
            case STEP -> {
                at.without("kind: step", "factor", "of");
                yield new Allocation.Step(
                        at.needed("step").number(LEAST_STEP, Values.MOST), Values.amounts(at.needed("value")));
            }
            case MULTIPLIER -> {
                at.without("kind: multiplier", "value", "step");
                yield new Allocation.Multiplier(Values.amount(at.needed("factor")), multiplied(at.needed("of")));
            }
        };
    }

    private static Allocation multiplied(Nested of) {
        of.withKeys(List.of("kind", "value", "step"));
        return read(of, of.needed("kind").as(MULTIPLIED));
    }

    static void write(Allocation allocation, ObjectNode node) {
        switch (allocation) {
            case Allocation.Fixed(var each) -> node.put("kind", "fixed").set("value", Values.written(each));
            case Allocation.Prorated(var percent) ->
                node.put("kind", "prorated").set("value", Values.written(percent));
            case Allocation.Step(var step, var each) -> {
                node.put("kind", "step").set("value", Values.written(each));
                node.set("step", Values.written(step));
            }
            case Allocation.Multiplier(var factor, var base) -> {
                node.put("kind", "multiplier").set("factor", Values.written(factor));
                write(base, node.putObject("of"));
            }
        }
    }
}
