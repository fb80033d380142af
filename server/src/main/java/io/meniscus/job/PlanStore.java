package io.meniscus.job;

import io.meniscus.core.OrgId;
import io.meniscus.run.database.CallTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Work as it is planned, listed, cancelled and asked for again. Whatever is planned gets, in the same transaction, an
 * execution in the scheduler's table; where a race loses one, {@link #sweep} makes it.
 */
final class PlanStore {
    private final Jdbi jdbi;

    PlanStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Plans work, unless the same is waiting or running: then that one's id is answered. */
    JobId plan(OrgId org, JobKind kind, long subject, Instant dueAt, Instant now) {
        return CallTransaction.in(jdbi, handle -> {
            var planned = handle.createQuery("""
                            insert into org_work
                                   (org_id, id, kind, subject, state, due_at, cursor, unsettled, done, total, failed,
                                    message, attempts, reason, cancelling, planned_at, changed_at)
                            values (:org, nextval('org_work_id'), :kind, :subject, 1, :due, '', false, 0, 0, 0, '', 0,
                                    '', false, :now, :now)
                            on conflict (org_id, kind, subject) where state in (1, 2)
                            do update set changed_at = org_work.changed_at
                            returning id""")
                    .bind("org", org.value())
                    .bind("kind", kind.name())
                    .bind("subject", subject)
                    .bind("due", dueAt.atOffset(ZoneOffset.UTC))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            schedule(handle, org, kind, dueAt);
            return new JobId(planned);
        });
    }

    /** An execution for this organization and kind by then; one under way looks for what is due before it ends. */
    private static void schedule(Handle handle, OrgId org, JobKind kind, Instant dueAt) {
        handle.createUpdate("""
                        insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
                        values (:kind, :org::text, :due, false, 1)
                        on conflict (task_name, task_instance) do update
                           set execution_time = excluded.execution_time, version = scheduled_task.version + 1
                         where not scheduled_task.picked
                           and scheduled_task.execution_time > excluded.execution_time""")
                .bind("kind", kind.name())
                .bind("org", org.value())
                .bind("due", dueAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Plans what has a rhythm for organizations that lack it, and gives every live work an execution. */
    void sweep(Map<JobKind, Duration> rhythms, Collection<JobKind> kinds, Instant now) {
        jdbi.useTransaction(handle -> {
            rhythms.forEach((kind, pause) -> planForAll(handle, kind, pause, now));
            handle.createUpdate("""
                            insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
                            select kind, org_id::text, min(due_at), false, 1
                              from org_work
                             where state in (1, 2) and kind = any(:kinds)
                             group by kind, org_id
                             order by kind, org_id::text
                            on conflict (task_name, task_instance) do update
                               set execution_time = excluded.execution_time, version = scheduled_task.version + 1
                             where not scheduled_task.picked
                               and scheduled_task.execution_time > excluded.execution_time""")
                    .bindArray(
                            "kinds",
                            String.class,
                            kinds.stream().map(JobKind::name).toArray())
                    .execute();
        });
    }

    private static void planForAll(Handle handle, JobKind kind, Duration pause, Instant now) {
        handle.createUpdate("""
                        insert into org_work
                               (org_id, id, kind, subject, state, due_at, cursor, unsettled, done, total, failed,
                                message, attempts, reason, cancelling, planned_at, changed_at)
                        select d.org_id, nextval('org_work_id'), :kind, 0, 1,
                               :now::timestamptz + (1 + d.org_id % 97) * :seconds / 98 * interval '1 second', '', false,
                               0, 0, 0, '', 0, '', false, :now, :now
                          from organization_directory d
                         where d.active and d.org_id > 0
                           and not exists(select from org_work w
                                           where w.org_id = d.org_id and w.kind = :kind and w.subject = 0
                                             and w.state in (1, 2))
                         order by d.org_id
                        on conflict (org_id, kind, subject) where state in (1, 2) do nothing""")
                .bind("kind", kind.name())
                .bind("seconds", pause.toSeconds())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Work> find(OrgId org, JobId id) {
        return CallTransaction.read(
                jdbi,
                handle -> handle.createQuery(
                                "select " + WorkStore.COLUMNS + " from org_work where org_id = :org and id = :id")
                        .bind("org", org.value())
                        .bind("id", id.value())
                        .map((row, _) -> WorkStore.row(row))
                        .findOne());
    }

    /** The newest first. */
    List<Work> list(OrgId org, @Nullable JobKind kind, @Nullable JobState state, int limit, int offset) {
        return CallTransaction.read(
                jdbi,
                handle -> handle.createQuery("select " + WorkStore.COLUMNS + """
                         from org_work
                         where org_id = :org and (:kind::text is null or kind = :kind)
                           and (:state::smallint is null or state = :state)
                         order by id desc limit :limit offset :offset""")
                        .bind("org", org.value())
                        .bind("kind", kind == null ? null : kind.name())
                        .bind("state", state == null ? null : state.code())
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, _) -> WorkStore.row(row))
                        .list());
    }

    /** Asks live work to end before its next slice; answers whether there was any. */
    boolean cancel(OrgId org, JobId id, Instant now) {
        return CallTransaction.in(jdbi, handle -> {
            var kind = handle.createQuery("""
                            update org_work set cancelling = true, changed_at = :now
                             where org_id = :org and id = :id and state in (1, 2)
                            returning kind""")
                    .bind("org", org.value())
                    .bind("id", id.value())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(String.class)
                    .findOne();
            kind.ifPresent(name -> schedule(handle, org, new JobKind(name), now));
            return kind.isPresent();
        });
    }

    /** Lets failed or cancelled work go on from where it stood; not while the same is waiting or running. */
    boolean retry(OrgId org, JobId id, Instant now) {
        return CallTransaction.in(jdbi, handle -> {
            var kind = handle.createQuery("""
                            update org_work w
                               set state = 1, due_at = :now, attempts = 0, reason = '', finished_at = null,
                                   cancelling = false, changed_at = :now
                             where org_id = :org and id = :id and state in (4, 5)
                               and not exists(select from org_work o
                                               where o.org_id = w.org_id and o.kind = w.kind
                                                 and o.subject = w.subject and o.state in (1, 2))
                            returning kind""")
                    .bind("org", org.value())
                    .bind("id", id.value())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(String.class)
                    .findOne();
            kind.ifPresent(name -> schedule(handle, org, new JobKind(name), now));
            return kind.isPresent();
        });
    }

    /** How much work waits and runs, over all organizations. */
    Map<JobState, Long> counts() {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        select state, count(*) from org_work where state in (1, 2) group by state""")
                        .map((row, _) -> Map.entry(JobState.ofCode(row.getInt(1)), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
