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
    /** The database is away, full or shutting down. */
    UNAVAILABLE,
    /** A statement of ours is wrong. */
    BUG;

    static Failure of(SQLException error) {
        var state = error.getSQLState();
        if (state == null || state.length() != 5) {
            return UNAVAILABLE;
        }
        if (state.equals("22012")) {
            return LOST_RACE;
        }
        return switch (state.substring(0, 2)) {
            case "40" -> RETRY;
            case "22", "23" -> SPLIT;
            case "08", "53", "57", "58" -> UNAVAILABLE;
            case "55" -> RETRY;
            default -> BUG;
        };
    }
}
