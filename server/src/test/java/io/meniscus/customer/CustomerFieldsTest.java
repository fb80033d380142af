package io.meniscus.customer;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.event.EventStore;
import io.meniscus.organization.field.FieldsOfOrganization;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Fields of customers against a real database: what is stored, how it merges, what finds a customer. */
class CustomerFieldsTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());

    private static final FieldDefinitions FIELDS = FieldsOfOrganization.of(
            PlatformFields.stock(),
            List.of(
                    custom(1, "shoe", CustomField.DataType.INTEGER, Set.of(CustomField.Mark.SEARCHABLE)),
                    custom(2, "hat", CustomField.DataType.STRING, Set.of())),
            Set.of(),
            Map.of(3L, policy(FieldPolicy.Mark.UPDATABLE, FieldPolicy.Mark.SEARCHABLE), 5L, policy()));

    private static final FieldDefinitions STRICT = FieldsOfOrganization.of(
            PlatformFields.stock(),
            List.of(),
            Set.of(),
            Map.of(1L, policy(FieldPolicy.Mark.MANDATORY, FieldPolicy.Mark.REJECTS_INVALID)));

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void a_registration_without_fields_writes_no_row_for_them() {
        var id = register(GivenFields.NONE, INSTORE, 1).person();
        assertThat(rows("customer_fields", id)).isZero();
        assertThat(rows("field_value", id)).isZero();
    }

    @Test
    void a_registration_with_fields_writes_one_row_for_the_profile_and_one_for_the_person() {
        var given = given(Map.of("shoe", "42", "hat", "red"), Map.of("gender", "MALE", "zip", "411001"));
        var registered = register(given, INSTORE, 2);
        assertThat(rows("customer_fields", registered.person())).isEqualTo(2);
        var person = person(registered.person());
        assertThat(person.extended().byField().values()).containsExactly("Male", "411001");
        assertThat(custom(person, 0)).isEqualTo(Map.of("shoe", "42", "hat", "red"));
        assertThat(registered.details().extended()).isEqualTo(person.extended());
    }

    @Test
    void custom_fields_are_the_profiles_and_extended_ones_the_persons() {
        register(given(Map.of("hat", "red"), Map.of("gender", "male")), INSTORE, 3);
        var id = register(given(Map.of("hat", "blue"), Map.of("gender", "other")), WEBSITE, 3)
                .person();
        var person = person(id);
        assertThat(custom(person, 0)).isEqualTo(Map.of("hat", "red"));
        assertThat(custom(person, 1)).isEqualTo(Map.of("hat", "blue"));
        assertThat(person.extended().byField().values()).containsExactly("Other");
    }

    @Test
    void what_is_given_again_replaces_and_the_rest_stays() {
        register(given(Map.of("shoe", "42", "hat", "red"), Map.of("gender", "male")), INSTORE, 4);
        var id = register(given(Map.of("shoe", "43"), Map.of("state", "MH")), INSTORE, 4)
                .person();
        var person = person(id);
        assertThat(custom(person, 0)).isEqualTo(Map.of("shoe", "43", "hat", "red"));
        assertThat(person.extended().byField().values()).containsExactly("Male", "MH");
    }

    @Test
    void a_searchable_value_finds_the_customer_until_it_is_replaced() {
        var id = register(given(Map.of("shoe", "142"), Map.of("city", "Old Pune")), INSTORE, 5)
                .person();
        assertThat(finds("142")).contains(id);
        assertThat(finds("old pune")).contains(id);
        register(given(Map.of("shoe", "143"), Map.of("city", "Nashik")), INSTORE, 5);
        assertThat(finds("142")).doesNotContain(id);
        assertThat(finds("old pune")).doesNotContain(id);
        assertThat(finds("143")).contains(id);
        assertThat(finds("nashik")).contains(id);
    }

    @Test
    void a_value_that_another_profile_still_has_goes_on_finding_the_customer() {
        register(given(Map.of("shoe", "242"), Map.of()), INSTORE, 6);
        register(given(Map.of("shoe", "242"), Map.of()), WEBSITE, 6);
        var id = register(given(Map.of("shoe", "243"), Map.of()), WEBSITE, 6).person();
        assertThat(finds("242")).contains(id);
        assertThat(finds("243")).contains(id);
    }

    @Test
    void a_field_that_is_not_updatable_keeps_its_first_value() {
        register(given(Map.of(), Map.of("ssnNumber", "1")), INSTORE, 7);
        var again = Registrations.accepted(apply(given(Map.of(), Map.of("ssnNumber", "2")), INSTORE, 7));
        assertThat(again.warnings()).containsExactly(new FieldWarning.ExtendedNotUpdatable("ssnNumber"));
        assertThat(person(again.result().person()).extended().byField().values())
                .containsExactly("1");
    }

    @Test
    void a_new_customer_without_a_mandatory_field_is_refused_and_a_known_one_is_not() {
        var none = given(STRICT, Map.of(), Map.of());
        assertThat(apply(none, INSTORE, 8)).isEqualTo(Outcome.refused(new FieldRefusal.Required("gender")));
        register(given(STRICT, Map.of(), Map.of("gender", "male")), INSTORE, 8);
        assertThat(apply(none, INSTORE, 8)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void an_invalid_value_of_a_field_that_rejects_them_refuses_the_registration() {
        assertThat(apply(given(STRICT, Map.of(), Map.of("gender", "F")), INSTORE, 9))
                .isEqualTo(Outcome.refused(new FieldRefusal.Invalid("gender")));
    }

    private static GivenFields given(Map<String, String> custom, Map<String, String> extended) {
        return given(FIELDS, custom, extended);
    }

    private static GivenFields given(
            FieldDefinitions definitions, Map<String, String> custom, Map<String, String> extended) {
        var reader = new FieldReader(
                definitions, FieldScope.LOYALTY_REGISTRATION, FieldEntity.CUSTOMER, code -> Optional.empty());
        custom.forEach(reader::custom);
        extended.forEach(reader::extended);
        assertThat(reader.warnings()).isEmpty();
        return reader.given();
    }

    private static Registered register(GivenFields fields, AccountId account, long n) {
        return Registrations.accepted(apply(fields, account, n)).result();
    }

    private static Outcome<Registered> apply(GivenFields fields, AccountId account, long n) {
        RegisterCustomer command = Registrations.of(
                fields, account, WhenKnown.UPDATE, new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(n)));
        return CUSTOMERS
                .register(Registrations.call(), List.of(command), Registrations.outcomes())
                .getFirst();
    }

    private static Person person(CustomerId id) {
        var ref = new CustomerRef.ById(id, new CustomerRef.Scope.All());
        return Registrations.accepted(CUSTOMERS.read(ORG, ref)).result();
    }

    private static Map<String, String> custom(Person person, int profile) {
        return FIELDS.named(
                FieldScope.LOYALTY_REGISTRATION, person.profiles().get(profile).custom());
    }

    private static long rows(String table, CustomerId id) {
        return Unpooled.jdbi(DATABASE.backup())
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from " + table + " where org_id = :org and customer_id = :id")
                        .bind("org", ORG.value())
                        .bind("id", id.value())
                        .mapTo(Long.class)
                        .one());
    }

    private static List<CustomerId> finds(String value) {
        return Unpooled.jdbi(DATABASE.backup())
                .withHandle(handle -> handle.createQuery(
                                "select customer_id from field_value where org_id = :org and value = :value")
                        .bind("org", ORG.value())
                        .bind("value", value)
                        .map((row, _) -> new CustomerId(row.getLong(1)))
                        .list());
    }

    private static CustomField custom(long id, String name, CustomField.DataType type, Set<CustomField.Mark> marks) {
        return new CustomField(
                id,
                FieldScope.LOYALTY_REGISTRATION,
                name,
                CustomField.Input.TEXT,
                type,
                CustomField.Texts.label(name),
                (int) id,
                marks);
    }

    private static FieldPolicy policy(FieldPolicy.Mark... more) {
        var marks = EnumSet.of(FieldPolicy.Mark.ENABLED);
        marks.addAll(List.of(more));
        return new FieldPolicy(marks, 0, "", List.of());
    }
}
