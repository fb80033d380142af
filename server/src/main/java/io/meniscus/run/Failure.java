package io.meniscus.run;

import java.sql.SQLException;

/** What an SQL error means for the batch it struck. */
enum Failure {
    /** A claim got fewer rows than it wanted: load again with the claims read, decide again. */
    LOST_RACE,
    /** Serialization or deadlock: the whole batch again. */
    RETRY,
    /** One request brings a value the database refuses: each request in a transaction of its own. */
    SPLIT,
    /** The connection is gone, be it through a restart or a firewall; a new one may do. */
    DISCONNECTED,
    /** The database is away, full, too slow or starting. */
    UNAVAILABLE,
    /** A statement of ours is wrong. */
    BUG;

    static Failure of(SQLException error) {
        var state = error.getSQLState();
        if (state == null || state.length() != 5) {
            return DISCONNECTED;
        }
        return switch (state) {
            case "22012" -> LOST_RACE;
            // shut down by an operator, crashed, or our transaction stood still for too long
            case "57P01", "57P02", "25P03" -> DISCONNECTED;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static Failure ofClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> DISCONNECTED;
            case "40", "55" -> RETRY;
            // 54: a value too long for an index
            case "22", "23", "54" -> SPLIT;
            case "53", "57", "58" -> UNAVAILABLE;
            default -> BUG;
        };
    }
}
