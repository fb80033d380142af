package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.OrgId;
import io.meniscus.core.event.Event;
import io.meniscus.run.database.HotConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a commit whose answer was lost, before anybody is answered.
 *
 * <p>The transaction's status alone would not do: a server that crashed may give the id of a transaction that left no
 * trace to another one. So "committed" counts only if an event of the batch is there, and an id the server does not
 * know is decided by that event too.
 */
final class CommitCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CommitCheck.class);
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 50;

    private final DatabaseAddress address;

    /** What became of a commit. */
    enum Fate {
        COMMITTED,
        ABORTED,
        UNRESOLVED
    }

    CommitCheck(DatabaseAddress address) {
        this.address = address;
    }

    Fate of(Batch batch) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            try (var connection = new HotConnection(address, "commit check", LONGEST_SILENCE)) {
                var fate = ask(connection.get(), batch);
                if (fate != Fate.UNRESOLVED) {
                    return fate;
                }
            } catch (SQLException e) {
                LOG.debug("asking for a commit's fate failed, asking again", e);
            }
            if (!pause()) {
                return Fate.UNRESOLVED;
            }
        }
        return Fate.UNRESOLVED;
    }

    private static Fate ask(Connection connection, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(pg_xact_status(?::text::xid8), 'unknown')")) {
            statement.setString(1, batch.transactionId());
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getString(1).equals("in progress")) {
                    return Fate.UNRESOLVED;
                }
            }
        } catch (SQLException e) {
            if (!"22023".equals(e.getSQLState())) {
                throw e;
            }
            // the id lies in the future of a server that lost it in a crash: the event decides
        }
        var witness = batch.witness();
        if (witness == null) {
            // only refusals were to be kept: run again, the requests find their records or make them
            return Fate.ABORTED;
        }
        return isThere(connection, batch.org(), witness) ? Fate.COMMITTED : Fate.ABORTED;
    }

    private static boolean isThere(Connection connection, OrgId org, Event event) throws SQLException {
        try (var statement = connection.prepareStatement("""
                begin read only;
                select set_config('app.org', ?, true);
                select 1 from event
                 where org_id = ? and at = timestamptz 'epoch' + ? * interval '1 microsecond' and id = ?
                   and request_id = ?;
                commit""")) {
            statement.setString(1, Long.toString(org.value()));
            statement.setLong(2, org.value());
            statement.setLong(3, Column.micros(event.at()));
            statement.setLong(4, event.id());
            statement.setLong(5, event.request().bits());
            statement.execute();
            statement.getMoreResults();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return rows.next();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
