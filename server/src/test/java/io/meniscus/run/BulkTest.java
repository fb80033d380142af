package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Work in bulk beside callers. */
class BulkTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    private static String write(Decisions decisions, String command) {
        return RUNNER.write(Registrations.call(), decisions, List.of(command), Decisions.TEXTS);
    }

    private static String inBulk(Decisions decisions, String command) {
        return RUNNER.writeInBulk(Registrations.call(), decisions, List.of(command), Decisions.TEXTS);
    }

    @Test
    void a_caller_does_not_wait_for_bulk_work_of_its_organization() throws Exception {
        var slow = new Decisions(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bulk = List.of(threads.submit(() -> inBulk(slow, "one")), threads.submit(() -> inBulk(slow, "two")));
            assertThat(slow.entered.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(write(new Decisions(false), "quick")).contains("quick");
            assertThat(bulk).noneMatch(java.util.concurrent.Future::isDone);

            slow.proceed.countDown();
            for (var one : bulk) {
                assertThat(Callers.await(one)).contains("Accepted");
            }
        }
    }

    @Test
    void bulk_work_gives_way_to_callers_that_wait_yet_not_for_ever() throws Exception {
        var slow = new Decisions(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> write(slow, "first"));
            assertThat(slow.entered.await(20, TimeUnit.SECONDS)).isTrue();
            var second = threads.submit(() -> write(new Decisions(false), "second"));
            while (RUNNER.waiting() == 0) {
                Thread.onSpinWait();
            }

            long begun = System.nanoTime();
            assertThat(inBulk(new Decisions(false), "bulk")).contains("bulk");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(90), Duration.ofSeconds(9));

            slow.proceed.countDown();
            assertThat(List.of(Callers.await(first), Callers.await(second)))
                    .allMatch(answer -> answer.contains("Accepted"));
        }
    }
}
