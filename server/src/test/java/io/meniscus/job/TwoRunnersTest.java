package io.meniscus.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Servers that share a database share its jobs. */
class TwoRunnersTest {
    private static final Jobs.Pace QUICK = new Jobs.Pace(
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            Backoff.USUAL);

    private final TestDatabase test = TestPostgres.freshDatabase();

    /** A server: its pool and its jobs. */
    private final class Node implements AutoCloseable {
        final Database database = Database.open(test.app(), Jobs.CONNECTIONS);
        final Jobs jobs;

        Node(Job job) {
            jobs = new Jobs(database, Instants.system(), new Randomness(), QUICK, List.of(job));
        }

        @Override
        public void close() {
            jobs.close();
            database.close();
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void two_runners_never_run_one_organizations_job_at_once_and_no_slice_twice() {
        var organizations = LongStream.rangeClosed(1, 6)
                .mapToObj(id -> TestOrganizations.add(test, id))
                .toList();
        var one = new CountingJob(5, (_, _) -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5)));
        var other = one.onAnotherServer();
        try (var first = new Node(one);
                var second = new Node(other)) {
            first.jobs.start();
            second.jobs.start();
            var planned = new ArrayList<JobId>();
            for (var org : organizations) {
                for (int subject = 1; subject <= 3; subject++) {
                    planned.add(first.jobs.plan(org, CountingJob.KIND, subject));
                }
            }
            await(() -> organizations.stream().allMatch(org -> done(first.jobs, org) == 3));

            assertThat(planned).doesNotHaveDuplicates().hasSize(18);
            assertThat(one.together).hasValue(0);
            assertThat(one.slices.size() + other.slices.size()).isEqualTo(18 * 5);
            assertThat(one.slices).noneMatch(slice -> slice.endsWith("REPEATED"));
            assertThat(other.slices).noneMatch(slice -> slice.endsWith("REPEATED"));
        }
    }

    private static long done(Jobs jobs, OrgId org) {
        return jobs.list(org, CountingJob.KIND, JobState.DONE, 100, 0).size();
    }

    @Test
    void a_killed_servers_job_is_taken_over_and_goes_on_from_the_last_slice_that_was_stored() throws Exception {
        var org = TestOrganizations.add(test, 1);
        var reached = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var killed = new AtomicBoolean();
        var one = new CountingJob(4, (_, slice) -> {
            if (slice.cursor().equals("2") && killed.compareAndSet(false, true)) {
                reached.countDown();
                uninterrupted(released);
            }
        });
        var other = one.onAnotherServer();
        var first = new Node(one);
        try (var second = new Node(other)) {
            first.jobs.start();
            var id = first.jobs.plan(org, CountingJob.KIND, 0);
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            // All a killed process leaves: no connection and no heartbeat.
            first.database.close();
            cutConnectionsOfOthers();
            released.countDown();

            second.jobs.start();
            await(() -> second.jobs.find(org, id).orElseThrow().state() == JobState.DONE);

            assertThat(one.slices).containsExactly(" FRESH", "1 FRESH", "2 FRESH");
            assertThat(other.slices).containsExactly("2 REPEATED", "3 FRESH");
        } finally {
            first.close();
        }
    }

    private void cutConnectionsOfOthers() {
        Unpooled.jdbi(test.app())
                .useHandle(
                        handle -> handle.createQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and usename = current_user and query like '%org_work%'
                           and pid <> pg_backend_pid()""").mapTo(boolean.class).list());
    }

    private static void uninterrupted(CountDownLatch latch) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (latch.getCount() > 0) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Test
    void a_server_that_stops_waits_for_the_slice_under_way_and_no_longer() {
        var org = TestOrganizations.add(test, 1);
        var begun = new CountDownLatch(1);
        var job = new CountingJob(10_000, (_, _) -> {
            begun.countDown();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        });
        try (var node = new Node(job);
                var reader = new Node(job.onAnotherServer())) {
            node.jobs.start();
            var id = node.jobs.plan(org, CountingJob.KIND, 0);
            uninterrupted(begun);
            long from = System.nanoTime();
            node.jobs.close();

            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
            var work = reader.jobs.find(org, id).orElseThrow();
            assertThat(work.state()).isEqualTo(JobState.WAITING);
            assertThat(work.next()).isEqualTo(Slice.Beginning.FRESH);
            assertThat(work.cursor()).isEqualTo(Integer.toString(job.slices.size()));
        }
    }
}
