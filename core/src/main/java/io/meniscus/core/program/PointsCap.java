package io.meniscus.core.program;

import io.meniscus.core.points.Points;

/**
 * A bound on the points a program gives (loyalty-engine §3 "Caps").
 *
 * @param most in one bill, or in one cycle
 */
public record PointsCap(String name, Scope scope, Points most) {
    /** Whose points are bounded. */
    public sealed interface Scope {
        /** Those of each bill. */
        record EachBill() implements Scope {}

        /** Those of each person within a cycle. */
        record EachCustomer(Cycle cycle) implements Scope {}

        /** Those of everybody together within a cycle. */
        record Everybody(Cycle cycle) implements Scope {}
    }
}
