package io.meniscus.console.changes;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * Change requests by a filter.
 *
 * @param action where the filter is sent
 * @param total  how many there are of them
 * @param older  the page behind this one; empty when there is none
 * @param zone   what times are in
 */
public record ListModel(String action, List<Field> filter, List<Row> rows, String total, String older, String zone) {
    public ListModel {
        filter = List.copyOf(filter);
        rows = List.copyOf(rows);
    }

    /** One request. */
    public record Row(
            String id, String href, String kind, String matter, String by, String at, String status, Tone tone) {}
}
