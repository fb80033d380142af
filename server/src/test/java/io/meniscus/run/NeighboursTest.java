package io.meniscus.run;

import static io.meniscus.customer.Registrations.INSTORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenChannel;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One request in twenty-five fails; those it shares a batch with must not notice. */
class NeighboursTest {
    private static final int ALL = 200;
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void of_a_refused_one() throws Exception {
        var seen = mixed(0, new RegisterCustomer.Unfit(new CustomerRefusal.NoUsableIdentifier()));
        assertThat(failing(seen))
                .allSatisfy(one -> assertThat(Callers.answer(one))
                        .containsExactly(Outcome.refused(new CustomerRefusal.NoUsableIdentifier())));
        assertOthersAccepted(seen);
    }

    @Test
    void of_one_with_a_text_the_database_refuses() throws Exception {
        var seen = mixed(1_000, withChannel(1_000, "half\0written"));
        assertThat(failing(seen)).allSatisfy(one -> assertThat(one).isInstanceOf(Callers.Seen.Broke.class));
        assertOthersAccepted(seen);
    }

    @Test
    void of_one_with_a_value_too_long_for_an_index() throws Exception {
        // random, for what can be compressed fits
        var value = new Random(1)
                .ints(4_000, 0x4e00, 0x9fa0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var seen = mixed(2_000, withChannel(2_000, value));
        assertThat(failing(seen)).allSatisfy(one -> assertThat(one).isInstanceOf(Callers.Seen.Broke.class));
        assertOthersAccepted(seen);
    }

    @Test
    void of_one_whose_claims_can_never_be_won() throws Exception {
        // two texts to us and one to the database, which has no halves of surrogate pairs
        var ready = (RegisterCustomer.Ready) Registrations.mobile(INSTORE, WhenKnown.UPDATE, 3_000);
        var twice = new RegisterCustomer.Ready(
                ready.form(),
                ready.rules(),
                List.of(
                        new IdentifierKey(IdentifierType.EXTERNAL_ID, "half \ud800"),
                        new IdentifierKey(IdentifierType.EXTERNAL_ID, "half \ud801")),
                List.of(),
                List.of());
        var seen = mixed(3_000, twice);
        assertThat(failing(seen))
                .allSatisfy(one -> assertThat(one).isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.UNAVAILABLE)));
        assertOthersAccepted(seen);
    }

    @Test
    void of_one_whose_decision_throws_or_never_ends() throws Exception {
        var decisions = new Decisions(false);
        var calls = new ArrayList<Callable<Object>>();
        for (int n = 0; n < ALL; n++) {
            var word = n % 25 == 7 ? "throw" : n % 25 == 8 ? "recurse" : null;
            var request = List.of(Registrations.mobile(INSTORE, WhenKnown.UPDATE, 4_000 + n));
            calls.add(
                    word == null
                            ? () -> CUSTOMERS.register(Registrations.call(), request, Registrations.outcomes())
                            : () -> RUNNER.write(Registrations.call(), decisions, List.of(word), AS_THEY_ARE));
        }
        var seen = Callers.all(calls);
        for (int n = 0; n < ALL; n++) {
            var outcome = ((List<?>) Callers.answer(seen.get(n))).getFirst();
            assertThat(outcome)
                    .isInstanceOf(n % 25 == 7 || n % 25 == 8 ? Outcome.Failed.class : Outcome.Accepted.class);
        }
    }

    @Test
    void an_item_that_throws_leaves_its_siblings_in_the_same_request_accepted() {
        var outcomes =
                RUNNER.write(Registrations.call(), new Decisions(false), List.of("a", "throw", "no", "b"), AS_THEY_ARE);
        assertThat(outcomes)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo(Outcome.accepted("a 1")),
                        one -> assertThat(one).isInstanceOf(Outcome.Failed.class),
                        one -> assertThat(one).isEqualTo(Outcome.refused(new Decisions.No())),
                        one -> assertThat(one).isEqualTo(Outcome.accepted("b 4")));
    }

    private static final Rendering<String, List<Outcome<String>>> AS_THEY_ARE = new Rendering<>() {
        @Override
        public List<Outcome<String>> render(List<Outcome<String>> outcomes) {
            return outcomes;
        }

        @Override
        public Recorded record(List<Outcome<String>> answer) {
            throw new UnsupportedOperationException("keyless");
        }

        @Override
        public List<Outcome<String>> replay(Recorded recorded) {
            throw new UnsupportedOperationException("keyless");
        }
    };

    private static List<Callers.Seen<List<Outcome<Registered>>>> mixed(long first, RegisterCustomer failing)
            throws InterruptedException {
        return Callers.all(IntStream.range(0, ALL)
                .mapToObj(n -> n % 25 == 7 ? failing : Registrations.mobile(INSTORE, WhenKnown.UPDATE, first + n))
                .map(command -> Callers.registering(CUSTOMERS, List.of(command)))
                .toList());
    }

    private static RegisterCustomer withChannel(long n, String value) {
        var ready = (RegisterCustomer.Ready) Registrations.mobile(INSTORE, WhenKnown.UPDATE, n + 7);
        var channel = new GivenChannel(
                ChannelType.POSTMAIL, value, CommChannel.Marks.DERIVED, Subscription.Consent.OPTIN, null, "");
        return new RegisterCustomer.Ready(
                ready.form(), ready.rules(), ready.identifiers(), List.of(channel), List.of());
    }

    private static <A> List<Callers.Seen<A>> failing(List<Callers.Seen<A>> seen) {
        return IntStream.range(0, ALL)
                .filter(n -> n % 25 == 7)
                .mapToObj(seen::get)
                .toList();
    }

    private static void assertOthersAccepted(List<Callers.Seen<List<Outcome<Registered>>>> seen) throws Exception {
        IntStream.range(0, ALL)
                .filter(n -> n % 25 != 7)
                .forEach(n -> Registrations.accepted(Callers.answer(seen.get(n)).getFirst()));
        new Census(DATABASE.backup()).assertWhole();
    }
}
