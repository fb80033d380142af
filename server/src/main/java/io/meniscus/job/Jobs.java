package io.meniscus.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.meniscus.core.OrgId;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of this installation: plans them, tells how they stand, and, once started, runs those that are due beside
 * all other servers of the database. A server that ends stops between two slices; one that was killed is noticed by
 * its missing heartbeat, and another goes on from the last slice that was stored.
 */
public final class Jobs implements AutoCloseable {
    /** Connections that running needs: one per thread for its lock and progress, some for the scheduler. */
    public static final int CONNECTIONS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Map<JobKind, Job> jobs = new HashMap<>();
    private final PlanStore plans;
    private final WorkRunner runner;
    private final Instants instants;
    private final JobCounters counters = new JobCounters();
    private final Pace pace;
    private final Scheduler scheduler;
    private volatile boolean stopping;
    private volatile Map<JobState, Long> counts = Map.of();
    private @Nullable Thread sweeper;

    /**
     * How quickly a server works.
     *
     * @param threads   jobs run at once
     * @param poll      between two looks for what is due
     * @param heartbeat between two signs of life; four missing ones are a server's end
     * @param sweep     between two looks for what should be planned
     * @param stop      how long closing waits for slices under way
     */
    public record Pace(int threads, Duration poll, Duration heartbeat, Duration sweep, Duration stop, Backoff backoff) {
        /** Two at once; a killed server's jobs are taken over after twenty seconds. */
        public static Pace usual(Duration stop) {
            return new Pace(
                    2, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), stop, Backoff.USUAL);
        }
    }

    /**
     * @param database a pool of {@link #CONNECTIONS} connections of its own
     * @param all      the kinds of job there are
     */
    public Jobs(Database database, Instants instants, Randomness randomness, Pace pace, List<? extends Job> all) {
        this.plans = new PlanStore(database.jdbi());
        this.instants = instants;
        this.pace = pace;
        this.runner = new WorkRunner(database.jdbi(), instants, pace.backoff(), counters);
        for (var job : all) {
            if (jobs.putIfAbsent(job.kind(), job) != null) {
                throw new IllegalArgumentException(
                        "two jobs of kind " + job.kind().name());
            }
        }
        var tasks = new ArrayList<Task<?>>();
        jobs.values().forEach(job -> tasks.add(task(job)));
        scheduler = Scheduler.create(database.dataSource(), tasks)
                .tableName("scheduled_task")
                .schedulerName(new SchedulerName.Fixed("server-" + Long.toHexString(randomness.number())))
                .clock(instants::now)
                .threads(pace.threads())
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(pace.stop())
                .build();
    }

    private Task<Void> task(Job job) {
        return Tasks.custom(job.kind().name(), Void.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    var next = runner.run(new OrgId(Long.parseLong(instance.getId())), job, () -> stopping);
                    return (complete, operations) -> {
                        next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                        if (next.filter(at -> !at.isAfter(instants.now())).isPresent()) {
                            // Else long work would rest after each turn until the scheduler's next look.
                            lookNow();
                        }
                    };
                });
    }

    /** Begins to run what is due, until closed. */
    public synchronized void start() {
        sweep();
        scheduler.start();
        sweeper = Thread.ofPlatform().daemon().name("jobs-sweep").start(this::watch);
    }

    private void watch() {
        while (!stopping) {
            try {
                Thread.sleep(pace.sweep());
                sweep();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Jobs cannot be planned; it is tried again", e);
            }
        }
    }

    private void sweep() {
        var rhythms = new HashMap<JobKind, Duration>();
        for (var job : jobs.values()) {
            switch (job.rhythm()) {
                case Rhythm.Every(var pause) -> rhythms.put(job.kind(), pause);
                case Rhythm.WhenAsked _ -> {}
            }
        }
        plans.sweep(rhythms, jobs.keySet(), instants.now());
        counts = plans.counts();
    }

    /**
     * Plans work that is due at once. The same work (kind and subject) that waits or runs already is answered instead.
     *
     * @param subject what it is about within its kind; 0 = the whole organization
     */
    public JobId plan(OrgId org, JobKind kind, long subject) {
        return plan(org, kind, subject, instants.now());
    }

    public JobId plan(OrgId org, JobKind kind, long subject, Instant dueAt) {
        if (!jobs.containsKey(kind)) {
            throw new IllegalArgumentException("no job of kind " + kind.name());
        }
        var id = plans.plan(org, kind, subject, dueAt, instants.now());
        lookNow();
        return id;
    }

    /** How work stands; nothing when the organization has none of that id. */
    public Optional<Work> find(OrgId org, JobId id) {
        return plans.find(org, id);
    }

    /** Work of an organization, the newest first; a kind or state of null is any. */
    public List<Work> list(OrgId org, @Nullable JobKind kind, @Nullable JobState state, int limit, int offset) {
        return plans.list(org, kind, state, limit, offset);
    }

    /** Ends live work before its next slice. Answers why not, or nothing. */
    public Optional<JobRefusal> cancel(OrgId org, JobId id) {
        if (plans.cancel(org, id, instants.now())) {
            lookNow();
            return Optional.empty();
        }
        return Optional.of(plans.find(org, id).isEmpty() ? JobRefusal.UNKNOWN : JobRefusal.ENDED);
    }

    /** Lets failed or cancelled work go on where it stood. Answers why not, or nothing. */
    public Optional<JobRefusal> retry(OrgId org, JobId id) {
        if (plans.retry(org, id, instants.now())) {
            lookNow();
            return Optional.empty();
        }
        return Optional.of(plans.find(org, id).isEmpty() ? JobRefusal.UNKNOWN : JobRefusal.NOT_TO_RETRY);
    }

    private void lookNow() {
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    public List<JobKind> kinds() {
        return List.copyOf(jobs.keySet());
    }

    public JobCounters counters() {
        return counters;
    }

    /** How much live work there was at the last look, over all organizations. */
    public long live(JobState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Begins no further slice from now on; {@link #close} waits for those under way. */
    public void stop() {
        stopping = true;
    }

    @Override
    public synchronized void close() {
        stop();
        if (sweeper != null) {
            sweeper.interrupt();
            sweeper = null;
            scheduler.stop();
        }
    }
}
