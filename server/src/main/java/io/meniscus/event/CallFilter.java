package io.meniscus.event;

import io.meniscus.core.TillId;
import java.time.Instant;

/**
 * Which calls to list, the latest first.
 *
 * @param route  a part of the route's path; empty for all
 * @param till   whose; {@link TillId#NONE} for all
 * @param after  no earlier ones
 * @param before none of this instant or later
 */
public record CallFilter(String route, TillId till, Outcomes outcomes, Instant after, Instant before, int limit) {

    /** Calls by how they went. */
    public enum Outcomes {
        ALL,
        GOOD,
        REFUSED
    }
}
