package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Category;
import io.meniscus.points.LedgerFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers over HTTP, of customers who have points; and the command that proves them beside the server. */
class LedgerEndpointsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static TwoOrganizations organizations;
    private static LedgerFixture fixture;
    private static Path files;

    @BeforeAll
    static void start(@TempDir Path data) {
        files = data;
        organizations = new TwoOrganizations(data);
        fixture = new LedgerFixture(organizations.database, organizations.first);
    }

    @AfterAll
    static void stop() {
        fixture.close();
        organizations.close();
    }

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    private static String body(String path, String... headers) {
        var all = new ArrayList<>(
                List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT)));
        all.addAll(List.of(headers));
        return organizations.call("GET", path, "", all).body();
    }

    private static JsonNode get(String path, String... headers) {
        return json(body(path, headers));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static String ledger(String call, String mobile, String further) {
        return "/v2/pointsLedger/" + call + "?source=INSTORE&identifierName=mobile&identifierValue=" + mobile + further;
    }

    private static CustomerId register(String mobile) {
        var body = """
                {"profiles":[{"source":"INSTORE","firstName":"Asha","lastName":"Rao","identifiers":[
                 {"type":"mobile","value":"%s"},{"type":"externalId","value":"X%s"}]}]}""".formatted(mobile, mobile);
        var answer = organizations
                .call(
                        "POST",
                        "/v2/customers",
                        body,
                        List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT)))
                .body();
        var id = CREATED.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return new CustomerId(Long.parseLong(id.group(1)));
    }

    @Test
    void entries_have_the_keys_and_types_of_the_contract() {
        var who = register("919500000001");
        long earned = fixture.earn(who, 350, day(0), day(100));
        long spent = fixture.spend(who, 50, day(1));
        var shown = get(ledger("getCustomerLedgerInfo", "919500000001", ""));
        assertThat(shown).isEqualTo(json("""
                {"customerDetails":{"firstName":"Asha","lastName":"Rao","userId":%1$d,"externalId":"X919500000001",
                  "entityType":"CUSTOMER"},
                 "ledgerDetails":{"pageNumber":0,"pageSize":10,"totalEntries":2,"pageCount":1},
                 "ledgerEntries":[
                  {"eventLogId":%3$d,"eventName":"PointsRedemption","customerId":%1$d,
                   "ledgerCreatedDate":"%5$s","customerDetails":null,
                   "entryDetails":[{"ledgerEntryType":"DEBIT","points":"50.000","pointsCategory":"Main","programName":"Rewards",
                     "programId":1}],
                   "netPointsOnEvent":"-50.000","transactionDetails":{},"store":"","storeCode":"","tillCode":"",
                   "eventDetails":{"eventDate":"%5$s"},"sourceProgramId":1,"sourceProgramName":"Rewards","orgId":null},
                  {"eventLogId":%2$d,"eventName":"TransactionAdd","customerId":%1$d,
                   "ledgerCreatedDate":"%4$s","customerDetails":null,
                   "entryDetails":[{"ledgerEntryType":"OPENING_BALANCE","points":"0.00","pointsCategory":"Main",
                     "programName":"Rewards","programId":1},
                    {"ledgerEntryType":"CREDIT","points":"350.000","pointsCategory":"Main","programName":"Rewards",
                     "programId":1}],
                   "netPointsOnEvent":"350.000","transactionDetails":{},"store":"","storeCode":"","tillCode":"",
                   "eventDetails":{"eventDate":"%4$s"},"sourceProgramId":1,"sourceProgramName":"Rewards","orgId":null}],
                 "warnings":[]}""".formatted(who.value(), earned, spent, spaced(0), spaced(1))));
    }

    private static String spaced(int day) {
        return "2026-03-0" + (1 + day) + " 15:30:00.0";
    }

    @Test
    void entries_are_paged_sorted_and_filtered_as_asked() {
        var mobile = "919500000002";
        var who = register(mobile);
        for (int i = 0; i < 5; i++) {
            fixture.earn(who, 10 + i, day(i), day(100));
        }
        fixture.earn(who, 1, Category.DELAYED, 7, day(200), day(300));
        var second = get(ledger("getCustomerLedgerInfo", mobile, "&limit=4&offset=1&sortOrder=ASC"));
        assertThat(second.at("/ledgerDetails").toString())
                .isEqualTo("{\"pageNumber\":1,\"pageSize\":4,\"totalEntries\":6,\"pageCount\":2}");
        assertThat(second.at("/ledgerEntries")).hasSize(2);
        assertThat(second.at("/ledgerEntries/0/netPointsOnEvent").asText()).isEqualTo("14.000");
        assertThat(total(mobile, "&pointCategoryType=PROMISED")).isEqualTo(1);
        assertThat(total(mobile, "&ledgerEntryType=OPENING_BALANCE")).isEqualTo(2);
        assertThat(total(mobile, "&startDate=2026-03-02T00:00:00&endDate=2026-03-03T10:00:00"))
                .isEqualTo(2);
        assertThat(total(mobile, "&startDate=2026-03-02T00:00:00"))
                .as("ninety days")
                .isEqualTo(4);
        assertThat(total(mobile, "&startDate=2026-03-02T00:00:00&includeLastOneYearData=true"))
                .isEqualTo(5);
        assertThat(total(mobile, "&startDate=2099-03-02T00:00:00&isFilterBasedOnDate=false"))
                .isEqualTo(6);
        var opening = get(ledger("getCustomerLedgerInfo", mobile, "&ledgerEntryType=OPENING_BALANCE&sort=ASC"));
        assertThat(opening.at("/ledgerEntries/0/entryDetails")).hasSize(1);
        assertThat(opening.at("/ledgerEntries/0/netPointsOnEvent").asText()).isEqualTo("10.000");
        assertThat(body(ledger("getCustomerLedgerInfo", mobile, "&limit=4&offset=2")))
                .contains("11003");
        assertThat(body(ledger("getCustomerLedgerInfo", mobile, "&ledgerEntryType=DEBIT")))
                .contains("11003");
    }

    private static int total(String mobile, String further) {
        return get(ledger("getCustomerLedgerInfo", mobile, further))
                .at("/ledgerDetails/totalEntries")
                .asInt();
    }

    @Test
    void balances_are_those_of_the_date_by_program_and_category() {
        var mobile = "919500000003";
        var who = register(mobile);
        fixture.earn(who, 350, day(0), day(10));
        fixture.earn(who, 2, Category.DELAYED, 7, day(2), day(300));
        var early = get(ledger("getCustomerLedgerBalance", mobile, "&endDate=2026-03-02T00:00:00"));
        assertThat(early).isEqualTo(json("""
                {"customerDetails":{"userId":%d,"externalId":"X919500000003","entityType":"CUSTOMER"},
                 "ledgerDetails":{"pageNumber":0,"pageSize":10,"totalEntries":1,"pageCount":1,"ledgerClosingBalance":[
                  {"pointsCategory":"Main","programName":"Rewards","programId":1,"closingBalance":"350.000"}]},
                 "warnings":[]}""".formatted(who.value())));
        var late = get(ledger("getCustomerLedgerBalance", mobile, "&limit=1&offset=1"));
        assertThat(late.at("/ledgerDetails/ledgerClosingBalance/0/closingBalance")
                        .asText())
                .isEqualTo("7.000");
        assertThat(get(ledger("getCustomerLedgerBalance", mobile, "&pointCategoryType=REGULAR"))
                        .at("/ledgerDetails/ledgerClosingBalance/0/closingBalance")
                        .asText())
                .as("lapsed, and no sweep was here")
                .isEqualTo("0.000");
    }

    @Test
    void events_are_shown_with_what_they_awarded_or_took() {
        var mobile = "919500000004";
        var who = register(mobile);
        long earned = fixture.earn(who, 350, day(0), day(100));
        long promised = fixture.earn(who, 1, Category.TRIGGERED, 7, day(1), day(300));
        long spent = fixture.spend(who, 50, day(2));
        var ids = "&eventIds=%d,%d,%d".formatted(earned, promised, spent);
        var shown = get(ledger("getLedgerExplodeInfo", mobile, ids));
        assertThat(shown.at("/events")).hasSize(3);
        assertThat(shown.at("/events/0")).isEqualTo(json("""
                {"eventLogId":%1$d,"eventName":"TransactionAdd","eventDetails":{"eventTime":"%2$s"},
                 "pointsEarned":{"regular":[{"value":350.0,"expiresOn":"2026-06-09 15:30:00.0","programId":1,
                   "programName":"Rewards","expiryType":"fixed","returnPoints":0.0}],"promo":[],"promised":[]},
                 "eventReferenceId":"0","uniqueId":"%1$d"}""".formatted(earned, spaced(0))));
        assertThat(shown.at("/events/1/pointsEarned/promised")).hasSize(1);
        assertThat(shown.at("/events/2/redemptionDetails/0/pointsRedeemed").asInt())
                .isEqualTo(50);
        assertThat(body(ledger("getLedgerExplodeInfo", mobile, "&eventIds=1"))).contains("11015");
        var other = "919500000014";
        register(other);
        assertThat(body(ledger("getLedgerExplodeInfo", other, ids)))
                .as("somebody else's")
                .contains("11015");
        var connected = ledger("getLedgerExplodeInfo", mobile, ids).replace("/v2/", "/v2.1/");
        assertThat(get(connected).at("/events/0/orgId").asLong()).isEqualTo(organizations.first.value());
        assertThat(body(connected, "DATA-SCOPE", "OTHER", "DATA-SCOPE-ORG", "77"))
                .contains("310144");
        assertThat(body(connected, "DATA-SCOPE", "ALL")).contains("310144");
        assertThat(get(connected, "DATA-SCOPE", "OTHER", "DATA-SCOPE-ORG", "" + organizations.first.value())
                        .at("/events"))
                .hasSize(3);
    }

    @Test
    void a_ledger_is_verified_over_http_and_by_the_command_which_exits_with_one_when_it_was_changed() {
        var mobile = "919500000005";
        var who = register(mobile);
        fixture.earn(who, 10, day(0), Instant.parse("2099-01-01T00:00:00Z"));
        fixture.earn(who, 10, day(1), Instant.parse("2099-01-01T00:00:00Z"));
        var path = "/v3/customers/" + who.value() + "/ledger/verify";
        var intact = get(path).at("/data");
        assertThat(intact.at("/verdict").asText()).isEqualTo("INTACT");
        assertThat(intact.at("/accounts/0/entries").asInt()).isEqualTo(2);
        assertThat(intact.at("/accounts/0/finding").isNull()).isTrue();
        var fine = run("verify", "--organization", "first", "--customer", "" + who.value());
        assertThat(fine.code()).as(fine.text()).isZero();

        fixture.tamper(
                "update ledger_entry set amounts = array[9000::bigint] where seq = 2 and customer_id = " + who.value());
        var damaged = get(path).at("/data");
        assertThat(damaged.at("/verdict").asText()).isEqualTo("DAMAGED");
        assertThat(damaged.at("/accounts/0/finding/kind").asText()).isEqualTo("ENTRY_ALTERED");
        assertThat(damaged.at("/accounts/0/finding/seq").asInt()).isEqualTo(2);
        var bad = run("verify", "--organization", "first");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.text())
                .contains("first: customer " + who.value() + ", program 1: Entry 2", "first: accounts checked: ");
        assertThat(run("verify", "--organization", "second").code()).isZero();
        assertThat(run("verify").code()).isEqualTo(1);
        assertThat(run("verify", "--organization", "nobody").text()).contains("there is no organization nobody");
        assertThat(run("verify", "--customer", "1").text()).contains("--customer needs --organization");
        fixture.tamper("update ledger_entry set amounts = array[10000::bigint] where seq = 2 and customer_id = "
                + who.value());
    }

    @Test
    void nobodys_ledger_is_not_there_and_somebody_without_points_is_intact() {
        assertThat(body("/v3/customers/987654321/ledger/verify")).contains("8015");
        assertThat(organizations
                        .call(
                                "GET",
                                "/v3/customers/abc/ledger/verify",
                                "",
                                List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT)))
                        .status())
                .isEqualTo(400);
        var who = register("919500000006");
        var shown = get("/v3/customers/" + who.value() + "/ledger/verify").at("/data");
        assertThat(shown.at("/verdict").asText()).isEqualTo("INTACT");
        assertThat(shown.at("/accounts")).isEmpty();
        assertThat(get("/v3/organization/ledger/anchors").at("/data").isArray()).isTrue();
    }

    private record Said(int code, String text) {}

    private static Said run(String... arguments) {
        var app = organizations.database.app();
        var environment = new HashMap<>(Map.of(
                "MENISCUS_DATABASE_URL",
                app.jdbcUrl() + (app.jdbcUrl().contains("?") ? "&" : "?") + "user=" + app.user() + "&password="
                        + app.password().reveal(),
                "MENISCUS_SECRET_KEY",
                organizations.keyText(),
                "MENISCUS_DATA",
                files.toString()));
        var text = new StringWriter();
        var out = new PrintWriter(text, true);
        int code = Main.run(arguments, environment, out, out);
        return new Said(code, text.toString());
    }
}
