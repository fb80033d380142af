package io.meniscus.note;

import java.time.Instant;

/**
 * A note about a customer.
 *
 * @param at the caller's word for when, else when it was saved
 */
public record Note(long id, String description, Instant at) {
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
