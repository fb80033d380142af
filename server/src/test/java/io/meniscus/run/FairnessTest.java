package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One organization keeps more waiting than fits in several batches; another has a request now and then. */
class FairnessTest {
    private static final OrgId LOUD = new OrgId(1);
    private static final OrgId QUIET = new OrgId(2);
    private static final int LOUD_CALLERS = 900;

    @Test
    void a_quiet_organization_does_not_queue_behind_a_loud_one() throws Exception {
        var over = new AtomicBoolean();
        var next = new AtomicLong();
        try (var runner = new Runner(TestPostgres.freshDatabase().app(), 1, new EventStore());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var customers = new Customers(runner, new CustomerStore());
            for (int caller = 0; caller < LOUD_CALLERS; caller++) {
                threads.execute(() -> {
                    while (!over.get()) {
                        register(customers, LOUD, next.incrementAndGet());
                    }
                });
            }
            try {
                var passed = new ArrayList<Long>();
                for (int n = 0; n < 15; n++) {
                    long before = runner.counters().requests();
                    register(customers, QUIET, n);
                    passed.add(runner.counters().requests() - before);
                }
                passed.sort(null);
                // the batch in flight, perhaps one more, and what is served until this thread gets a core again
                assertThat(passed.get(passed.size() / 2))
                        .as("requests served during one of the quiet organization: %s", passed)
                        .isLessThan(LOUD_CALLERS * 2 / 3);
            } finally {
                over.set(true);
            }
        }
    }

    private static void register(Customers customers, OrgId org, long n) {
        var command = Registrations.mobile(Registrations.INSTORE, WhenKnown.REFUSE, n);
        var outcomes = customers.register(Registrations.call(org, null), List.of(command), Registrations.outcomes());
        Registrations.accepted(outcomes.getFirst());
    }
}
