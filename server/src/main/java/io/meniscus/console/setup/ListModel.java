package io.meniscus.console.setup;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * Entries of one kind.
 *
 * @param tabs     the kinds of this place
 * @param filter   fields that narrow the list
 * @param hidden   filters that came with the address, kept while searching
 * @param make     where a new one is made; empty for nobody who may
 * @param older    the next page; empty for none
 */
public record ListModel(
        String title,
        String lead,
        List<Look.Link> tabs,
        String action,
        List<Field> filter,
        List<Field> hidden,
        String summary,
        List<String> headings,
        List<Row> rows,
        String make,
        String makeLabel,
        String older,
        String empty) {
    public ListModel {
        tabs = List.copyOf(tabs);
        filter = List.copyOf(filter);
        hidden = List.copyOf(hidden);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String title, String href, String code, List<String> cells, Tone tone, String state) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The same with nothing but what it is beside its name. */
        public Row ofSort(String words) {
            return new Row(title, href, code, List.of(words), tone, state);
        }
    }
}
