package io.meniscus.job;

import io.meniscus.core.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code org_work} as their runner reads and moves them, each statement a transaction of its own. */
final class WorkStore {
    static final String COLUMNS = """
            org_id, id, kind, subject, state, due_at, cursor, unsettled, done, total, failed, message, attempts,
            reason, cancelling, planned_at, started_at, changed_at, finished_at
            """;

    private WorkStore() {}

    static Work row(ResultSet row) throws SQLException {
        return new Work(
                new OrgId(row.getLong("org_id")),
                new JobId(row.getLong("id")),
                new JobKind(row.getString("kind")),
                row.getLong("subject"),
                JobState.ofCode(row.getInt("state")),
                row.getTimestamp("due_at").toInstant(),
                row.getString("cursor"),
                row.getBoolean("unsettled") ? Slice.Beginning.REPEATED : Slice.Beginning.FRESH,
                new Progress(
                        row.getLong("done"), row.getLong("total"), row.getLong("failed"), row.getString("message")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getBoolean("cancelling"),
                row.getTimestamp("planned_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Takes the lock that one runner holds per organization and kind, until {@link #unlock} or the connection ends. */
    static boolean tryLock(Handle handle, OrgId org, JobKind kind) {
        return handle.createQuery("select pg_try_advisory_lock(hashtextextended(:name, 0))")
                .bind("name", lock(org, kind))
                .mapTo(boolean.class)
                .one();
    }

    static void unlock(Handle handle, OrgId org, JobKind kind) {
        handle.createQuery("select pg_advisory_unlock(hashtextextended(:name, 0))")
                .bind("name", lock(org, kind))
                .mapTo(boolean.class)
                .one();
    }

    private static String lock(OrgId org, JobKind kind) {
        return "job/" + kind.name() + "/" + org.value();
    }

    /** The live work that has been due longest. */
    static Optional<Work> due(Handle handle, OrgId org, JobKind kind, Instant now) {
        return handle.createQuery("select " + COLUMNS + """
                         from org_work
                         where org_id = :org and kind = :kind and state in (1, 2) and (due_at <= :now or cancelling)
                         order by due_at, id limit 1""")
                .bind("org", org.value())
                .bind("kind", kind.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> row(row))
                .findOne();
    }

    /** When the next live work is due, the past included. */
    static Optional<Instant> nextDue(Handle handle, OrgId org, JobKind kind) {
        return handle.createQuery("""
                        select min(due_at) from org_work
                         where org_id = :org and kind = :kind and state in (1, 2) having count(*) > 0""")
                .bind("org", org.value())
                .bind("kind", kind.name())
                .map((row, _) -> row.getTimestamp(1).toInstant())
                .findOne();
    }

    /** From here on until the next {@link #store} or {@link #rest} a slice may be under way. */
    static void begin(Handle handle, Work work, Instant now) {
        handle.createUpdate("""
                        update org_work
                           set state = 2, unsettled = true, started_at = coalesce(started_at, :now), changed_at = :now
                         where org_id = :org and id = :id""")
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** After a slice: where the next begins. Answers whether it may: not when somebody cancels. */
    static boolean store(Handle handle, Work work, String cursor, Progress progress, Instant now) {
        return handle.createQuery("""
                        update org_work
                           set cursor = :cursor, done = :done, total = :total, failed = :failed, message = :message,
                               attempts = 0, reason = '', changed_at = :now
                         where org_id = :org and id = :id
                        returning not cancelling""")
                .bind("cursor", cursor)
                .bind("done", progress.done())
                .bind("total", progress.total())
                .bind("failed", progress.failed())
                .bind("message", progress.message())
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(boolean.class)
                .one();
    }

    /** Between two slices: whoever is next goes on. */
    static void rest(Handle handle, Work work, Instant now) {
        handle.createUpdate("""
                        update org_work set state = 1, unsettled = false, changed_at = :now
                         where org_id = :org and id = :id""")
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** After a failure that is not the last. */
    static void postpone(Handle handle, Work work, int attempts, String reason, Instant dueAt, Instant now) {
        handle.createUpdate("""
                        update org_work
                           set state = 1, attempts = :attempts, reason = :reason, due_at = :due, changed_at = :now
                         where org_id = :org and id = :id""")
                .bind("attempts", attempts)
                .bind("reason", reason)
                .bind("due", dueAt.atOffset(ZoneOffset.UTC))
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /**
     * How work ended.
     *
     * @param next what a slice would be if somebody asked for it again
     */
    record End(JobState state, Slice.Beginning next, int attempts, String reason) {}

    static void finish(Handle handle, Work work, End end, Instant now) {
        handle.createUpdate("""
                        update org_work
                           set state = :state, attempts = :attempts, reason = :reason, cancelling = false,
                               unsettled = :unsettled, changed_at = :now, finished_at = :now
                         where org_id = :org and id = :id""")
                .bind("state", end.state().code())
                .bind("unsettled", end.next() == Slice.Beginning.REPEATED)
                .bind("attempts", end.attempts())
                .bind("reason", end.reason())
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** A job with a rhythm that was done waits for its next time in the same row, from the start. */
    static void again(Handle handle, Work work, Instant dueAt, Instant now) {
        handle.createUpdate("""
                        update org_work
                           set state = 1, due_at = :due, cursor = '', unsettled = false, attempts = 0, reason = '',
                               cancelling = false, changed_at = :now
                         where org_id = :org and id = :id""")
                .bind("due", dueAt.atOffset(ZoneOffset.UTC))
                .bind("org", work.org().value())
                .bind("id", work.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    static int deleteFinishedBefore(Handle handle, OrgId org, Instant cutoff, int limit) {
        return handle.createUpdate("""
                        delete from org_work
                         where org_id = :org and id = any(array(
                               select id from org_work
                                where org_id = :org and state > 2 and finished_at < :cutoff
                                order by finished_at limit :limit))""")
                .bind("org", org.value())
                .bind("cutoff", cutoff.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }
}
