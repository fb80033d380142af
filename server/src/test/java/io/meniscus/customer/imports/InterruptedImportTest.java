package io.meniscus.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.job.Backoff;
import io.meniscus.job.Jobs;
import io.meniscus.job.Progress;
import io.meniscus.job.imports.ImportKinds;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportState;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import io.meniscus.run.Census;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports whose server, or whose database, is cut off in the middle. */
class InterruptedImportTest {
    private static final int ROWS = 6_000;
    private static final Jobs.Pace QUICK = new Jobs.Pace(
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(100), Duration.ofMillis(200), 50));

    private final TestDatabase test = TestPostgres.freshDatabase();
    private final Census census = new Census(test.backup());

    /** A server that imports customers. */
    private final class Node implements AutoCloseable {
        final ImportedCustomers parts = new ImportedCustomers(test, Jobs.CONNECTIONS + 2);
        final Imports imports = new Imports(parts.database, new ImportKinds(List.of(parts.kind)));
        final Jobs jobs = new Jobs(parts.database, Instants.system(), new Randomness(), QUICK, imports.jobs());

        /** Uploads and starts a file of customers, one of its rows wrong. */
        long start(OrgId org, String till) {
            var csv = new StringBuilder("mobile,first name\n12,Wrong\n");
            for (int i = 1; i < ROWS; i++) {
                csv.append(919_700_000_000L + i).append(",Asha\n");
            }
            var upload = new Imports.Upload(
                    "customers",
                    "customers.csv",
                    Map.of("till", till),
                    "console_user 1",
                    csv.toString().getBytes(StandardCharsets.UTF_8));
            var file = of(imports.upload(org, upload, ImportedCustomers.AT)).file();
            of(imports.start(org, file.id(), _ -> true, ImportedCustomers.AT, jobs));
            return file.id();
        }

        ImportStatus status(OrgId org, long file) {
            return imports.find(org, file, jobs).orElseThrow();
        }

        long done(OrgId org, long file) {
            return Objects.requireNonNull(status(org, file).work()).progress().done();
        }

        @Override
        public void close() {
            jobs.close();
            parts.close();
        }
    }

    private static <T> T of(ImportResult<T> result) {
        assertThat(result).isInstanceOf(ImportResult.Of.class);
        return ((ImportResult.Of<T>) result).value();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void assertImported(Node node, OrgId org, long file) throws SQLException {
        var status = node.status(org, file);
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        assertThat(Objects.requireNonNull(status.work()).progress())
                .isEqualTo(new Progress(ROWS, ROWS, 1, "5999 rows imported, 1 not: 5999 registered"));
        assertThat(node.imports.problemsAsCsv(org, file)).isEqualTo("row,column,message\r\n2,mobile,is not valid\r\n");
        assertThat(census.customers()).isEqualTo(ROWS - 1);
        census.assertWhole();
    }

    @Test
    void another_server_goes_on_where_one_was_killed_and_registers_nobody_twice(@TempDir Path data) throws Exception {
        try (var first = new Node()) {
            var org = first.parts.make("killed", data);
            first.jobs.start();
            long file = first.start(org, "till.killed");
            await(() -> first.done(org, file) >= 1_000);

            // All a killed process leaves: no connection and no heartbeat.
            first.parts.database.close();
            cut("true");
            assertThat(census.customers()).isBetween(999L, ROWS - 1L);
            try (var second = new Node()) {
                second.jobs.start();
                await(() -> second.status(org, file).state() == ImportState.DONE);

                assertImported(second, org, file);
            }
        }
    }

    @Test
    void connections_that_break_in_the_middle_cost_no_row_and_double_none(@TempDir Path data) throws Exception {
        try (var node = new Node()) {
            var org = node.parts.make("broken", data);
            node.jobs.start();
            long file = node.start(org, "till.broken");
            for (int cuts = 1; cuts <= 5; cuts++) {
                long next = cuts * 800L;
                await(() -> node.done(org, file) >= next);
                cut("application_name like '%bulk%'");
            }
            await(() -> node.status(org, file).state() != ImportState.RUNNING);

            assertImported(node, org, file);
        }
    }

    private void cut(String which) {
        Unpooled.jdbi(test.app())
                .useHandle(handle -> handle.createQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                           and (%s)""".formatted(which))
                        .mapTo(boolean.class)
                        .list());
    }
}
