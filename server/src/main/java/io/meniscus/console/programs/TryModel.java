package io.meniscus.console.programs;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program and what it makes of a bill.
 *
 * @param rules   its rules in words
 * @param reading how its points are rounded and what they are worth
 * @param lists   the fields of several lines
 * @param error   what is wrong with the bill; empty for nothing
 * @param outcome absent while something is wrong
 */
public record TryModel(
        String title,
        List<Look.Link> crumbs,
        String action,
        List<Rule> rules,
        String reading,
        List<Field> fields,
        List<Input> lists,
        String error,
        @Nullable Outcome outcome) {
    public TryModel {
        crumbs = List.copyOf(crumbs);
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
    }

    /** A rule or cap by its name, in words. */
    public record Rule(String name, String words) {}

    /**
     * What came of it.
     *
     * @param points after caps, with their unit
     * @param cut    what the caps took away; empty for nothing
     */
    public record Outcome(String points, String worth, String cut, List<Award> awards, List<Cut> caps) {
        public Outcome {
            awards = List.copyOf(awards);
            caps = List.copyOf(caps);
        }
    }

    /**
     * What a rule gave.
     *
     * @param on     the bill, a line, a tender
     * @param raw    before the program rounded
     * @param points before caps
     * @param kept   after caps
     */
    public record Award(String rule, String on, String amount, String raw, String points, String kept, String until) {}

    /** What a cap alone would take away. */
    public record Cut(String name, String words, String taken) {}
}
