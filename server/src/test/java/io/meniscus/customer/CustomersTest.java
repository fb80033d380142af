package io.meniscus.customer;

import static io.meniscus.customer.Registrations.APP;
import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.event.EventStore;
import io.meniscus.run.Runner;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Registration and look-up against a real database, through the write path. */
class CustomersTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void a_free_identifier_makes_a_new_person_found_by_it() {
        var registered = accepted(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 1));
        assertThat(registered.how()).isEqualTo(Registered.How.NEW);
        assertThat(find(IdentifierType.MOBILE, Registrations.mobile(1)))
                .isEqualTo(Outcome.accepted(registered.person()));
    }

    @Test
    void an_unknown_identifier_finds_nobody() {
        assertThat(find(IdentifierType.MOBILE, Registrations.mobile(999_999)))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void the_same_identifier_in_the_same_account_is_refused_with_the_existing_id() {
        var first = accepted(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 2));
        assertThat(register(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 2)))
                .isEqualTo(
                        Outcome.refused(new CustomerRefusal.AlreadyRegistered(IdentifierType.MOBILE, first.person())));
    }

    @Test
    void an_identifier_known_in_another_source_joins_the_profile_to_that_person() {
        var first = accepted(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 3));
        var joined = Registrations.accepted(register(Registrations.mobile(WEBSITE, WhenKnown.REFUSE, 3)));
        assertThat(joined.result().person()).isEqualTo(first.person());
        assertThat(joined.warnings()).containsExactly(new CustomerWarning.Combined(first.person()));
        var ref = new CustomerRef.ById(first.person(), new CustomerRef.Scope.All());
        assertThat(Registrations.accepted(CUSTOMERS.read(ORG, ref)).result().profiles())
                .hasSize(2);
    }

    @Test
    void identifiers_of_two_persons_in_one_call_make_them_one() {
        var one = accepted(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 4));
        var other = accepted(Registrations.email(WEBSITE, WhenKnown.REFUSE, "two@example.com"));
        var both = Registrations.of(
                APP,
                WhenKnown.REFUSE,
                new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(4)),
                new GivenIdentifier(IdentifierType.EMAIL, "two@example.com"));
        assertThat(Registrations.accepted(register(both)).warnings())
                .contains(new CustomerWarning.Merged(other.person(), one.person()));
        assertThat(find(IdentifierType.EMAIL, "two@example.com"))
                .isEqualTo(Outcome.accepted(one.person(), List.of(new CustomerWarning.MergedFound(one.person()))));
    }

    @Test
    void an_update_fills_what_the_profile_lacks_and_replaces_what_may_be_replaced() {
        accepted(Registrations.mobile(INSTORE, WhenKnown.UPDATE, 5));
        updateEmail("first@example.com");
        var updated = updateEmail("second@example.com");
        assertThat(updated.details().profiles().getFirst().identifiers())
                .extracting(row -> row.key().value())
                .containsExactly(Registrations.mobile(5), "second@example.com");
        assertThat(find(IdentifierType.EMAIL, "first@example.com"))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void a_value_that_was_given_up_can_be_registered_by_somebody_else() {
        accepted(Registrations.mobile(INSTORE, WhenKnown.UPDATE, 6));
        for (var email : List.of("passed-on@example.com", "kept@example.com")) {
            accepted(Registrations.of(
                    INSTORE,
                    WhenKnown.UPDATE,
                    new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(6)),
                    new GivenIdentifier(IdentifierType.EMAIL, email)));
        }
        var next = accepted(Registrations.email(INSTORE, WhenKnown.REFUSE, "passed-on@example.com"));
        assertThat(next.how()).isEqualTo(Registered.How.NEW);
    }

    @Test
    void a_reference_by_source_does_not_find_a_person_of_another_source() {
        accepted(Registrations.mobile(INSTORE, WhenKnown.REFUSE, 7));
        var key = new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(7));
        var ref = new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.Accounts(Set.of(WEBSITE)));
        assertThat(CUSTOMERS.find(ORG, ref)).isEqualTo(Outcome.refused(new LookupRefusal.NotInSource()));
    }

    private static Registered updateEmail(String email) {
        return accepted(Registrations.of(
                INSTORE,
                WhenKnown.UPDATE,
                new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(5)),
                new GivenIdentifier(IdentifierType.EMAIL, email)));
    }

    private static Outcome<CustomerId> find(IdentifierType type, String value) {
        return CUSTOMERS.find(
                ORG, new CustomerRef.ByIdentifier(new IdentifierKey(type, value), new CustomerRef.Scope.All()));
    }

    private static Outcome<Registered> register(RegisterCustomer command) {
        return CUSTOMERS
                .register(Registrations.call(), List.of(command), Registrations.outcomes())
                .getFirst();
    }

    private static Registered accepted(RegisterCustomer command) {
        return Registrations.accepted(register(command)).result();
    }
}
