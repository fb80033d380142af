package io.meniscus.console.tracking;

import io.meniscus.console.view.Field;
import java.util.List;

/**
 * Calls by a filter.
 *
 * @param action where the filter is sent
 * @param find   the request id to look for
 * @param older  the page behind this one; empty when there is none
 * @param zone   what times are in
 */
public record RequestsModel(
        String action, Field find, List<Field> filter, List<CallRow> calls, String older, String zone) {
    public RequestsModel {
        filter = List.copyOf(filter);
        calls = List.copyOf(calls);
    }
}
