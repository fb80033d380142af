package io.meniscus.customer;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.registration.CustomerUpdate;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.UpdateKnown;
import io.meniscus.core.identity.registration.UpdateKnown.Whom;
import io.meniscus.core.identity.registration.UpsertCustomer;
import io.meniscus.core.identity.registration.UpsertCustomer.Differences;
import io.meniscus.core.identity.registration.Upserted;
import io.meniscus.core.identity.status.FraudWord;
import io.meniscus.core.world.Outcome;
import io.meniscus.event.EventStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Batches of updates and upserts against a real database: items in order, each with its own outcome. */
class CustomerBatchesTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void a_later_update_is_found_by_what_an_earlier_one_filled_in() {
        var one = upsert(mobile(1)).getFirst();
        var outcomes = CUSTOMERS.update(
                Registrations.call(),
                List.<CustomerUpdate>of(
                        update(mobile(1), email("later@example.com")),
                        update(mobile(99)),
                        update(email("later@example.com"), externalId("L-1"))),
                Registrations.outcomes());

        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
        assertThat(Registrations.accepted(outcomes.get(2)).result().person()).isEqualTo(one);
        assertThat(find(IdentifierType.EXTERNAL_ID, "L-1")).isEqualTo(Outcome.accepted(one));
    }

    @Test
    void an_update_by_id_is_stored_with_its_mark_of_fraud() {
        var one = upsert(mobile(2)).getFirst();
        var marked = new UpdateKnown(
                new Whom.Id(one),
                RegisterCustomer.update(form(WhenKnown.UPDATE), Registrations.RULES),
                new FraudWord.Confirmed(7));

        Registrations.accepted(CUSTOMERS
                .update(Registrations.call(), List.<CustomerUpdate>of(marked), Registrations.outcomes())
                .getFirst());

        var ref = new CustomerRef.ById(one, new CustomerRef.Scope.All());
        assertThat(Registrations.accepted(CUSTOMERS.read(ORG, ref))
                        .result()
                        .root()
                        .statusLabel())
                .isEqualTo(7);
    }

    @Test
    void upserts_register_update_and_change_in_one_batch() {
        var persons = persons(upserted(List.of(
                List.of(mobile(3), email("three@example.com")),
                List.of(mobile(4)),
                List.of(email("three@example.com"), mobile(5)))));

        assertThat(persons.get(2)).isEqualTo(persons.getFirst()).isNotEqualTo(persons.get(1));
        assertThat(find(IdentifierType.MOBILE, Registrations.mobile(5)))
                .isEqualTo(Outcome.accepted(persons.getFirst()));
        assertThat(find(IdentifierType.MOBILE, Registrations.mobile(3)))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void a_refused_change_leaves_the_update_stored() {
        upsert(mobile(6), externalId("OLD"));

        var outcome = upserted(List.of(List.of(mobile(6), email("six@example.com"), externalId("NEW"))))
                .getFirst();

        assertThat(Registrations.accepted(outcome).result().refused())
                .containsExactly(new ChangeRefusal.NotChangeable(IdentifierType.EXTERNAL_ID));
        assertThat(find(IdentifierType.EMAIL, "six@example.com")).isInstanceOf(Outcome.Accepted.class);
        assertThat(find(IdentifierType.EXTERNAL_ID, "OLD")).isInstanceOf(Outcome.Accepted.class);
        assertThat(find(IdentifierType.EXTERNAL_ID, "NEW")).isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    private static UpdateKnown update(GivenIdentifier... identifiers) {
        return new UpdateKnown(
                new Whom.ByIdentifiers(),
                RegisterCustomer.update(form(WhenKnown.UPDATE, identifiers), Registrations.RULES),
                new FraudWord.Unsaid());
    }

    private static List<CustomerId> upsert(GivenIdentifier... identifiers) {
        return persons(upserted(List.of(List.of(identifiers))));
    }

    private static List<CustomerId> persons(List<Outcome<Upserted>> outcomes) {
        return outcomes.stream()
                .map(outcome -> Registrations.accepted(outcome).result().person())
                .toList();
    }

    private static List<Outcome<Upserted>> upserted(List<List<GivenIdentifier>> items) {
        var changes = new ChangeRules(
                IdentifierType.MOBILE,
                EnumSet.of(IdentifierType.MOBILE, IdentifierType.EMAIL),
                ChangeRules.Sync.ONE_PROFILE,
                Registrations.RULES.merging());
        var commands = items.stream()
                .map(item -> item.toArray(GivenIdentifier[]::new))
                .map(item -> new UpsertCustomer(
                        RegisterCustomer.of(form(WhenKnown.REFUSE, item), Registrations.RULES),
                        RegisterCustomer.update(form(WhenKnown.UPDATE, item), Registrations.RULES.withoutReplacing()),
                        Differences.CHANGED,
                        changes))
                .toList();
        return CUSTOMERS.upsert(Registrations.call(), commands, new AsTheyAre());
    }

    /** Hands outcomes out as they are. */
    private record AsTheyAre() implements Rendering<Upserted, List<Outcome<Upserted>>> {
        @Override
        public List<Outcome<Upserted>> render(List<Outcome<Upserted>> outcomes) {
            return outcomes;
        }

        @Override
        public Recorded record(List<Outcome<Upserted>> answer) {
            throw new UnsupportedOperationException("no test here has a key");
        }

        @Override
        public List<Outcome<Upserted>> replay(Recorded recorded) {
            throw new UnsupportedOperationException("no test here has a key");
        }
    }

    private static RegistrationForm form(WhenKnown whenKnown, GivenIdentifier... identifiers) {
        return new RegistrationForm(
                INSTORE,
                whenKnown,
                List.of(identifiers),
                "Asha",
                "Rao",
                List.of(),
                List.of(),
                null,
                null,
                TILL,
                TILL,
                null,
                null,
                GivenFields.NONE,
                RequestId.of(1),
                List.of());
    }

    private static Outcome<CustomerId> find(IdentifierType type, String value) {
        return CUSTOMERS.find(
                ORG, new CustomerRef.ByIdentifier(new IdentifierKey(type, value), new CustomerRef.Scope.All()));
    }

    private static GivenIdentifier mobile(long n) {
        return new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(n));
    }

    private static GivenIdentifier email(String value) {
        return new GivenIdentifier(IdentifierType.EMAIL, value);
    }

    private static GivenIdentifier externalId(String value) {
        return new GivenIdentifier(IdentifierType.EXTERNAL_ID, value);
    }
}
