package io.meniscus.run;

import static io.meniscus.customer.Registrations.INSTORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Stopping a server under load. */
class CloseTest {
    @Test
    void everybody_is_answered_and_what_was_accepted_stands() throws Exception {
        for (int round = 0; round < 3; round++) {
            var database = TestPostgres.freshDatabase();
            var runner = new Runner(database.app(), 1, new EventStore());
            var customers = new Customers(runner, new CustomerStore());
            var warm = new CountDownLatch(100);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var callers = new ArrayList<Future<Integer>>();
                for (int n = 0; n < 64; n++) {
                    long first = 10_000L * n;
                    callers.add(threads.submit(() -> registerUntilRefused(customers, first, warm)));
                    callers.add(threads.submit(() -> readUntilRefused(customers)));
                }
                warm.await();
                runner.close();
                long accepted = 0;
                for (var caller : callers) {
                    accepted += Callers.await(caller);
                }
                var census = new Census(database.backup());
                census.assertWhole();
                assertThat(census.customers()).isEqualTo(accepted);
            }
            assertThat(runner.waiting()).isZero();
        }
    }

    private static int registerUntilRefused(Customers customers, long first, CountDownLatch warm) throws Exception {
        int accepted = 0;
        while (true) {
            var commands = new ArrayList<RegisterCustomer>();
            int size = first % 40_000 == 0 ? 3 : 1;
            for (int i = 0; i < size; i++) {
                commands.add(Registrations.mobile(INSTORE, WhenKnown.REFUSE, first + accepted + i));
            }
            switch (Callers.seen(Callers.registering(customers, commands))) {
                case Callers.Seen.Answer<List<Outcome<Registered>>>(var outcomes) -> {
                    outcomes.forEach(Registrations::accepted);
                    accepted += size;
                    warm.countDown();
                }
                case Callers.Seen.NotRun<List<Outcome<Registered>>>(var reason) -> {
                    assertThat(reason).isEqualTo(RunRefused.Reason.UNAVAILABLE);
                    return accepted;
                }
                case Callers.Seen.Broke<List<Outcome<Registered>>>(var bug) -> throw new AssertionError(bug);
            }
        }
    }

    private static int readUntilRefused(Customers customers) {
        var key = new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(0));
        var ref = new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All());
        while (true) {
            try {
                customers.find(Registrations.ORG, ref);
            } catch (RunRefused refused) {
                return 0;
            }
        }
    }
}
