package io.meniscus.run;

import static io.meniscus.customer.Registrations.INSTORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Customers that another transaction holds for long: a job, an operator's session, another server. */
class HeldCustomersTest {
    private static final int HELD = 20;
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void their_requests_are_refused_after_two_seconds_while_everybody_else_is_served() throws Exception {
        Callers.all(LongStream.range(0, HELD).mapToObj(n -> request(n)).toList())
                .forEach(Callers::answer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = holdAllCustomers()) {
            long started = System.nanoTime();
            var held = new ArrayList<Future<Callers.Seen<List<Outcome<Registered>>>>>();
            for (int n = 0; n < HELD; n++) {
                var request = request(n);
                held.add(threads.submit(() -> Callers.seen(request)));
            }
            // rounds of newcomers, for as long as the held ones have no answer
            int rounds = 0;
            while (held.stream().anyMatch(one -> !one.isDone())) {
                long first = 1_000 + 50L * rounds;
                rounds++;
                Callers.all(LongStream.range(first, first + 50)
                                .mapToObj(HeldCustomersTest::request)
                                .toList())
                        .forEach(Callers::answer);
            }
            long waited = System.nanoTime() - started;

            for (var one : held) {
                assertThat(one.get()).isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.CUSTOMER_BUSY));
            }
            assertThat(waited).isGreaterThanOrEqualTo(2_000_000_000L);
            assertThat(rounds).as("rounds of 50 served meanwhile").isGreaterThan(2);
            other.rollback();
        }
        Callers.all(LongStream.range(0, HELD).mapToObj(n -> request(n)).toList())
                .forEach(seen -> assertThat(
                                Registrations.accepted(Callers.answer(seen).getFirst())
                                        .result()
                                        .how())
                        .isEqualTo(Registered.How.UPDATED));
        new Census(DATABASE.backup()).assertWhole();
    }

    @Test
    void a_customer_that_is_let_go_in_time_is_served_and_no_one_is_told() throws Exception {
        Callers.answer(Callers.seen(request(500)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = holdAllCustomers()) {
            var waiting = threads.submit(() -> Callers.seen(request(500)));
            Callers.answer(Callers.seen(request(501)));
            other.rollback();
            Registrations.accepted(Callers.answer(Callers.await(waiting)).getFirst());
        }
    }

    private static Callable<List<Outcome<Registered>>> request(long n) {
        return Callers.registering(CUSTOMERS, List.of(command(n)));
    }

    private static RegisterCustomer command(long n) {
        return Registrations.mobile(INSTORE, WhenKnown.UPDATE, n);
    }

    private static Connection holdAllCustomers() throws SQLException {
        var connection = DriverManager.getConnection(
                DATABASE.app().jdbcUrl(),
                DATABASE.app().user(),
                DATABASE.app().password().reveal());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', '%d', true)".formatted(Registrations.ORG.value()));
            statement.execute("select 1 from customer for no key update");
        }
        return connection;
    }
}
