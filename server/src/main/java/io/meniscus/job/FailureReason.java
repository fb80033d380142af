package io.meniscus.job;

import io.meniscus.run.call.RunRefused;
import java.sql.SQLException;

/** Why an attempt failed, in words for an operator and without data of anybody: details stand in the server's log. */
final class FailureReason {
    private FailureReason() {}

    static String of(Throwable cause, JobId job) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return worded(sql, job);
            }
            if (at instanceof RunRefused refused) {
                return worded(refused.reason());
            }
        }
        return "unexpected " + cause.getClass().getSimpleName() + "; the server's log has it under job " + job.value();
    }

    private static String worded(RunRefused.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE -> "the database could not be reached, or was too busy";
            case CUSTOMER_BUSY, TWIN_IN_FLIGHT -> "other work held what it needed";
            case KEY_REUSED -> "it was begun before with other content";
        };
    }

    private static String worded(SQLException sql, JobId job) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "the database could not be reached";
        }
        if (state.equals("57014")) {
            return "the database took too long";
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return "other work held what it needed";
        }
        if (state.startsWith("53")) {
            return "the database is out of memory, disk or connections";
        }
        return "the database refused (" + state + "); the server's log has it under job " + job.value();
    }
}
