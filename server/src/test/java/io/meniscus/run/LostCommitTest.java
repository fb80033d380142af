package io.meniscus.run;

import static io.meniscus.customer.Registrations.INSTORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.embedded.EmbeddedPostgres;
import io.meniscus.embedded.TestData;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.Migrations;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The connection breaks at the one moment when nobody can say whether a registration happened. */
class LostCommitTest {
    private static final List<RegisterCustomer> REQUEST = List.of(
            Registrations.mobile(INSTORE, WhenKnown.REFUSE, 1),
            Registrations.mobile(INSTORE, WhenKnown.REFUSE, 2),
            Registrations.mobile(INSTORE, WhenKnown.REFUSE, 1));

    @Test
    void a_commit_that_happened_is_answered_as_decided_and_not_repeated() throws Exception {
        var database = TestPostgres.freshDatabase();
        try (var proxy = new CommitProxy(database.app(), CommitProxy.Cut.AFTER_THE_COMMIT, () -> {})) {
            assertRegisteredOnce(proxy, new Census(database.backup()), false);
        }
    }

    @Test
    void a_commit_that_never_arrived_is_run_again() throws Exception {
        var database = TestPostgres.freshDatabase();
        try (var proxy = new CommitProxy(database.app(), CommitProxy.Cut.BEFORE_THE_COMMIT, () -> {})) {
            assertRegisteredOnce(proxy, new Census(database.backup()), false);
        }
    }

    @Test
    void a_commit_whose_fate_is_open_when_the_connection_breaks_happens_once_all_the_same() throws Exception {
        for (int round = 0; round < 5; round++) {
            var database = TestPostgres.freshDatabase();
            try (var proxy = new CommitProxy(database.app(), CommitProxy.Cut.WITH_THE_COMMIT, () -> {})) {
                assertRegisteredOnce(proxy, new Census(database.backup()), false);
            }
        }
    }

    @Test
    void an_answer_under_a_key_is_kept_once_although_its_commit_was_lost() throws Exception {
        var database = TestPostgres.freshDatabase();
        var key = IdempotencyKey.of("1", "refused", "body".getBytes(StandardCharsets.UTF_8));
        try (var proxy = new CommitProxy(database.app(), CommitProxy.Cut.AFTER_THE_COMMIT, () -> {});
                var runner = new Runner(proxy.address(), 1, new EventStore())) {
            var customers = new Customers(runner, new CustomerStore());
            var first = register(customers, key);
            assertThat(proxy.cuts()).isEqualTo(1);
            assertThat(new Census(database.backup()).count("select count(*) from idempotency_record"))
                    .isEqualTo(1);
            assertThat(first).contains("Refused");
            assertThat(register(customers, key)).isEqualTo(first);
        }
    }

    private static String register(Customers customers, IdempotencyKey key) {
        return customers.register(Registrations.call(Registrations.ORG, key), REQUEST, Registrations.texts());
    }

    @Test
    void a_commit_that_happened_is_found_behind_a_crash_and_restart_of_the_database() throws Exception {
        acrossARestart(CommitProxy.Cut.AFTER_THE_COMMIT);
    }

    @Test
    void a_commit_that_never_arrived_is_run_again_or_refused_behind_a_crash_and_restart_of_the_database()
            throws Exception {
        acrossARestart(CommitProxy.Cut.BEFORE_THE_COMMIT);
    }

    private static void acrossARestart(CommitProxy.Cut cut) throws Exception {
        try (var data = TestData.withDatabase()) {
            var postgres = new AtomicReference<>(data.start());
            Migrations.migrate(postgres.get().owner(), postgres.get().app().user(), Instant.now());
            try (var proxy =
                    new CommitProxy(postgres.get().app(), cut, () -> postgres.set(crashed(data, postgres.get())))) {
                assertRegisteredOnce(
                        proxy, new Census(postgres.get().backup()), cut == CommitProxy.Cut.BEFORE_THE_COMMIT);
            } finally {
                postgres.get().close();
            }
        }
    }

    private static EmbeddedPostgres crashed(TestData data, EmbeddedPostgres postgres) {
        try {
            data.killPostmaster();
            postgres.close();
            return data.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRegisteredOnce(CommitProxy proxy, Census census, boolean patienceMayRunOut)
            throws SQLException, InterruptedException {
        try (var runner = new Runner(proxy.address(), 1, new EventStore())) {
            var customers = new Customers(runner, new CustomerStore());
            var call = List.of(Callers.registering(customers, REQUEST));
            var seen = Callers.all(call).getFirst();
            assertThat(proxy.cuts()).isEqualTo(1);
            if (seen.equals(new Callers.Seen.NotRun<>(RunRefused.Reason.UNAVAILABLE))) {
                // allowed where all of its patience went by before it knew; then nothing may stand
                assertThat(patienceMayRunOut).isTrue();
                assertThat(census.customers()).isZero();
                seen = Callers.all(call).getFirst();
            }
            var outcomes = Callers.answer(seen);
            assertThat(Registrations.accepted(outcomes.get(0)).result().how()).isEqualTo(Registered.How.NEW);
            assertThat(Registrations.accepted(outcomes.get(1)).result().how()).isEqualTo(Registered.How.NEW);
            assertThat(census.customers()).isEqualTo(2);
            assertThat(census.count("select count(*) from event")).isEqualTo(2);
            assertThat(census.holders(Registrations.mobile(1))).isEqualTo(1);
            census.assertWhole();
            // the ids that were told are those that stand
            var told = Registrations.accepted(outcomes.getFirst()).result().person();
            assertThat(census.count("select count(*) from customer where id = " + told.value()))
                    .isEqualTo(1);
        }
    }
}
