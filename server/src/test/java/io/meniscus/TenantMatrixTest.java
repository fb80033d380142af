package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.Permission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route that is not public, called for another organization's customer: it answers as for one that nobody has,
 * and nothing of the other organization changes. A new route must say here how it is asked.
 */
class TenantMatrixTest {
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    /** Ids of what a call made; the id of the subject itself is hidden under another word before. */
    private static final Pattern CREATED = Pattern.compile("\"(createdId|user_id|userId|id)\":\"?\\d+\"?");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[^\"]*");
    private static final Pattern ID = Pattern.compile("\"createdId\":(\\d+)");
    private static final Pattern REQUEST = Pattern.compile("\"reference_id\":null,\"id\":\"(\\d+)\"");
    private static final Pattern MERGE = Pattern.compile("\\{\"id\":(\\d+),\"victim\"");

    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    /** A customer by all that names one. */
    private record Subject(String id, String mobile, String email, String externalId) {
        static Subject next(String id) {
            int n = CUSTOMERS.incrementAndGet();
            return new Subject(id, "91" + (9_000_000_000L + n), "someone" + n + "@example.com", "EXT-" + n);
        }

        Subject with(String other) {
            return new Subject(other, mobile, email, externalId);
        }

        /** A call's text without what it asked for. */
        String hide(String text) {
            return text.replace(mobile, "[mobile]")
                    .replace(email, "[email]")
                    .replace(externalId, "[external id]")
                    .replaceAll("\\b" + id + "\\b", "[id]");
        }
    }

    /** How a route is asked for a customer. */
    private record Probe(String query, String body) {
        String fill(String template, Subject subject) {
            return template.replace("{id}", subject.id())
                    .replace("{mobile}", subject.mobile())
                    .replace("{email}", subject.email())
                    .replace("{externalId}", subject.externalId())
                    .replace("{fileHandle}", "0".repeat(32));
        }
    }

    private static final String REGISTRATION = """
            {"profiles":[{"source":"INSTORE","firstName":"Asha","lastName":"Rao","identifiers":[
             {"type":"mobile","value":"{mobile}"},{"type":"email","value":"{email}"},
             {"type":"externalId","value":"{externalId}"}]}]}""";

    private static final String ENTITY = """
            {"entityType":"CUSTOMER","enrichmentFields":{},
             "searchConditions":[{"fieldId":"{field}","operator":"EQUALS","values":["{value}"]}]}""";

    private static final Map<String, List<Probe>> OF_REGISTRATION = Map.of(
            "POST /v1.1/customer/add",
            List.of(
                    new Probe("", "{\"root\":{\"customer\":[{\"mobile\":\"{mobile}\",\"firstname\":\"Ben\"}]}}"),
                    new Probe("", "{\"root\":{\"customer\":[{\"email\":\"{email}\",\"firstname\":\"Ben\"}]}}")),
            "GET /v1.1/customer/get",
            List.of(
                    new Probe("?mobile={mobile}", ""),
                    new Probe("?email={email}", ""),
                    new Probe("?external_id={externalId}", ""),
                    new Probe("?id={id}", "")),
            "GET /v1.1/customer/search",
            List.of(
                    new Probe("?q=(mobile:EXACT:{mobile})", ""),
                    new Probe("?q=(email:STARTS:{email})", ""),
                    new Probe("?q=(external_id:ENDS:{externalId})", "")),
            "GET /v2/customers/search",
            List.of(new Probe("?q={mobile}", ""), new Probe("?q=asha+{email}", ""), new Probe("?q={externalId}", "")),
            "POST /v2/search/entity",
            List.of(
                    new Probe("", ENTITY.replace("{field}", "mobile").replace("{value}", "{mobile}")),
                    new Probe("", ENTITY.replace("{field}", "externalId").replace("{value}", "{externalId}"))),
            "POST /v2/customers",
            List.of(new Probe("", REGISTRATION)),
            "GET /v2/customers/lookup",
            List.of(
                    new Probe("?source=INSTORE&identifierName=mobile&identifierValue={mobile}", ""),
                    new Probe("?source=INSTORE&identifierName=email&identifierValue={email}", ""),
                    new Probe("?source=ALL&identifierName=externalId&identifierValue={externalId}", ""),
                    new Probe("?source=ALL&identifierName=id&identifierValue={id}", "")),
            "GET /v2/customers/{id}",
            List.of(new Probe("?source=INSTORE", ""), new Probe("?source=ALL&embed=subscriptions", "")));

    private static final Map<String, List<Probe>> PROBES = probes();

    private static Map<String, List<Probe>> probes() {
        var probes = new TreeMap<>(OF_REGISTRATION);
        probes.putAll(AnnexProbes.all(Probe::new));
        return probes;
    }

    /** Routes that name no customer: they answer set-up, the caller's own organization's or the platform's. */
    private static final Set<String> ABOUT_NO_CUSTOMER = Set.of(
            "GET /v1.1/organization/get",
            "GET /v1.1/organization/entities",
            "GET /v1.1/organization/configs",
            "GET /v1.1/organization/tenders",
            "GET /v1.1/organization/statistics",
            "GET /v1.1/organization/topitems",
            "GET /v1.1/store/login",
            "GET /v1.1/store/get",
            "GET /v1.1/store/configurations",
            "GET /v1.1/store/staff",
            "GET /v1.1/store/tasks",
            "GET /v1.1/store/reports",
            "POST /v1.1/store/logs",
            "POST /v1.1/store/logs.file",
            "POST /v1.1/store/reports",
            "GET /v1.1/associate/login",
            "GET /v1.1/associate/get",
            "GET /v1.1/associate/activities",
            "GET /v1.1/associate/tasks",
            "POST /v1.1/associate/update",
            "GET /v2/extendedFields",
            "GET /v2/entity/extendedFields",
            "GET /v2/organization/customFields",
            "GET /v2/organization/till",
            "GET /v2/organization/till/{id}",
            "GET /v2/organization/activeTill",
            "GET /v2/organization/programs",
            "GET /v2/organization/configs/{keyName}",
            "GET /v2/organization/configkeyvalue",
            "GET /v2/organization/organization/configkeyvalue",
            "GET /v2/organization/hierarchy",
            "GET /v2/organization/rejectedTransactions",
            "GET /v2/organization/rejectedTransactions/retriggerStatus/{retriggerId}",
            "POST /v2/organization/configs",
            "POST /v2/orgEntity/store",
            "POST /v2/orgEntity/store/bulk",
            "POST /v2/orgEntity/till",
            "PUT /v2/orgEntity/till/{id}",
            "POST /v2/orgEntity/associate",
            "POST /v2/currencyratio",
            "PUT /v2/organization/rejectedTransactions/markFailed",
            "POST /v2/organization/rejectedTransactions/retrigger",
            "GET /v2/meta/sources",
            "GET /v2/org/{orgId}/sources",
            "GET /v2/org/{orgId}/sources/{uuid}",
            "GET /v2/org/{orgId}/sources/{sourceId}/configs",
            "POST /v2/org/{orgId}/sources",
            "PUT /v2/org/{orgId}/sources/{uuid}",
            "PUT /v2/org/{orgId}/sources",
            "GET /v2/entity/extendedFieldConfig",
            "POST /v2/entity/extended_field_config",
            "POST /v2/customFields",
            "POST /v2/customField/tag",
            "GET /v2/org/customFields",
            "GET /v1.1/organization/customfields",
            "GET /v2/verticals",
            "POST /v2/verticals",
            "DELETE /v2/verticals/{verticalId}",
            "GET /v2/verticals/meta",
            "POST /api_gateway/cortex/v1/criteria",
            "GET /api_gateway/cortex/v1/criteria/{id}",
            "DELETE /api_gateway/cortex/v1/criteria/{id}",
            "POST /api_gateway/cortex/v1/criteria/{id}",
            "POST /v2/organization/labels",
            "POST /v2/organization/label",
            "GET /v2/organization/labels",
            "GET /v2/customers/labels/search",
            "GET /v2/customer/walkin/events",
            "GET /v3/organization/ledger/anchors",
            // they name or list requests, of which tests of their own ask
            "GET /v1.1/transaction/get",
            "POST /v1.1/transaction/update",
            "GET /v1.1/request/get",
            "GET /v1.1/request/logs",
            "POST /v1.1/request/approve",
            "POST /v1.1/request/reject",
            "POST /api_gateway/v2/request-workflow/{requestType}",
            "PUT /api_gateway/v2/request-workflow/{requestType}",
            "GET /api_gateway/v2/request-workflow/requests",
            "GET /api_gateway/v2/request-workflow/requests/{requestId}",
            "PUT /v2/requests",
            "GET /v2/requests/{id}",
            "GET /v3/customers/erasures/{requestId}/receipt",
            // they name a redemption, of which a test of its own asks
            "POST /v2/points/reverse",
            "PUT /v2/points/updateRedemption",
            "PUT /v2/points/redeem",
            // they are about products, of which a test of its own asks
            "POST /v1.1/product/add",
            "GET /v1.1/product/get",
            "GET /v1.1/product/search",
            "POST /v1.1/product/attributes",
            "GET /v1.1/product/attributes",
            "GET /v1.1/product/categories",
            "GET /v1.1/product/brands",
            "GET /v1.1/product/colors",
            "GET /v1.1/product/sizes",
            "GET /v1.1/product/meta_sizes",
            // they name a merge or a code, of which tests of their own ask
            "POST /v2/otp/validate",
            // they name a bill, of which a test of its own asks
            "GET /v2/transactions/{id}",
            "GET /v2/transactions/getByBillNumber/{billNumber}",
            "GET /v2/earning/{transactionId}",
            "PUT /v2/transactions/retro",
            "GET /v3/customers/merges/{id}",
            "GET /v3/customers/merges/{id}/undo",
            "POST /v3/customers/merges/{id}/undo");

    @Test
    void every_route_says_how_it_is_asked() {
        var lines = new TreeSet<String>();
        for (var route : organizations.server.table().routes()) {
            boolean administration = route.permission().resource().isAdministration();
            if (!route.permission().equals(Permission.PUBLIC) && !administration) {
                for (var path : route.paths()) {
                    route.methods().forEach(method -> lines.add(method + " " + path));
                }
            }
        }
        assertThat(lines).containsAll(ABOUT_NO_CUSTOMER);
        lines.removeAll(ABOUT_NO_CUSTOMER);
        assertThat(PROBES.keySet()).containsExactlyElementsOf(lines);
    }

    @Test
    void another_organizations_customer_is_as_good_as_nobody_and_stays_as_it_is() {
        PROBES.forEach((line, probes) -> probes.forEach(probe -> {
            var theirs = register("first");
            var nobodys = Subject.next("987654321");
            var before = organizations.rows(organizations.first);

            var askedForTheirs = ask(line, probe, theirs, "second.admin");
            var askedForNobodys = ask(line, probe, nobodys, "second.admin");

            var what = line + probe.query();
            assertThat(askedForTheirs).as(what).isEqualTo(askedForNobodys).doesNotContain("Asha", "Rao");
            assertThat(organizations.rows(organizations.first))
                    .as("rows after " + what)
                    .isEqualTo(before);
            // Asked by its own organization the customer is there: the probe does reach it.
            assertThat(ask(line, probe, theirs, "first.admin")).as(what).isNotEqualTo(askedForTheirs);
        }));
    }

    @Test
    void another_organizations_erasure_is_as_good_as_none_and_stays_as_it_is() {
        var theirs = register("first");
        var asked = call("POST", "/v2/requests", """
                {"type":"CUSTOMER","baseType":"DELETE","source":"INSTORE","identifierType":"mobile",
                 "identifierValue":"%s"}""".formatted(theirs.mobile()), "first.admin");
        var id = ID.matcher(asked);
        assertThat(id.find()).as(asked).isTrue();
        var before = organizations.rows(organizations.first);

        for (var request : List.of(id.group(1), "987654321")) {
            assertThat(call("GET", "/v2/requests/" + request, "", "second.admin"))
                    .contains("9050");
            assertThat(call("GET", "/v3/customers/erasures/" + request + "/receipt", "", "second.admin"))
                    .contains("9050");
            for (var status : List.of("APPROVED", "REJECTED", "CANCELLED")) {
                assertThat(call("PUT", "/v2/requests", """
                        {"type":"CUSTOMER","baseType":"DELETE","id":%s,"status":"%s"}
                        """.formatted(request, status), "second.admin"))
                        .contains("9050", "\"failureCount\":1");
            }
        }
        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        assertThat(call("GET", "/v2/requests/" + id.group(1), "", "first.admin"))
                .contains("\"status\":\"PENDING\"");
    }

    @Test
    void another_organizations_merge_is_as_good_as_none_and_stays_as_it_is() {
        var theirs = register("first");
        var other = register("first");
        var both = "{\"root\":{\"customer\":[{\"mobile\":\"%s\",\"email\":\"%s\"}]}}"
                .formatted(theirs.mobile(), other.email());
        call("POST", "/v1.1/customer/add?format=json", both, "first.admin");
        var shown = call("GET", "/v3/customers/" + theirs.id() + "/merges", "", "first.admin");
        var id = MERGE.matcher(shown);
        assertThat(id.find()).as(shown).isTrue();
        var before = organizations.rows(organizations.first);

        for (var merge : List.of(id.group(1), "987654321")) {
            assertThat(call("GET", "/v3/customers/merges/" + merge, "", "second.admin"))
                    .startsWith("404 ");
            assertThat(call("GET", "/v3/customers/merges/" + merge + "/undo", "", "second.admin"))
                    .startsWith("404 ");
            for (var body : List.of("", "{\"compensate\":true}")) {
                assertThat(call("POST", "/v3/customers/merges/" + merge + "/undo", body, "second.admin"))
                        .startsWith("404 ");
            }
        }
        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        assertThat(call("POST", "/v3/customers/merges/" + id.group(1) + "/undo", "", "first.admin"))
                .startsWith("200 ");
    }

    @Test
    void another_organizations_request_is_as_good_as_none_and_stays_as_it_is() {
        var theirs = register("first");
        var asked = call(
                "POST", "/v1.1/request/add?format=json", """
                {"root":{"request":[{"type":"CHANGE_IDENTIFIER","base_type":"EMAIL","customer":{"id":"%s"},
                 "new_value":"next%s@example.com"}]}}""".formatted(theirs.id(), theirs.mobile()), "first.admin");
        var id = REQUEST.matcher(asked);
        assertThat(id.find()).as(asked).isTrue();
        var before = organizations.rows(organizations.first);

        for (var request : List.of(id.group(1), "987654321")) {
            for (var verb : List.of("approve", "reject")) {
                assertThat(call("POST", "/v1.1/request/" + verb + "?format=json", decision(request), "second.admin"))
                        .contains("\"code\":\"9013\"");
            }
            var query = "?format=json&type=CHANGE_IDENTIFIER&base_type=EMAIL&start_date=2020-01-01&end_date=2099-01-01"
                    + "&start_id=" + request + "&end_id=" + request;
            for (var what : List.of("get", "logs")) {
                assertThat(call("GET", "/v1.1/request/" + what + query, "", "second.admin"))
                        .contains("\"count\":\"0\"", "\"change_identifier\":[]");
            }
        }
        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        var own = "/v1.1/request/get?format=json&start_id=" + id.group(1) + "&end_id=" + id.group(1);
        assertThat(call("GET", own, "", "first.admin")).contains("\"count\":\"1\"", theirs.mobile());
    }

    private static String decision(String request) {
        return """
                {"root":{"request":[{"type":"CHANGE_IDENTIFIER","base_type":"EMAIL","id":"%s"}]}}""".formatted(request);
    }

    @Test
    void administration_of_another_organization_is_as_good_as_of_one_that_nobody_has() {
        var login = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
        var asked = new AtomicInteger();
        for (var route : organizations.server.table().routes()) {
            if (route.paths().getFirst().contains("{organization}")
                    && route.permission().resource().isAdministration()) {
                for (var organization : List.of("second", "nobody")) {
                    var path = route.paths()
                            .getFirst()
                            .replace("{organization}", organization)
                            .replaceAll("\\{\\w+}", "1");
                    var answer = organizations.call(route.methods().getFirst(), path, "", login);
                    assertThat(answer.status()).as(path).isEqualTo(404);
                    assertThat(answer.body()).as(path).contains("There is nothing here");
                    asked.incrementAndGet();
                }
            }
        }
        assertThat(asked).hasPositiveValue();
    }

    private static Subject register(String organization) {
        var subject = Subject.next("0");
        var body = call(
                "POST",
                "/v2/customers",
                new Probe("", REGISTRATION).fill(REGISTRATION, subject),
                organization + ".admin");
        var id = ID.matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return subject.with(id.group(1));
    }

    private static String ask(String line, Probe probe, Subject subject, String till) {
        int space = line.indexOf(' ');
        var path = probe.fill(line.substring(space + 1) + probe.query(), subject);
        var answer = call(line.substring(0, space), path, probe.fill(probe.body(), subject), till);
        var hidden = subject.hide(answer);
        return TIME.matcher(CREATED.matcher(hidden).replaceAll("\"$1\":[new]")).replaceAll("[time]");
    }

    private static String call(String method, String path, String body, String till) {
        var login = List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT));
        var answer = organizations.call(method, path, body, login);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isLessThan(500);
        return answer.status() + " " + answer.body();
    }
}
