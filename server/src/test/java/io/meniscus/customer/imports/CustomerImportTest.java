package io.meniscus.customer.imports;

import static io.meniscus.customer.imports.ImportedCustomers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.job.Slice.Beginning;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.RowProblem.Weight;
import io.meniscus.job.imports.Tally;
import io.meniscus.run.Census;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerImportTest {
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final ImportedCustomers SERVER = new ImportedCustomers(TEST, 2);
    private static final Census CENSUS = new Census(TEST.backup());
    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

    private final String code = "people" + ORGANIZATIONS.incrementAndGet();
    private final String till = "till." + code;
    private final OrgId org;

    CustomerImportTest(@TempDir Path data) {
        org = SERVER.make(code, data);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private Map<String, String> options(String... further) {
        var options = new TreeMap<>(Map.of("till", till));
        for (int i = 0; i < further.length; i += 2) {
            options.put(further[i], further[i + 1]);
        }
        return options;
    }

    /** What writing rows came to. */
    private record Written(List<RowProblem> problems, Tally tally) {}

    private Written write(long importId, Beginning beginning, Map<String, String> options, String... lines) {
        var reading = SERVER.open(org, importId, options);
        var problems = reading.write(rows(lines), beginning);
        return new Written(problems, reading.tally());
    }

    private Written write(String... lines) {
        return write(1, Beginning.FRESH, options(), lines);
    }

    private long customersThere() throws SQLException {
        return CENSUS.count("select count(*) from customer where org_id = " + org.value());
    }

    private static Tally tally(Object... wordsAndCounts) {
        var counts = new TreeMap<String, Long>();
        for (int i = 0; i < wordsAndCounts.length; i += 2) {
            counts.put((String) wordsAndCounts[i], ((Integer) wordsAndCounts[i + 1]).longValue());
        }
        return new Tally(counts);
    }

    private static String mobile(int n) {
        return Long.toString(919_700_000_000L + n);
    }

    private static String[] file(int customers) {
        var lines = new ArrayList<String>(List.of("mobile,email,external id,first name"));
        for (int i = 0; i < customers; i++) {
            lines.add(mobile(i) + ",c" + i + "@example.com,X-" + i + ",Asha");
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void a_row_becomes_a_customer_with_all_that_it_says() {
        var written = write(
                1,
                Beginning.FRESH,
                Map.of(),
                "source,first name,last name,mobile,email,unionId,registered on,registered till,loyalty type,"
                        + "status label,consent: email bulk,custom field: shoe,extended field: gender",
                "website,Asha,Rao,9812345670,Asha@Example.com,u-1,2024-01-31 17:05:00," + till
                        + ",non_loyalty,gold,no,42,Female");

        assertThat(written).isEqualTo(new Written(List.of(), tally("registered", 1)));
        var person = SERVER.person(org, "919812345670");
        assertThat(person.root().registeredAt()).isEqualTo(Instant.parse("2024-01-31T11:35:00Z"));
        assertThat(person.root().loyalty()).isEqualTo(LoyaltyType.NON_LOYALTY);
        assertThat(person.root().registeredTill()).isEqualTo(person.root().homeTill());
        assertThat(person.root().registeredTill().value()).isPositive();
        var profile = person.profiles().getFirst();
        assertThat(profile.profile().firstName() + " " + profile.profile().lastName())
                .isEqualTo("Asha Rao");
        assertThat(profile.identifiers())
                .extracting(row -> row.key().value())
                .containsExactlyInAnyOrder("919812345670", "asha@example.com", "u-1");
        assertThat(profile.custom().byField().values()).containsExactly("42");
        assertThat(person.extended().byField().values()).hasSize(1);
        assertThat(person.said(ChannelType.EMAIL, SubscriptionPriority.BULK)).contains(Consent.OPTOUT);
        assertThat(person.said(ChannelType.EMAIL, SubscriptionPriority.TRANS)).isEmpty();
    }

    @Test
    void the_organizations_fields_are_columns_and_cards_are_none() {
        assertThat(SERVER.kind.columns(org))
                .extracting(ImportColumn::name)
                .contains("custom field: shoe", "extended field: gender", "fbId", "consent: sms trans")
                .doesNotContain("cardnumber");
    }

    @Test
    void a_wrong_row_is_told_with_its_columns_and_leaves_its_neighbours() throws SQLException {
        var written = write(
                1,
                Beginning.FRESH,
                Map.of(),
                "mobile,source,registered on,registered till,loyalty type,consent: sms bulk,status label",
                mobile(1) + ",,,%s,,,".formatted(till),
                "12,,,%s,,,".formatted(till),
                mobile(3) + ",,2024-02-30,nowhere,sometimes,perhaps,",
                mobile(4) + ",TAOBAO,,%s,,,".formatted(till),
                mobile(5) + ",,,,,,",
                mobile(6) + ",,2999-01-01,%s,,,".formatted(till),
                mobile(7) + ",,,closed.%s,,,".formatted(code),
                mobile(8) + ",,,%s,,,Silver".formatted(till),
                mobile(9) + ",,,%s,,,".formatted(till));

        assertThat(written.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "3 mobile",
                        "4 registered on",
                        "4 registered till",
                        "4 loyalty type",
                        "4 consent: sms bulk",
                        "5 source",
                        "6 registered till",
                        "7 registered on",
                        "8 registered till",
                        "9 status label");
        assertThat(written.problems()).allMatch(problem -> problem.weight() == Weight.REFUSED);
        assertThat(written.tally()).isEqualTo(tally("registered", 2));
        assertThat(customersThere()).isEqualTo(2);
    }

    @Test
    void what_a_registration_drops_with_a_warning_is_a_remark_on_a_row_that_is_imported() {
        var written = write("mobile,email,home till,custom field: shoe", mobile(1) + ",nobody,nowhere,large");

        assertThat(written.tally()).isEqualTo(tally("registered", 1));
        assertThat(written.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("email", "home till", "custom field: shoe");
        assertThat(written.problems()).allMatch(problem -> problem.weight() == Weight.REMARK);
    }

    @Test
    void who_is_known_in_the_source_is_told_and_in_another_joins() throws SQLException {
        write("mobile,first name", mobile(1) + ",First");
        var known = SERVER.id(org, mobile(1));

        var written =
                write(2, Beginning.FRESH, options(), "mobile,source", mobile(1) + ",INSTORE", mobile(1) + ",WEBSITE");

        assertThat(written.problems())
                .containsExactly(
                        new RowProblem(2, "mobile", "is known in this source already: customer " + known.value()));
        assertThat(written.tally()).isEqualTo(tally("joined", 1));
        assertThat(customersThere()).isEqualTo(1);
        assertThat(SERVER.person(org, mobile(1)).profiles()).hasSize(2);
    }

    @Test
    void with_the_option_who_is_known_is_updated() throws SQLException {
        write("mobile,first name", mobile(1) + ",First");

        var written = write(
                2,
                Beginning.FRESH,
                options("known customers", "update"),
                "mobile,first name,email",
                mobile(1) + ",Second,second@example.com",
                mobile(2) + ",New,");

        assertThat(written).isEqualTo(new Written(List.of(), tally("registered", 1, "updated", 1)));
        assertThat(customersThere()).isEqualTo(2);
        assertThat(SERVER.person(org, mobile(1)).profiles().getFirst().profile().firstName())
                .isEqualTo("Second");
    }

    @Test
    void a_row_that_names_two_persons_makes_them_one_as_a_call_does() throws SQLException {
        write("mobile,email,source", mobile(1) + ",,INSTORE", ",two@example.com,WEBSITE");

        var written = write(
                2,
                Beginning.FRESH,
                options("known customers", "update"),
                "mobile,email",
                mobile(1) + ",two@example.com");

        assertThat(written.tally()).isEqualTo(tally("updated", 1));
        assertThat(written.problems())
                .extracting(RowProblem::message)
                .singleElement()
                .asString()
                .startsWith("made customer ");
        assertThat(CENSUS.count("select count(*) from merge_edge where org_id = " + org.value()))
                .isEqualTo(1);
    }

    @Test
    void a_later_row_sees_an_earlier_one() throws SQLException {
        var written = write("mobile,source", mobile(1) + ",", mobile(1) + ",", mobile(1) + ",WEBSITE");

        assertThat(written.problems()).extracting(RowProblem::row).containsExactly(3L);
        assertThat(written.tally()).isEqualTo(tally("joined", 1, "registered", 1));
        assertThat(customersThere()).isEqualTo(1);
    }

    @Test
    void rows_that_a_cut_off_run_wrote_are_neither_doubled_nor_told_when_it_goes_on() throws SQLException {
        var lines = file(150);
        lines[7] = "12,,,Wrong";
        var before = write(9, Beginning.FRESH, options(), lines);
        assertThat(before.tally()).isEqualTo(tally("registered", 149));

        assertThat(write(9, Beginning.REPEATED, options(), lines)).isEqualTo(before);
        assertThat(customersThere()).isEqualTo(149);
        assertThat(write(10, Beginning.FRESH, options(), lines).problems()).hasSize(150);
        assertThat(customersThere()).isEqualTo(149);
    }

    @Test
    void a_transaction_brings_no_more_identifiers_than_a_job_may_lock_customers() {
        long batches = SERVER.runner.counters().batches();
        write(file(200));

        assertThat(SERVER.runner.counters().batches() - batches).isEqualTo(4);
    }

    @Test
    void a_row_that_the_database_does_not_take_leaves_its_neighbours() throws SQLException {
        Unpooled.jdbi(TEST.owner())
                .useHandle(handle -> handle.execute(
                        "alter table profile add constraint no_poison check (first_name <> 'Poison') not valid"));
        var lines = file(20);
        lines[5] = lines[5].replace("Asha", "Poison");
        var written = write(lines);

        assertThat(written.problems()).extracting(RowProblem::row).containsExactly(6L);
        assertThat(written.tally()).isEqualTo(tally("registered", 19));
        assertThat(customersThere()).isEqualTo(19);
    }

    @Test
    void a_preview_says_what_would_happen_and_changes_nothing() throws SQLException {
        write("mobile,source", mobile(1) + ",", mobile(2) + ",WEBSITE");
        var idle = rowsThere();

        var reading = SERVER.open(org, 2, options());
        var first = reading.check(rows("mobile", mobile(1), mobile(2), mobile(3), mobile(3), "12"));
        var second = reading.check(rows("mobile,source", mobile(3) + ",", mobile(3) + ",WEBSITE", mobile(4) + ","));

        assertThat(first).extracting(RowProblem::row).containsExactlyInAnyOrder(2L, 5L, 6L);
        assertThat(second).containsExactly(new RowProblem(2, "mobile", "is known in this source by row 4"));
        assertThat(reading.tally()).isEqualTo(tally("joined", 2, "registered", 2));
        assertThat(rowsThere()).isEqualTo(idle);
    }

    private List<Long> rowsThere() throws SQLException {
        var counts = new ArrayList<Long>();
        for (var table : List.of("customer", "identifier", "identifier_value", "profile", "event", "person_word")) {
            counts.add(CENSUS.count("select count(*) from " + table + " where org_id = " + org.value()));
        }
        counts.add(CENSUS.count("select count(*) from idempotency_record where org_id = " + org.value()));
        return counts;
    }

    @Test
    void options_that_cannot_be_used_keep_the_file_out() {
        assertThatThrownBy(() -> SERVER.open(org, 1, Map.of("till", "nowhere"))).isInstanceOf(InvalidFile.class);
        assertThatThrownBy(() -> SERVER.open(org, 1, Map.of("known customers", "delete")))
                .isInstanceOf(InvalidFile.class);
    }
}
