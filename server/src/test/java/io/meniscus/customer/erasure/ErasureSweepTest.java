package io.meniscus.customer.erasure;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.WEBSITE;
import static io.meniscus.customer.Registrations.accepted;
import static io.meniscus.customer.erasure.Erasing.NO_FILES;
import static io.meniscus.customer.erasure.Erasing.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.erasure.DecideErasure.Verdict;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.job.Backoff;
import io.meniscus.job.JobId;
import io.meniscus.job.Jobs;
import io.meniscus.job.Progress;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.run.Instants;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests against a real database, through the write path, and the job that erases what is due. */
class ErasureSweepTest {
    private static final InstallationKey KEY = InstallationKey.generate(Erasing.RANDOMNESS);
    private static final Jobs.Pace QUICK = new Jobs.Pace(
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 8));

    private final TestDatabase test = TestPostgres.freshDatabase();
    private final Erasing server;

    ErasureSweepTest() {
        Erasing.setUp(test, KEY);
        server = new Erasing(test, KEY);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_approval_labels_the_person_and_a_cancellation_takes_it_back_and_nothing_is_erased() {
        var person = register(1);
        var before = server.customers.read(ORG, Erasing.byId(person));
        var request = accepted(server.ask(person)).result();
        var approved = accepted(server.decide(request, Verdict.APPROVE)).result();
        assertThat(statusOf(person)).isEqualTo(server.rules().labels().pending());
        assertThat(approved.dueAt()).isAfter(approved.changed().at());

        accepted(server.decide(request, Verdict.CANCEL));
        server.sql("update erasure_request set due_at = 'epoch'");
        sweepAll(server.sweep(NO_FILES));

        assertThat(accepted(server.customers.read(ORG, Erasing.byId(person)))
                        .result()
                        .profiles())
                .isEqualTo(accepted(before).result().profiles());
        assertThat(statusOf(person)).isEqualTo(server.rules().labels().active());
        assertThat(server.requests.find(ORG, request.id()).orElseThrow().status())
                .isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void a_second_open_request_is_refused_across_calls() {
        var person = register(1);
        var first = accepted(server.ask(person)).result();
        assertThat(server.ask(person)).isEqualTo(Outcome.refused(new ErasureRefusal.AlreadyQueued(person, first.id())));
    }

    @Test
    void the_status_of_who_is_about_to_be_erased_is_the_requests() {
        var person = register(1);
        var request = accepted(server.ask(person)).result();
        accepted(server.decide(request, Verdict.APPROVE));
        var call = Registrations.call();
        long active = server.rules().labels().active();
        var command = new SetStatus(Erasing.byId(person), active, "Back", null, Registrations.TILL, call.request());
        assertThat(server.standing.setStatus(call, command, Erasing.first()))
                .isEqualTo(Outcome.refused(new CustomerRefusal.Closed(person)));
        accepted(server.decide(request, Verdict.CANCEL));
        accepted(server.standing.setStatus(call, command, Erasing.first()));
    }

    @Test
    void what_was_erased_is_answered_as_that_by_id_and_by_every_value() {
        var person = register(1);
        server.due(person);
        sweepAll(server.sweep(NO_FILES));

        assertThat(server.customers.read(ORG, Erasing.byId(person)))
                .isEqualTo(Outcome.refused(new LookupRefusal.Erased()));
        assertThat(server.customers.find(ORG, Erasing.byId(person)))
                .isEqualTo(Outcome.refused(new LookupRefusal.Erased()));
        assertThat(server.subjects.data(ORG, Erasing.byId(person)))
                .isEqualTo(Outcome.refused(new LookupRefusal.Erased()));
        assertThat(server.registered(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 1)))
                .isEqualTo(Outcome.refused(new CustomerRefusal.Closed(person)));
        assertThat(server.registered(Registrations.mobile(WEBSITE, WhenKnown.UPDATE, 1)))
                .isEqualTo(Outcome.refused(new CustomerRefusal.Closed(person)));
        assertThat(server.ask(person)).isEqualTo(Outcome.refused(new LookupRefusal.Erased()));
        register(2);
    }

    @Test
    void another_installation_key_does_not_know_what_was_erased() {
        var person = register(1);
        server.due(person);
        sweepAll(server.sweep(NO_FILES));
        try (var other = new Erasing(test, InstallationKey.generate(Erasing.RANDOMNESS))) {
            assertThat(other.register(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 1)))
                    .isNotEqualTo(person);
        }
    }

    @Test
    void what_is_not_due_waits() {
        var person = register(1);
        var request = accepted(server.ask(person)).result();
        accepted(server.decide(request, Verdict.APPROVE));
        sweepAll(server.sweep(NO_FILES));
        accepted(server.customers.read(ORG, Erasing.byId(person)));
    }

    @Test
    void a_sweep_that_ends_amid_is_gone_on_with_and_counts_nobody_twice() {
        var requests = due(ErasureSweep.PERSONS + 20);
        var died = new AtomicBoolean();
        var dying = server.sweep((_, files) -> {
            if (server.number("select count(*) from erasure_request where status = 5") > 0) {
                died.set(true);
                throw new IllegalStateException("the server ends here");
            }
            return files;
        });
        var first = dying.slice(ORG, slice("", Progress.NONE));
        assertThat(first).isInstanceOf(Step.More.class);
        assertThatThrownBy(() -> dying.slice(ORG, slice("more", first.progress())))
                .hasMessage("the server ends here");
        assertThat(died).isTrue();
        assertThat(server.number("select count(*) from erasure_request where status = 5"))
                .isEqualTo(ErasureSweep.PERSONS);

        sweepAll(server.sweep(NO_FILES));

        assertErasedOnce(requests);
    }

    @Test
    void two_servers_sweep_at_once_and_nobody_is_erased_twice() {
        var requests = due(2 * ErasureSweep.PERSONS + 30);
        try (var other = new Erasing(test, KEY);
                var one = new Node(server);
                var two = new Node(other)) {
            one.jobs.start();
            two.jobs.start();
            for (long subject = 1; subject <= 3; subject++) {
                one.jobs.plan(ORG, ErasureSweep.KIND, subject);
            }
            await(() -> server.number("select count(*) from erasure_request where status = 2") == 0);
        }
        assertErasedOnce(requests);
    }

    @Test
    void two_sweeps_of_one_server_that_was_thought_to_be_gone_erase_nobody_twice() throws InterruptedException {
        var requests = due(ErasureSweep.PERSONS + 10);
        try (var other = new Erasing(test, KEY)) {
            var failures = new AtomicInteger();
            var threads = new ArrayList<Thread>();
            for (var sweep : List.of(server.sweep(NO_FILES), other.sweep(NO_FILES))) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        sweepAll(sweep);
                    } catch (RuntimeException e) {
                        failures.incrementAndGet(); // the other one holds a person: the job would try again
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(failures.get()).isLessThan(2);
        }
        sweepAll(server.sweep(NO_FILES));
        assertErasedOnce(requests);
    }

    @Test
    void what_was_being_written_meanwhile_goes_with_the_second_look() {
        var person = register(1);
        var request = server.due(person);
        sweepAll(server.sweep(NO_FILES));
        server.sql("""
                insert into customer_note (org_id, customer_id, id, description, noted_at, till_id, updated_at)
                values (1, %d, 1, 'Late', 'epoch', 1, 'epoch')""".formatted(person.value()));

        sweepAll(server.sweep(NO_FILES));
        assertThat(server.number("select count(*) from customer_note"))
                .as("while calls may still be under way")
                .isOne();
        server.sql("update erasure_request set deleted_at = 'epoch'");
        sweepAll(server.sweep(NO_FILES));

        assertThat(server.number("select count(*) from customer_note")).isZero();
        assertThat(server.receipt(request)).containsEntry("notes", 1L).containsEntry("profiles", 1L);
        assertThat(server.number("select count(*) from erasure_request where not looked_twice"))
                .isZero();
    }

    @Test
    void a_picture_whose_file_is_not_gone_is_left_for_the_next_look() {
        var person = register(1);
        var request = server.due(person);
        server.sql("""
                insert into customer_image (org_id, customer_id, id, handle, number, type, bytes, content, till_id,
                                            added_at)
                values (1, %d, 1, repeat('a', 32), 1, 1, 7, null, 1, 'epoch')""".formatted(person.value()));
        sweepAll(server.sweep((_, _) -> List.of()));
        assertThat(server.number("select count(*) from customer_image")).isOne();
        server.sql("update erasure_request set deleted_at = 'epoch'");

        sweepAll(server.sweep(NO_FILES));

        assertThat(server.number("select count(*) from customer_image")).isZero();
        assertThat(server.receipt(request)).containsEntry("images", 1L);
    }

    // -- how

    private CustomerId register(long n) {
        return server.register(Registrations.mobile(INSTORE, WhenKnown.REFUSE, n));
    }

    private List<ErasureRequest> due(int persons) {
        var requests = new ArrayList<ErasureRequest>();
        for (int n = 0; n < persons; n++) {
            requests.add(server.due(register(n)));
        }
        return requests;
    }

    private @Nullable Long statusOf(CustomerId person) {
        return accepted(server.customers.read(ORG, Erasing.byId(person)))
                .result()
                .root()
                .statusLabel();
    }

    private void assertErasedOnce(List<ErasureRequest> requests) {
        assertThat(requests).allSatisfy(request -> {
            assertThat(server.requests.find(ORG, request.id()).orElseThrow().status())
                    .isEqualTo(RequestStatus.DELETED);
            assertThat(server.receipt(request)).containsEntry("identifiers", 1L).containsEntry("profiles", 1L);
        });
        assertThat(server.number("select count(*) from identifier")).isZero();
        assertThat(server.number("select count(*) from identifier_value")).isZero();
        assertThat(server.number("select count(*) from person_word")).isZero();
        assertThat(server.number("select count(*) from erased_identifier")).isEqualTo(requests.size());
        assertThat(server.number("select count(*) from event where kind = " + EventKind.ERASURE_UPDATED.code()
                        + " and subject_id = " + requests.getFirst().id()))
                .as("asked, approved, deleted")
                .isEqualTo(3);
    }

    private static Slice slice(String cursor, Progress progress) {
        return new Slice(new JobId(1), 0, cursor, progress, Instant.now(), Slice.Beginning.FRESH);
    }

    private static void sweepAll(ErasureSweep sweep) {
        var step = sweep.slice(ORG, slice("", Progress.NONE));
        while (step instanceof Step.More(var cursor, var progress)) {
            step = sweep.slice(ORG, slice(cursor, progress));
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** A server's jobs. */
    private final class Node implements AutoCloseable {
        final Database pool = Database.open(test.app(), Jobs.CONNECTIONS);
        final Jobs jobs;

        Node(Erasing of) {
            jobs = new Jobs(pool, Instants.system(), Erasing.RANDOMNESS, QUICK, List.of(of.sweep(NO_FILES)));
        }

        @Override
        public void close() {
            jobs.close();
            pool.close();
        }
    }
}
