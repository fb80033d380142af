package io.meniscus.run;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database, which know of each other only through it. */
class TwoServersTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner ONE = new Runner(DATABASE.app(), 2, new EventStore());
    private static final Runner OTHER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final Census CENSUS = new Census(DATABASE.backup());

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void shuffled_equal_batches_neither_deadlock_nor_share_a_value_between_persons()
            throws InterruptedException, SQLException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var requests = new ArrayList<List<RegisterCustomer>>();
        for (int n = 0; n < 120; n++) {
            requests.add(request(random));
        }
        long deadlocks = deadlocks();
        var calls = new ArrayList<Callable<List<Outcome<Registered>>>>();
        for (var customers : List.of(customers(ONE), customers(OTHER))) {
            var shuffled = new ArrayList<>(requests);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(request -> calls.add(untilNotBusy(Callers.registering(customers, request))));
        }

        var seen = Callers.all(calls);

        assertThat(seen)
                .as("seed %d", seed)
                .allSatisfy(one -> assertThat(Callers.answer(one)).noneMatch(Outcome.Failed.class::isInstance));
        assertThat(deadlocks()).as("deadlocks with seed %d", seed).isEqualTo(deadlocks);
        CENSUS.assertWhole();
        assertThat(CENSUS.count("select count(distinct value) from identifier")).isGreaterThan(40);
    }

    /** Twenty customers of sixty at once are rarely all free here; a till tries again when it is told 521. */
    private static <A> Callable<A> untilNotBusy(Callable<A> call) {
        return () -> {
            for (int tries = 1; ; tries++) {
                try {
                    return call.call();
                } catch (RunRefused refused) {
                    if (refused.reason() != RunRefused.Reason.CUSTOMER_BUSY || tries == 20) {
                        throw refused;
                    }
                }
            }
        };
    }

    /** One to twenty registrations over a small set of values, in two sources, by both rules. */
    private static List<RegisterCustomer> request(Random random) {
        int items = random.nextInt(3) == 0 ? 2 + random.nextInt(19) : 1;
        var commands = new ArrayList<RegisterCustomer>();
        for (int i = 0; i < items; i++) {
            var account = random.nextBoolean() ? INSTORE : WEBSITE;
            var rule = random.nextBoolean() ? WhenKnown.UPDATE : WhenKnown.REFUSE;
            int person = random.nextInt(60);
            var mobile = new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(person));
            // mostly the person's own address, now and then another's
            int other = random.nextInt(10) == 0 ? random.nextInt(60) : person;
            var email = new GivenIdentifier(IdentifierType.EMAIL, "shopper" + other + "@example.com");
            commands.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Registrations.of(account, rule, mobile);
                        case 1 -> Registrations.of(account, rule, email);
                        default -> Registrations.of(account, rule, mobile, email);
                    });
        }
        return commands;
    }

    @Test
    void a_twin_on_the_other_server_is_refused_while_the_first_is_under_way_and_replayed_after() throws Exception {
        var key = IdempotencyKey.of("1\ntill\n7\n/add", "twin", "body".getBytes(StandardCharsets.UTF_8));
        var slow = new Decisions(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(
                    () -> ONE.write(Registrations.call(ORG, key), slow, List.of("first"), Decisions.TEXTS));
            assertThat(slow.entered.await(20, TimeUnit.SECONDS)).isTrue();

            var twin = Callers.seen(() ->
                    OTHER.write(Registrations.call(ORG, key), new Decisions(false), List.of("twin"), Decisions.TEXTS));
            slow.proceed.countDown();

            assertThat(twin).isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.TWIN_IN_FLIGHT));
            var answered = Callers.await(first);
            assertThat(OTHER.write(
                            Registrations.call(ORG, key), new Decisions(false), List.of("twin"), Decisions.TEXTS))
                    .isEqualTo(answered)
                    .contains("first");
        }
    }

    private static Customers customers(Runner runner) {
        return new Customers(runner, new CustomerStore());
    }

    /** Backends tell what they counted at the latest when they end; ours tell by a second of idling. */
    private static long deadlocks() throws InterruptedException, SQLException {
        assertThat(new CountDownLatch(1).await(1_200, TimeUnit.MILLISECONDS)).isFalse();
        return CENSUS.count("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
