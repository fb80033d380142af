package io.meniscus.console.setup;

import io.meniscus.console.setup.input.Suggestions;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import java.util.List;

/**
 * A form by itself.
 *
 * @param crumbs where it stands
 * @param lists  suggestions by the id that inputs name
 * @param error  what is wrong with it as a whole; empty for nothing
 */
public record FormModel(
        String title,
        String lead,
        List<Look.Link> crumbs,
        String action,
        String button,
        List<Input> inputs,
        List<Offer> lists,
        String error) {
    public FormModel {
        crumbs = List.copyOf(crumbs);
        inputs = List.copyOf(inputs);
        lists = List.copyOf(lists);
    }

    /** Suggestions. */
    public record Offer(String id, List<String> values) {}

    /** The suggestions that some inputs name. */
    public static List<Offer> offers(List<Input> inputs) {
        return inputs.stream()
                .map(Input::list)
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> new Offer(id, Suggestions.of(id)))
                .toList();
    }
}
