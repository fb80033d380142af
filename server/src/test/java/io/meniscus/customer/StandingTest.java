package io.meniscus.customer;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.TILL;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.customer.erasure.ErasureStore;
import io.meniscus.event.EventStore;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Status and consent against a real database, through the write path, and what the logs have of them. */
class StandingTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final CustomerStore STORE = new CustomerStore();
    private static final Customers CUSTOMERS = new Customers(RUNNER, STORE);
    private static final ErasureStore ERASURES =
            new ErasureStore(new ErasedHashStore(InstallationKey.generate(new Randomness()), _ -> true));
    private static final OrgTransactions TRANSACTIONS = new OrgTransactions(Unpooled.jdbi(DATABASE.app()));
    private static final Standing STANDING = new Standing(RUNNER, STORE, ERASURES, new HistoryStore(TRANSACTIONS));

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void a_status_is_set_and_logged_with_what_it_was_before() {
        var person = register(1);
        accepted(setStatus(byId(person), 5));
        accepted(setStatus(byMobile(1), 6));
        accepted(setStatus(byMobile(1), 6));
        assertThat(read(person).root().statusLabel()).isEqualTo(6L);
        assertThat(STANDING.statusLog(ORG, owner(person)))
                .extracting(StatusChange::before, StatusChange::label)
                .containsExactly(tuple(null, 5L), tuple(5L, 6L));
    }

    @Test
    void nobody_has_no_status() {
        assertThat(setStatus(byId(new CustomerId(987_654_321)), 5))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void somebody_who_is_held_elsewhere_is_waited_for_and_then_refused() {
        var person = register(2);
        TRANSACTIONS.in(ORG, handle -> {
            handle.execute("select 1 from customer where id = " + person.value() + " for no key update");
            for (var ref : List.of(byId(person), byMobile(2))) {
                assertThatThrownBy(() -> setStatus(ref, 5))
                        .isInstanceOfSatisfying(
                                RunRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(RunRefused.Reason.CUSTOMER_BUSY));
            }
            return true;
        });
        accepted(setStatus(byId(person), 5));
    }

    @Test
    void the_latest_word_counts_and_the_log_has_those_that_said_something_new() {
        var person = register(3);
        say(byId(person), Consent.OPTOUT, Consent.OPTOUT, Consent.OPTIN);
        say(byMobile(3), Consent.OPTOUT);
        assertThat(read(person).said(ChannelType.MOBILE, SubscriptionPriority.BULK))
                .contains(Consent.OPTOUT);
        assertThat(STANDING.consentLog(ORG, owner(person)))
                .extracting(ConsentChange::consent)
                .containsExactly(Consent.OPTOUT, Consent.OPTIN, Consent.OPTOUT);
    }

    @Test
    void a_joined_customer_speaks_for_the_survivor_and_keeps_its_own_rows() {
        var survivor = register(4);
        var victim = register(5);
        say(byId(victim), Consent.OPTOUT);
        join(victim, survivor);

        var outcome = accepted(setStatus(byId(victim), 7));
        assertThat(outcome.result()).isEqualTo(survivor);
        assertThat(outcome.warnings()).containsExactly(new CustomerWarning.MergedFound(survivor));
        say(byMobile(5), Consent.OPTOUT, Consent.OPTIN);

        assertThat(read(survivor).root().statusLabel()).isEqualTo(7L);
        assertThat(STANDING.consentLog(ORG, owner(survivor)))
                .extracting(change -> change.key().customer(), ConsentChange::consent)
                .containsExactly(tuple(victim, Consent.OPTOUT), tuple(victim, Consent.OPTIN));
    }

    /** As a merge leaves the tables. */
    private static void join(CustomerId victim, CustomerId survivor) {
        TRANSACTIONS.in(ORG, handle -> {
            handle.execute("update customer set root_id = ? where id = ?", survivor.value(), victim.value());
            return handle.execute(
                    "update identifier set root_id = ? where customer_id = ?", survivor.value(), victim.value());
        });
    }

    private static CustomerId register(long n) {
        var outcomes = CUSTOMERS.register(
                Registrations.call(),
                List.of(Registrations.mobile(INSTORE, WhenKnown.REFUSE, n)),
                Registrations.outcomes());
        return accepted(outcomes.getFirst()).result().person();
    }

    private static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private static CustomerRef byMobile(long n) {
        return new CustomerRef.ByIdentifier(
                new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(n)), new CustomerRef.Scope.All());
    }

    private static Person read(CustomerId id) {
        return accepted(CUSTOMERS.read(ORG, byId(id))).result();
    }

    private static Owner owner(CustomerId id) {
        return Owner.of(byId(id), read(id));
    }

    private static Outcome<CustomerId> setStatus(CustomerRef ref, long label) {
        var command = new SetStatus(ref, label, "Asked", null, TILL, RequestId.of(1));
        return STANDING.setStatus(Registrations.call(), command, first());
    }

    /** One call with a word after the other. */
    private static void say(CustomerRef ref, Consent... words) {
        var commands = Arrays.stream(words)
                .<SayConsents>map(consent -> new SayConsents.Ready(
                        ref,
                        List.of(new SayConsents.Word(
                                ChannelType.MOBILE,
                                SubscriptionPriority.BULK,
                                consent,
                                null,
                                ConsentChange.Context.REGISTRATION)),
                        List.of(),
                        TILL,
                        RequestId.of(2)))
                .toList();
        accepted(STANDING.say(Registrations.call(), commands, first()));
    }

    /** Hands the first outcome out. */
    private static Rendering<CustomerId, Outcome<CustomerId>> first() {
        return new Rendering<>() {
            @Override
            public Outcome<CustomerId> render(List<Outcome<CustomerId>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<CustomerId> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<CustomerId> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }
}
