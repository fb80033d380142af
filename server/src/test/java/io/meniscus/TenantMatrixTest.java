package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.Permission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        assertThat(lines).containsAll(AboutNoCustomer.ROUTES);
        lines.removeAll(AboutNoCustomer.ROUTES);
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
