package io.meniscus.product.catalogue;

import java.util.List;

/**
 * A part of what was asked for.
 *
 * @param total how many there are in all
 */
public record Page<T>(int total, List<T> rows) {
    public Page {
        rows = List.copyOf(rows);
    }
}
