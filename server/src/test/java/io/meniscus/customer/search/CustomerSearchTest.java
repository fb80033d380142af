package io.meniscus.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.search.SearchWords;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is found by what, against a real database: right after the registration, and by the words of older customers. */
class CustomerSearchTest {
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(TEST.app(), 1, new EventStore());
    private static final Database DATABASE = Database.open(TEST.app(), 2);
    private static final Customers CUSTOMERS = new Customers(RUNNER, new CustomerStore());
    private static final SearchStore STORE = new SearchStore(DATABASE.jdbi());
    private static final SearchIndexStore INDEX = new SearchIndexStore(DATABASE.jdbi());

    @AfterAll
    static void close() {
        RUNNER.close();
        DATABASE.close();
    }

    @Test
    void each_word_must_begin_a_word_of_a_name_or_an_identifier() {
        var anne = register(Registrations.INSTORE, 1, "Anne-Marie", "Souza Lima", "Quux-1");
        var otherAnne = register(Registrations.INSTORE, 2, "Anne", "Quixote", null);

        assertThat(found("anne")).containsExactly(otherAnne, anne);
        assertThat(found("ANNÉ lim")).containsExactly(anne);
        assertThat(found("marie")).containsExactly(anne);
        assertThat(found("quux")).containsExactly(anne);
        assertThat(found("anne " + Registrations.mobile(2).substring(0, 12))).contains(otherAnne);
        assertThat(found(Registrations.mobile(1))).containsExactly(anne);
        assertThat(found("+" + Registrations.mobile(1))).containsExactly(anne);
        assertThat(found("nne")).isEmpty();
        assertThat(found("anne nobody")).isEmpty();
    }

    @Test
    void a_page_is_newest_first_and_knows_how_many_there_are() {
        var ids = List.of(
                register(Registrations.INSTORE, 11, "Pagina", "", null),
                register(Registrations.INSTORE, 12, "Pagina", "", null),
                register(Registrations.INSTORE, 13, "Pagina", "", null));
        assertThat(page("pagina", 2, 0)).isEqualTo(new SearchStore.Page(3, List.of(ids.get(2), ids.get(1))));
        assertThat(page("pagina", 2, 2)).isEqualTo(new SearchStore.Page(3, List.of(ids.get(0))));
        assertThat(page("pagina", 2, 4)).isEqualTo(new SearchStore.Page(3, List.of()));
    }

    @Test
    void a_name_that_changed_finds_by_the_new_one_and_not_by_the_old() {
        var id = register(Registrations.INSTORE, 21, "Hyacinth", "Walker", null);
        register(Registrations.INSTORE, 21, "Violet", null, null);
        assertThat(found("violet walker")).containsExactly(id);
        assertThat(found("hyacinth")).isEmpty();
    }

    @Test
    void a_name_that_another_profile_still_has_goes_on_finding() {
        var id = register(Registrations.INSTORE, 22, "Primrose", null, null);
        register(Registrations.WEBSITE, 22, "Primrose", null, null);
        register(Registrations.INSTORE, 22, "Marigold", null, null);
        assertThat(found("primrose")).containsExactly(id);
        assertThat(found("marigold")).containsExactly(id);
    }

    @Test
    void a_registration_writes_a_row_for_each_name_and_none_for_a_mobile() {
        var named = register(Registrations.INSTORE, 31, "Jonquil", "Reed", null);
        var nameless = register(Registrations.INSTORE, 32, null, null, null);
        assertThat(words(named)).containsExactly("jonquil", "reed");
        assertThat(words(nameless)).isEmpty();
        register(Registrations.INSTORE, 31, "Jonquil", "Reed", null);
        assertThat(words(named)).containsExactly("jonquil", "reed");
    }

    @Test
    void a_merged_person_is_one_hit_by_the_words_of_either_side() {
        var root = register(Registrations.INSTORE, 41, "Survivora", "Same", null);
        var victim = register(Registrations.INSTORE, 42, "Victima", "Same", null);
        merge(victim, root);
        assertThat(found("victima")).containsExactly(root);
        assertThat(found("survivora victima")).containsExactly(root);
        assertThat(found(Registrations.mobile(42))).containsExactly(root);
        assertThat(page("same", 10, 0).total()).isOne();
    }

    @Test
    void persons_with_a_hidden_label_are_left_out() {
        var id = register(Registrations.INSTORE, 51, "Erased", "", null);
        register(Registrations.INSTORE, 52, "Kept", "", null);
        owner("update customer set status_label_id = 9 where id = " + id.value());
        assertThat(found("erased", Set.of(8L))).containsExactly(id);
        assertThat(found("erased", Set.of(8L, 9L))).isEmpty();
        assertThat(find(List.of(), Set.of(9L)).ids()).doesNotContain(id).isNotEmpty();
    }

    @Test
    void another_organizations_customers_are_never_found() {
        register(Registrations.INSTORE, 61, "Tenanta", "", null);
        var other = STORE.find(new OrgId(2), Condition.all(SearchWords.of("tenanta")), Set.of(), 10, 0);
        assertThat(Registrations.accepted(other).result().total()).isZero();
    }

    @Test
    void whole_names_endings_and_both_names_are_told_apart() {
        var id = register(Registrations.INSTORE, 71, "Wilma Xan", "Fernsby", null);
        assertThat(ids(new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("wilma xan")))))
                .containsExactly(id);
        assertThat(ids(new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("wilma")))))
                .isEmpty();
        assertThat(ids(new Condition.Text(Parts.FIRST_NAME, List.of(Range.beginningWith("xan")))))
                .isEmpty();
        assertThat(ids(new Condition.Text(Parts.LAST_NAME, List.of(Range.beginningWith("wilma")))))
                .isEmpty();
        assertThat(ids(new Condition.Ending(Parts.LAST_NAME, List.of("nsby")))).containsExactly(id);
        assertThat(ids(new Condition.Ending(Parts.LAST_NAME, List.of("%")))).isEmpty();
        assertThat(ids(new Condition.Ending(
                        Parts.of(IdentifierType.MOBILE),
                        List.of(Registrations.mobile(71).substring(3)))))
                .containsExactly(id);
        var both = new Condition.BothNames("wilma xan", Range.beginningWith("ferns"));
        assertThat(ids(new Condition.FullName(List.of(both)))).containsExactly(id);
        assertThat(ids(new Condition.Any(List.of(
                        new Condition.FullName(List.of(both)),
                        new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("nobody")))))))
                .containsExactly(id);
    }

    @Test
    void registration_and_values_of_fields_narrow_a_search() {
        var id = register(Registrations.INSTORE, 81, "Fieldy", "", null);
        var field = new FieldKey(FieldKind.CUSTOM, 5);
        owner("insert into field_value values (1, 1, 5, '42', " + id.value() + "), (1, 1, 5, 'tall', " + id.value()
                + ")");
        var fieldy = new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("fieldy")));

        assertThat(ids(fieldy, new Condition.FieldText(field, List.of(Range.exactly("42")))))
                .containsExactly(id);
        assertThat(ids(new Condition.FieldText(field, List.of(Range.beginningWith("ta")))))
                .containsExactly(id);
        assertThat(ids(new Condition.FieldEnding(field, List.of("ll")))).containsExactly(id);
        assertThat(ids(new Condition.FieldNumber(field, new Span.Below(new BigDecimal("43")))))
                .containsExactly(id);
        assertThat(ids(new Condition.FieldNumber(field, new Span.Below(new BigDecimal("42")))))
                .isEmpty();
        assertThat(ids(new Condition.FieldNumber(field, new Span.Above(new BigDecimal("41.5")))))
                .containsExactly(id);
        assertThat(ids(new Condition.FieldNumber(
                        field, new Span.Between(new BigDecimal("42.0"), new BigDecimal("50")))))
                .containsExactly(id);
        assertThat(ids(new Condition.FieldNumber(field, new Span.OneOf(List.of(new BigDecimal("42.00"))))))
                .containsExactly(id);

        var now = Instant.now();
        assertThat(ids(fieldy, new Condition.Registered(now.minusSeconds(900), now.plusSeconds(900))))
                .containsExactly(id);
        assertThat(ids(fieldy, new Condition.Registered(now.plusSeconds(900), now.plusSeconds(1800))))
                .isEmpty();
        assertThat(ids(fieldy, new Condition.RegisteredAt(Set.of(Registrations.TILL))))
                .containsExactly(id);
        assertThat(ids(fieldy, new Condition.RegisteredAt(Set.of(new TillId(99)))))
                .isEmpty();
        assertThat(ids(fieldy, new Condition.Always())).containsExactly(id);
        assertThat(ids(fieldy, new Condition.Never())).isEmpty();
    }

    @Test
    void older_customers_get_their_words_slice_by_slice_and_again_makes_no_difference() {
        var one = register(Registrations.INSTORE, 91, "Oldena", "", "Old 7");
        var two = register(Registrations.INSTORE, 92, "Oldena", "", null);
        var field = new FieldKey(FieldKind.EXTENDED, 6);
        owner("delete from person_word where customer_id in (" + one.value() + "," + two.value() + ")");
        owner("insert into customer_fields values (1, " + two.value() + ", 0, '{\"6\":\"Pune\",\"7\":\"x\"}')");
        assertThat(found("oldena")).isEmpty();

        for (int times = 0; times < 2; times++) {
            var indexed = new SearchIndexStore.Indexed(1, 0);
            while (indexed.customers() > 0) {
                indexed = INDEX.index(Registrations.ORG, indexed.last(), 3, Set.of(field));
            }
            assertThat(found("oldena")).containsExactly(two, one);
            assertThat(words(one)).containsExactly("7", "old 7", "oldena");
        }
        assertThat(ids(new Condition.FieldText(field, List.of(Range.exactly("pune")))))
                .containsExactly(two);
        assertThat(ids(new Condition.FieldText(new FieldKey(FieldKind.EXTENDED, 7), List.of(Range.exactly("x")))))
                .isEmpty();
    }

    private static CustomerId register(
            AccountId account, long n, @Nullable String first, @Nullable String last, @Nullable String external) {
        var mobile = new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(n));
        var identifiers = external == null
                ? List.of(mobile)
                : List.of(mobile, new GivenIdentifier(IdentifierType.EXTERNAL_ID, external));
        var form = new RegistrationForm(
                account,
                WhenKnown.UPDATE,
                identifiers,
                first,
                last,
                List.of(),
                List.of(),
                null,
                null,
                Registrations.TILL,
                Registrations.TILL,
                null,
                null,
                GivenFields.NONE,
                RequestId.of(n),
                List.of());
        var outcomes = CUSTOMERS.register(
                Registrations.call(),
                List.of(RegisterCustomer.of(form, Registrations.RULES)),
                Registrations.outcomes());
        return Registrations.accepted(outcomes.getFirst()).result().person();
    }

    private static void merge(CustomerId victim, CustomerId root) {
        owner("update customer set root_id = " + root.value() + " where id = " + victim.value());
        owner("update identifier set root_id = " + root.value() + " where customer_id = " + victim.value());
    }

    private static void owner(String sql) {
        Unpooled.jdbi(TEST.app()).useTransaction(handle -> {
            handle.execute("select set_config('app.org', '1', true)");
            handle.execute(sql);
        });
    }

    private static List<String> words(CustomerId id) {
        return Unpooled.jdbi(TEST.app()).inTransaction(handle -> {
            handle.execute("select set_config('app.org', '1', true)");
            return handle.createQuery("select word from person_word where customer_id = :id order by word")
                    .bind("id", id.value())
                    .mapTo(String.class)
                    .list();
        });
    }

    private static List<CustomerId> found(String query) {
        return found(query, Set.of());
    }

    private static List<CustomerId> found(String query, Set<Long> hidden) {
        return find(Condition.all(SearchWords.of(query)), hidden).ids();
    }

    private static SearchStore.Page page(String query, int limit, int offset) {
        return Registrations.accepted(
                        STORE.find(Registrations.ORG, Condition.all(SearchWords.of(query)), Set.of(), limit, offset))
                .result();
    }

    private static List<CustomerId> ids(Condition... conditions) {
        return find(List.of(conditions), Set.of()).ids();
    }

    private static SearchStore.Page find(List<Condition> conditions, Set<Long> hidden) {
        return Registrations.accepted(STORE.find(Registrations.ORG, conditions, hidden, 100, 0))
                .result();
    }
}
