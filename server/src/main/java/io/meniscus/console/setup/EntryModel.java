package io.meniscus.console.setup;

import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * One entry.
 *
 * @param action  where changes are sent; empty for who may only look
 * @param buttons what else can be done with it
 * @param grants  what an access group grants, resource by resource; empty where nothing is, and for other kinds
 * @param below   entries that refer to it
 * @param further pages about it beside this one
 */
public record EntryModel(
        String title,
        String kind,
        List<Look.Link> crumbs,
        Tone tone,
        String state,
        String action,
        List<Input> inputs,
        List<FormModel.Offer> lists,
        List<Fact> facts,
        List<Grant> grants,
        List<Button> buttons,
        List<Below> below,
        List<HistoryRow> history,
        List<Look.Link> further,
        String error) {
    public EntryModel {
        further = List.copyOf(further);
        crumbs = List.copyOf(crumbs);
        inputs = List.copyOf(inputs);
        lists = List.copyOf(lists);
        facts = List.copyOf(facts);
        grants = List.copyOf(grants);
        buttons = List.copyOf(buttons);
        below = List.copyOf(below);
        history = List.copyOf(history);
    }

    /** A field to look at; {@code href} leads to what it names, empty for nowhere. */
    public record Fact(String label, String value, String href) {}

    /** What is granted of a resource, in words. */
    public record Grant(String resource, String data, String config) {}

    /** A form that is only a button. */
    public record Button(String label, String action, String name, String value, String words, String css) {}

    /** Entries of a kind that refer to this one: the first, and where all are. */
    public record Below(String title, List<ListModel.Row> rows, String all, String make, String makeLabel) {
        public Below {
            rows = List.copyOf(rows);
        }
    }
}
