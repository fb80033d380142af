package io.meniscus.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.job.Slice.Beginning;
import io.meniscus.run.Instants;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One runner on a clock that is moved by hand. */
class WorkRunnerTest {
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Database DATABASE = Database.open(TEST.app(), 4);
    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();
    private static final CountingJob.Turn NOTHING = (_, _) -> {};

    private final MovableClock clock = new MovableClock();
    private final Instants instants = new Instants(clock);
    private final OrgId org = TestOrganizations.add(TEST, ORGANIZATIONS.incrementAndGet());
    private final PlanStore plans = new PlanStore(DATABASE.jdbi());
    private final JobCounters counters = new JobCounters();
    private final WorkRunner runner = new WorkRunner(DATABASE.jdbi(), instants, Backoff.USUAL, counters);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private Work plan() {
        return find(plans.plan(org, CountingJob.KIND, 0, instants.now(), instants.now()));
    }

    private Work find(JobId id) {
        return plans.find(org, id).orElseThrow();
    }

    @Test
    void work_is_done_slice_by_slice_each_where_the_last_ended() {
        var work = plan();
        var job = new CountingJob(3, NOTHING);

        assertThat(runner.run(org, job, () -> false)).isEmpty();

        assertThat(job.slices).containsExactly(" FRESH", "1 FRESH", "2 FRESH");
        var done = find(work.id());
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress()).isEqualTo(new Progress(3, 3, 0, ""));
        assertThat(done.finishedAt()).isEqualTo(instants.now());
        assertThat(counters.slices(CountingJob.KIND)).isEqualTo(3);
    }

    @Test
    void progress_can_be_read_while_the_next_slice_runs() {
        var work = plan();
        var seen = new AtomicInteger();
        var job = new CountingJob(
                3, (_, _) -> seen.set(Math.toIntExact(find(work.id()).progress().done())));

        runner.run(org, job, () -> false);

        assertThat(seen).hasValue(2);
    }

    @Test
    void the_same_work_is_planned_once_while_it_is_live() {
        var first = plan();

        assertThat(plan().id()).isEqualTo(first.id());
        runner.run(org, new CountingJob(1, NOTHING), () -> false);
        assertThat(plan().id()).isNotEqualTo(first.id());
    }

    @Test
    void work_is_not_begun_before_it_is_due() {
        var due = instants.now().plusSeconds(60);
        plans.plan(org, CountingJob.KIND, 0, due, instants.now());
        var job = new CountingJob(1, NOTHING);

        assertThat(runner.run(org, job, () -> false)).contains(due);
        assertThat(job.slices).isEmpty();
        clock.move(Duration.ofSeconds(60));
        assertThat(runner.run(org, job, () -> false)).isEmpty();
        assertThat(job.slices).hasSize(1);
    }

    @Test
    void a_server_that_stops_leaves_off_between_two_slices_and_the_next_goes_on_there() {
        var work = plan();
        var stopping = new AtomicBoolean();
        var job = new CountingJob(4, (_, slice) -> stopping.set(slice.cursor().equals("1")));

        assertThat(runner.run(org, job, stopping::get)).contains(instants.now());
        assertThat(find(work.id()).state()).isEqualTo(JobState.WAITING);
        assertThat(runner.run(org, job, () -> false)).isEmpty();

        assertThat(job.slices).containsExactly(" FRESH", "1 FRESH", "2 FRESH", "3 FRESH");
    }

    @Test
    void a_failed_slice_is_tried_again_after_ever_longer_waits_and_told_that_it_is_a_repetition() {
        var work = plan();
        var job = new CountingJob(1, (_, slice) -> {
            if (slice.beginning() == Beginning.FRESH) {
                throw new IllegalStateException("never shown");
            }
        });

        assertThat(runner.run(org, job, () -> false)).contains(instants.now().plusSeconds(5));

        var failed = find(work.id());
        assertThat(failed.state()).isEqualTo(JobState.WAITING);
        assertThat(failed.attempts()).isOne();
        assertThat(failed.reason())
                .isEqualTo("unexpected IllegalStateException; the server's log has it under job "
                        + work.id().value());
        clock.move(Duration.ofSeconds(5));
        assertThat(runner.run(org, job, () -> false)).isEmpty();
        assertThat(job.slices).containsExactly(" FRESH", " REPEATED");
        assertThat(find(work.id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void after_the_last_attempt_it_has_failed_with_a_reason_and_goes_on_when_somebody_asks() {
        var work = plan();
        var broken = new AtomicBoolean(true);
        var job = new CountingJob(2, (_, slice) -> {
            if (slice.cursor().equals("1") && broken.get()) {
                throw new IllegalStateException();
            }
        });
        var waits = new AtomicInteger();

        for (var next = runner.run(org, job, () -> false); next.isPresent(); next = runner.run(org, job, () -> false)) {
            clock.move(Duration.between(instants.now(), next.get()));
            waits.incrementAndGet();
        }

        var failed = find(work.id());
        assertThat(waits).hasValue(7);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.attempts()).isEqualTo(8);
        assertThat(failed.reason()).startsWith("gave up after 8 attempts; the last: unexpected IllegalStateException");
        broken.set(false);
        assertThat(plans.retry(org, work.id(), instants.now())).isTrue();
        runner.run(org, job, () -> false);
        assertThat(find(work.id()).state()).isEqualTo(JobState.DONE);
        assertThat(job.slices).filteredOn(slice -> slice.startsWith(" ")).hasSize(1);
    }

    @Test
    void a_refused_job_has_failed_at_once_with_the_reason_it_gives() {
        var work = plan();

        runner.run(
                org,
                new CountingJob(1, (_, _) -> {
                    throw new JobRefused("the file is gone");
                }),
                () -> false);

        assertThat(find(work.id()).state()).isEqualTo(JobState.FAILED);
        assertThat(find(work.id()).reason()).isEqualTo("the file is gone");
    }

    @Test
    void cancelled_work_ends_before_its_next_slice() {
        var work = plan();
        var job = new CountingJob(5, (_, slice) -> {
            if (slice.cursor().equals("2")) {
                plans.cancel(org, slice.job(), instants.now());
            }
        });

        assertThat(runner.run(org, job, () -> false)).isEmpty();

        assertThat(job.slices).hasSize(3);
        assertThat(find(work.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(plans.cancel(org, work.id(), instants.now())).isFalse();
    }

    @Test
    void work_that_waits_for_another_attempt_is_cancelled_at_once() {
        var work = plan();
        var job = new CountingJob(1, (_, _) -> {
            throw new IllegalStateException();
        });
        runner.run(org, job, () -> false);

        plans.cancel(org, work.id(), instants.now());
        runner.run(org, job, () -> false);

        assertThat(find(work.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.slices).hasSize(1);
    }

    @Test
    void what_ended_is_kept_for_ninety_days() {
        var work = plan();
        runner.run(org, new CountingJob(1, NOTHING), () -> false);
        var history = JobHistory.over(DATABASE.jdbi());
        clock.move(JobHistory.KEPT);
        runHistory(history);
        assertThat(plans.find(org, work.id())).isPresent();

        clock.move(Duration.ofDays(1));
        runHistory(history);

        assertThat(plans.find(org, work.id())).isEmpty();
    }

    private void runHistory(Job history) {
        plans.plan(org, history.kind(), 0, instants.now(), instants.now());
        assertThat(runner.run(org, history, () -> false))
                .contains(instants.now().plus(Duration.ofDays(1)));
    }
}
