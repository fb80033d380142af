package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.Role;
import io.meniscus.core.OrgId;
import io.meniscus.run.database.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls that one console user puts before another, over HTTP (v2/requests "Request workflow"). */
class RequestWorkflowTest extends SupportDesk {
    private static final String PATH = "/api_gateway/v2/request-workflow/";
    private static final String PASSWORD = "Right-secret-1";
    private static final String STATUS_CHANGE = "customer-status-change";
    private static final Pattern NAME = Pattern.compile("\"requestId\":\"([0-9a-f-]{36})\"");

    private String place = "";

    @BeforeAll
    void people() {
        visitors.in(organizations.first, Role.EDITOR, "Elsa");
        setUp("/statusLabels", "{\"label\":\"Cleared\",\"status\":\"ACTIVE\"}");
        visitors.in(organizations.second, Role.EDITOR, "Sasha");
        place = inFirst(handle -> handle.createQuery("select id, store_id from till where code = 'first.pos'")
                .map((row, _) -> "{\"tillId\":\"%d\",\"storeId\":\"%d\",\"zoneId\":\"1\",\"conceptId\":\"1\"}"
                        .formatted(row.getLong("id"), row.getLong("store_id")))
                .one());
    }

    private <T> T inFirst(Function<Handle, T> work) {
        return Unpooled.jdbi(organizations.database.app()).inTransaction(handle -> {
            handle.execute("select set_config('app.org', ?, true)", Long.toString(organizations.first.value()));
            return work.apply(handle);
        });
    }

    private int count(String rows) {
        return inFirst(handle -> handle.createQuery("select count(*) from " + rows)
                .mapTo(Integer.class)
                .one());
    }

    private String as(String who, OrgId org, String method, String path, String body, String... further) {
        var headers = new ArrayList<>(List.of(
                "Authorization",
                TwoOrganizations.basic(who, who.contains("@") ? PASSWORD : TwoOrganizations.RIGHT),
                "X-CAP-API-AUTH-ORG-ID",
                Long.toString(org.value())));
        headers.addAll(List.of(further));
        var answer = organizations.call(method, PATH + path, body, headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String edith(String method, String path, String body) {
        return as("edith@example.org", organizations.first, method, path, body);
    }

    private String elsa(String method, String path, String body) {
        return as("elsa@example.org", organizations.first, method, path, body);
    }

    private String statusCall(String mobile, String label, String login) {
        return """
                {"entityInfo":%s,"payload":{"IntouchAPITask-Payload":{"hostname":"elsewhere.example",
                 "path":"/v2/customers/lookup/status","method":"PUT","pathParams":{},
                 "queryParams":{"source":"INSTORE","identifierName":"mobile","identifierValue":"%s"},
                 "body":{"reason":"Asked by phone","label":"%s"},
                 "headers":{"Authorization":"%s","content-type":"application/json"}}}}""".formatted(place, mobile, label, login);
    }

    private String statusCall(String mobile, String label) {
        return statusCall(mobile, label, TwoOrganizations.basic("first.pos", TwoOrganizations.RIGHT));
    }

    private static String decision(String name, String word) {
        return """
                {"requestId":"%s","actionName":"AdminTask",
                 "payload":{"AdminTask-Payload":{"actionDecision":"%s","actionMessage":"Fine"}}}""".formatted(name, word);
    }

    private static String name(String body) {
        var name = NAME.matcher(body);
        assertThat(name.find()).as(body).isTrue();
        return name.group(1);
    }

    private String labelOf(String id) {
        return call("first.pos", "GET", "/v2/customers/" + id + "?source=INSTORE&embed=customerStatus", "");
    }

    @Test
    void an_approved_call_is_made_and_its_answer_kept() {
        var id = known("Uma", "mobile", "919500000001");
        var asked = edith("POST", STATUS_CHANGE, statusCall("919500000001", "On hold"));
        assertThat(asked)
                .contains("\"requestType\":\"customer-status-change\"", "\"state\":\"AdminTask\"", "\"endTime\":null")
                .contains("\"userName\":\"Edith\"", "\"ValidateMakerAccess_Output\":true", "Basic ")
                .doesNotContain("AdminTask-Payload", "IntouchAPITask_Output");
        assertThat(labelOf(id)).doesNotContain("On hold");

        var name = name(asked);
        assertThat(edith("PUT", STATUS_CHANGE, decision(name, "approved"))).contains("\"code\":2001");
        var approved = elsa("PUT", STATUS_CHANGE, decision(name, "approved"));
        assertThat(approved)
                .contains("\"state\":\"approved\"", "\"AdminTask_Output\":\"approved\"", "\"actionMessage\":\"Fine\"")
                .contains("\"IntouchAPITask_Output\":{\"status\":200", "\"body\":{\"warnings\":[]}")
                .contains("\"ValidateCheckerAccess_Output\":true", "\"Authorization\":\"***\"")
                .doesNotContain("Basic ", "\"endTime\":null");
        assertThat(labelOf(id)).contains("On hold");
        assertThat(elsa("PUT", STATUS_CHANGE, decision(name, "rejected"))).contains("\"code\":2002");
        assertThat(elsa("GET", "requests/" + name, "")).isEqualTo(approved);
        assertThat(count("event where kind in (33, 34) and customer_id = " + id))
                .isEqualTo(2);
    }

    @Test
    void a_call_under_a_key_waits_once() {
        known("Una", "mobile", "919500000091");
        var call = statusCall("919500000091", "On hold");
        var asked = List.of(0, 1).stream()
                .map(time -> as(
                        "edith@example.org",
                        organizations.first,
                        "POST",
                        "customer_status_change",
                        call,
                        "Idempotency-Key",
                        "waits-once"))
                .map(RequestWorkflowTest::name)
                .distinct();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_rejected_call_is_never_made_and_one_that_fails_is_told_so() {
        var id = known("Veda", "mobile", "919500000002");
        var rejected = name(edith("POST", STATUS_CHANGE, statusCall("919500000002", "On hold")));
        assertThat(elsa("PUT", STATUS_CHANGE, decision(rejected, "Rejected")))
                .contains("\"state\":\"rejected\"", "\"AdminTask_Output\":\"rejected\"")
                .doesNotContain("IntouchAPITask_Output");
        assertThat(labelOf(id)).doesNotContain("On hold");

        var failing = name(edith("POST", STATUS_CHANGE, statusCall("919500000002", "No such label")));
        assertThat(elsa("PUT", STATUS_CHANGE, decision(failing, "approved")))
                .contains("\"state\":\"failed\"", "\"code\":8086");
        assertThat(elsa("GET", "requests?requestType=CUSTOMER-STATUS-CHANGE&states=failed,rejected&sortOrder=asc", ""))
                .contains(rejected, failing, "\"totalPages\":1");
    }

    @Test
    void a_failure_of_v1_1_is_one_though_its_http_status_is_200() {
        known("Wim", "mobile", "919500000003");
        var login = TwoOrganizations.basic("first.pos", TwoOrganizations.RIGHT);
        var asked = edith("POST", "points-redemption", """
                {"entityInfo":%s,"payload":{"IntouchAPITask-Payload":{"hostname":"x","path":"/v1.1/points/redeem",
                 "method":"post","queryParams":{"format":"json"},"headers":{"Authorization":"%s"},
                 "body":{"root":{"redeem":[{"points_redeemed":"50","customer":{"mobile":"919500000003"}}]}}}}}""".formatted(place, login));
        assertThat(elsa("PUT", "points-redemption", decision(name(asked), "approved")))
                .contains("\"state\":\"failed\"", "\"success\":\"false\"");
    }

    @Test
    void a_call_whose_answer_got_lost_is_made_again_and_happens_once() {
        var id = known("Xena", "mobile", "919500000004");
        var name = name(edith("POST", STATUS_CHANGE, statusCall("919500000004", "On hold")));
        elsa("PUT", STATUS_CHANGE, decision(name, "approved"));
        call("first.pos", "PUT", "/v2/customers/" + id + "/status", "{\"reason\":\"Over\",\"label\":\"Cleared\"}");
        inFirst(handle -> handle.createUpdate("update request_workflow set state = 2, output = '' where name = ?")
                .bind(0, name)
                .execute());
        assertThat(elsa("GET", "requests/" + name, "")).contains("\"state\":\"AdminTask\"", "\"endTime\":null");
        assertThat(elsa("PUT", STATUS_CHANGE, decision(name, "rejected"))).contains("\"code\":2002");
        assertThat(elsa("PUT", STATUS_CHANGE, decision(name, "approved"))).contains("\"state\":\"approved\"");
        assertThat(labelOf(id)).contains("Cleared");
    }

    @Test
    void a_type_that_needs_nobodys_word_is_made_at_once() {
        var id = known("Yara", "mobile", "919500000005");
        setUp(
                "/configuration",
                "{\"key\":\"REQUEST_WORKFLOWS_APPROVED_AT_ONCE\",\"value\":\"RETRO-TRANSACTION, "
                        + "customer_status_change\"}");
        try {
            assertThat(edith("POST", STATUS_CHANGE, statusCall("919500000005", "On hold")))
                    .contains("\"state\":\"approved\"", "IntouchAPITask_Output")
                    .doesNotContain("AdminTask-Payload", "AdminTask_Output", "ValidateChecker", "\"endTime\":null");
            assertThat(labelOf(id)).contains("On hold");
        } finally {
            var login = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
            organizations.call(
                    "DELETE",
                    "/admin/v1/organizations/first/configuration/REQUEST_WORKFLOWS_APPROVED_AT_ONCE",
                    "",
                    login);
        }
    }

    @Test
    void who_may_not_ask_or_decide_is_told_so_and_calls_with_others_credentials_are_not_taken() {
        known("Zoe", "mobile", "919500000006");
        var call = statusCall("919500000006", "On hold");
        assertThat(as("vera@example.org", organizations.first, "POST", STATUS_CHANGE, call))
                .contains("\"code\":2001");
        assertThat(as("first.admin", organizations.first, "POST", STATUS_CHANGE, call))
                .contains("\"code\":2001");
        var others = TwoOrganizations.basic("second.pos", TwoOrganizations.RIGHT);
        assertThat(edith("POST", STATUS_CHANGE, statusCall("919500000006", "On hold", others)))
                .contains("\"code\":2013");
        assertThat(edith("POST", STATUS_CHANGE, statusCall("919500000006", "On hold", "Basic bm9ib2R5Om5vdGhpbmc=")))
                .contains("\"code\":2013");
    }

    @Test
    void a_users_token_stands_for_the_user_in_one_organization_until_its_password_changes() {
        var basic = TwoOrganizations.basic("elsa@example.org", PASSWORD);
        var issued = organizations.call(
                "POST", "/admin/v1/organizations/first/ui-token", "", List.of("Authorization", basic));
        assertThat(issued.body()).contains("\"ttlSeconds\":3600");
        var token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(issued.body());
        assertThat(token.find()).isTrue();
        assertThat(byToken(token.group(1), organizations.first)).contains("\"pagination\":{\"totalElements\":");
        assertThat(byToken(token.group(1), organizations.second)).contains("\"code\":2026");
        assertThat(byToken(token.group(1).replaceFirst("\\.[^.]+\\.", ".e30."), organizations.first))
                .contains("401");
        Unpooled.jdbi(organizations.database.owner())
                .useHandle(handle -> handle.execute(
                        "update login_directory set version = version + 1 where name = 'elsa@example.org'"));
        assertThat(byToken(token.group(1), organizations.first)).contains("401");
        assertThat(organizations
                        .call(
                                "POST",
                                "/admin/v1/organizations/first/ui-token",
                                "",
                                List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT)))
                        .status())
                .isEqualTo(403);
    }

    private String byToken(String token, OrgId org) {
        return organizations
                .call(
                        "GET",
                        PATH + "requests",
                        "",
                        List.of("X-CAP-UI-AUTH-TOKEN", token, "X-CAP-API-AUTH-ORG-ID", Long.toString(org.value())))
                .body();
    }

    @Test
    void another_organizations_workflow_is_as_good_as_none() {
        known("Abel", "mobile", "919500000007");
        var name = name(edith("POST", STATUS_CHANGE, statusCall("919500000007", "On hold")));
        Function<String, String> sasha =
                path -> as("sasha@example.org", organizations.second, "GET", "requests" + path, "");
        assertThat(sasha.apply("/" + name)).contains("\"code\":2007");
        assertThat(sasha.apply("")).contains("\"data\":[]", "\"totalElements\":0");
        assertThat(as("sasha@example.org", organizations.second, "PUT", STATUS_CHANGE, decision(name, "approved")))
                .contains("\"code\":2007");
        assertThat(elsa("GET", "requests/" + name, "")).contains("\"state\":\"AdminTask\"");
    }

    @Test
    void an_erased_customers_calls_are_gone_and_never_made() {
        var id = known("Bela", "mobile", "919500000008");
        var name = name(edith("POST", STATUS_CHANGE, statusCall("919500000008", "On hold")));
        inFirst(handle -> handle.createUpdate("update request_workflow set call = '' where name = ?")
                .bind(0, name)
                .execute());
        assertThat(elsa("GET", "requests/" + name, "")).contains("\"IntouchAPITask-Payload\":{}");
        assertThat(elsa("PUT", STATUS_CHANGE, decision(name, "approved"))).contains("\"code\":2008");
        assertThat(labelOf(id)).doesNotContain("On hold");
    }
}
