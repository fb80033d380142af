package io.meniscus.console.overview;

import io.meniscus.console.tracking.CallRow;
import java.util.List;

/** An organization at a glance. */
public record OverviewModel(
        String name, List<Fact> facts, List<Count> counts, List<CallRow> calls, String requests, String role) {

    /** A line about the organization. */
    public record Fact(String label, String value) {}

    /** How many of something are active. */
    public record Count(String label, long active, long all) {}
}
