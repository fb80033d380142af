package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.TwoOrganizations.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Set-up through the admin API, over HTTP, by an API client of the group Admin. */
class SetupAdminTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    private static Answer call(String method, String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
        return organizations.call(method, "/admin/v1/organizations/first" + path, body, login);
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static void assertRefused(Answer answer, int status, String code, String path) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        var error = json(answer).path("errors").path(0);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("path").asText()).isEqualTo(path);
        assertThat(error.path("message").asText()).isNotEmpty();
    }

    @Test
    void a_store_is_made_read_changed_and_found() {
        var made = call("POST", "/stores", "{\"code\":\"made\",\"name\":\"Made here\",\"externalIds\":[\"M-1\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(json(made).path("entry").path("id").asLong()).isPositive();

        var changed = call("PATCH", "/stores/made", "{\"timeZone\":\"Asia/Dubai\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(json(changed).path("changes").path(0).asText()).contains("timeZone: (none) → Asia/Dubai");

        var read = json(call("GET", "/stores/made", ""));
        assertThat(read.path("name").asText()).isEqualTo("Made here");
        assertThat(read.path("timeZone").asText()).isEqualTo("Asia/Dubai");
        assertRefused(
                call("PATCH", "/stores/made", "{\"timeZone\":\"Asia/Tokyo\"}"), 422, "conflict", "stores[0].timeZone");
        assertRefused(call("PATCH", "/profile", "{\"timeZones\":[]}"), 422, "conflict", "profile.timeZones");
        var found = json(call("GET", "/stores?q=made%20HERE", ""));
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("entries").path(0).path("code").asText()).isEqualTo("made");
    }

    @Test
    void a_name_that_may_be_empty_may_be_left_out() {
        var made = call("POST", "/sources", "{\"source\":\"JD\",\"name\":\"Mall\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(json(made).path("entry").path("source").asText()).isEqualTo("JD");
        assertThat(json(made).path("entry").path("account").asText()).isEmpty();
    }

    @Test
    void a_list_comes_in_pages_and_those_switched_off_by_themselves() {
        var page = json(call("GET", "/tills?limit=2&offset=1", ""));
        assertThat(page.path("entries")).hasSize(2);
        assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(5);

        var off = json(call("GET", "/tills?active=false", ""));
        assertThat(off.path("entries").findValuesAsText("code"))
                .contains("first.closed")
                .doesNotContain("first.pos");
        assertThat(json(call("GET", "/tills?active=true", "")).path("entries").findValuesAsText("code"))
                .contains("first.pos")
                .doesNotContain("first.closed");
        assertThat(call("GET", "/tills?active=maybe", "").status()).isEqualTo(400);
    }

    @Test
    void what_does_not_fit_is_told_by_place_cause_and_message() {
        assertRefused(
                call("POST", "/stores", "{\"code\":\"x\",\"zone\":\"no\"}"),
                422,
                "unknown-reference",
                "stores[0].zone");
        assertRefused(
                call("POST", "/stores", "{\"code\":\"x\",\"colour\":\"red\"}"), 422, "unknown-key", "stores[0].colour");
        assertRefused(call("POST", "/stores", "{\"code\":\"pos\"}"), 409, "exists", "stores[0].code");
        assertRefused(
                call("POST", "/tills", "{\"code\":\"second.pos\",\"store\":\"pos\"}"),
                409,
                "taken-elsewhere",
                "tills[0].code");
        assertRefused(call("PATCH", "/stores/nowhere", "{\"name\":\"x\"}"), 404, "not-found", "stores[0].code");
        assertThat(call("GET", "/stores/nowhere", "").status()).isEqualTo(404);
        assertThat(call("POST", "/stores", "[1]").status()).isEqualTo(400);
    }

    @Test
    void an_entry_without_an_id_is_taken_away_and_another_is_not() {
        call("POST", "/attributionLookups", "{\"type\":\"WECHAT\",\"code\":\"gone 1\",\"store\":\"pos\"}");
        assertThat(call("GET", "/attributionLookups/WECHAT%20gone%201", "").status())
                .isEqualTo(200);

        assertThat(call("DELETE", "/attributionLookups/WECHAT%20gone%201", "").status())
                .isEqualTo(200);

        assertThat(call("GET", "/attributionLookups/WECHAT%20gone%201", "").status())
                .isEqualTo(404);
        assertThat(call("DELETE", "/stores/pos", "").status()).isEqualTo(405);
    }

    @Test
    void a_configuration_value_is_set_and_taken_away_by_its_key() {
        var made = call("POST", "/configuration", "{\"key\":\"CONF_GIFT_CARD_ENABLED\",\"value\":\"1\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(json(call("GET", "/configuration/CONF_GIFT_CARD_ENABLED", ""))
                        .path("value")
                        .asText())
                .isEqualTo("1");
        assertThat(call("DELETE", "/configuration/CONF_GIFT_CARD_ENABLED", "").status())
                .isEqualTo(200);
    }

    @Test
    void a_new_till_gets_a_secret_that_is_shown_once_and_a_drawn_one_takes_its_place() {
        var made = json(call("POST", "/tills", "{\"code\":\"first.drawn\",\"store\":\"admin\"}"));
        var first = made.path("secrets").path(0).path("secret").asText();
        assertThat(asTill("first.drawn", first)).isEqualTo(200);
        assertThat(call("GET", "/tills/first.drawn", "").body()).doesNotContain(first);

        var second = json(call("POST", "/tills/first.drawn/secret", ""))
                .path("secret")
                .asText();
        // A revoked secret is out within a second.
        for (int i = 0; i < 50 && asTill("first.drawn", first) != 401; i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(asTill("first.drawn", second)).isEqualTo(200);
        assertThat(asTill("first.drawn", first)).isEqualTo(401);
        assertThat(call("POST", "/tills/nobody/secret", "").status()).isEqualTo(404);
    }

    private static int asTill(String till, String secret) {
        return organizations
                .call("GET", "/v2/verticals/meta", "", List.of("Authorization", TwoOrganizations.basic(till, secret)))
                .status();
    }

    @Test
    void a_document_is_exported_compared_and_applied() {
        var export = call("GET", "/document", "");
        assertThat(json(export).path("profile").path("code").asText()).isEqualTo("first");
        assertThat(json(call("POST", "/diff", export.body())).path("changes")).isEmpty();

        var document = "zones: [{code: by-document}]";
        assertThat(json(call("POST", "/diff", document)).path("changes").toString())
                .contains("+ zone by-document");
        assertThat(json(call("POST", "/document?dryRun=true", document))
                        .path("changes")
                        .toString())
                .contains("+ zone by-document");
        assertThat(call("GET", "/zones/by-document", "").status()).isEqualTo(404);

        assertThat(json(call("POST", "/document", document)).path("changes").toString())
                .contains("+ zone by-document");
        assertThat(call("GET", "/zones/by-document", "").status()).isEqualTo(200);
        var history = json(call("GET", "/history?section=zones&name=by-document", ""));
        assertThat(history.path("changes")).hasSize(1);
        assertThat(history.path("changes").path(0).has("before")).isFalse();
    }

    @Test
    void a_document_of_another_organization_and_one_that_cannot_be_read_are_refused() {
        var answer = call("POST", "/document", "profile: {code: second, name: Mine now}");
        assertThat(answer.status()).isEqualTo(400);
        assertRefused(call("POST", "/document", "profile: {code: [}"), 422, "malformed", "document");
    }

    @Test
    void the_schema_is_there_for_everybody() {
        assertThat(json(organizations.call("GET", "/admin/v1/schema", "", List.of()))
                        .path("title")
                        .asText())
                .isEqualTo("Organization document");
    }
}
