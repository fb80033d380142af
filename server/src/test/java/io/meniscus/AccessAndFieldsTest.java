package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.TwoOrganizations.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What organizations define of fields, groups and clients takes effect at once, over HTTP. */
class AccessAndFieldsTest {
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

    private static Answer call(String login, String method, String path, String body) {
        return organizations.call(
                method, path, body, List.of("Authorization", TwoOrganizations.basic(login, TwoOrganizations.RIGHT)));
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int code(Answer answer) {
        return tree(answer).path("errors").path(0).path("code").asInt();
    }

    private static int define(String body) {
        return code(call("first-key", "POST", "/v2/customFields", body));
    }

    @Test
    void another_organizations_code_is_as_good_as_none() {
        var entity = "\"entityType\":\"mobile\",\"entityValue\":\"919000000001\",\"action\":\"GENERIC\"";
        call("first.admin", "POST", "/v2/otp/generate", "{" + entity + ",\"channels\":[{\"type\":\"SMS\"}]}");
        var read = "/v2/otp?scope=GENERIC&mobile=919000000001";
        assertThat(code(call("second.admin", "GET", read, ""))).isEqualTo(9001);
        var drawn = tree(call("first.admin", "GET", read, "")).path("code").asText();
        assertThat(drawn).hasSize(6);
        var check = "{" + entity + ",\"code\":\"" + drawn + "\"}";
        assertThat(isGood(call("second.admin", "POST", "/v2/otp/validate", check)))
                .isFalse();
        assertThat(isGood(call("first.admin", "POST", "/v2/otp/validate", check)))
                .isTrue();
    }

    private static boolean isGood(Answer answer) {
        return tree(answer).path("entity").asBoolean();
    }

    @Test
    void a_defined_custom_field_is_taken_and_shown_and_each_refusal_has_its_code() {
        var made = call("first-key", "POST", "/v2/customFields", """
                {"scope":"LOYALTY_REGISTRATION","customFields":[
                 {"name":"colour","label":"Colour","type":"select","isCompulsory":1},
                 {"name":"size","dataType":"Integer","serverRule":"[1-5][0-9]"}]}""");
        assertThat(tree(made).path("success").asBoolean()).as(made.body()).isTrue();
        assertThat(tree(made).at("/entity/0/isCompulsory").asInt()).isEqualTo(1);
        assertThat(tree(made).at("/entity/0/orgId").asLong()).isEqualTo(organizations.first.value());

        assertThat(define("{\"scope\":\"NOWHERE\",\"customFields\":[{\"name\":\"a\"}]}"))
                .isEqualTo(1018);
        var scoped = "{\"scope\":\"loyalty_registration\",\"customFields\":[";
        assertThat(define(scoped + "]}")).isEqualTo(1028);
        assertThat(define(scoped + "{\"name\":\" \"}]}")).isEqualTo(1024);
        assertThat(define(scoped + "{\"name\":\"colour\"}]}")).isEqualTo(1025);
        assertThat(define(scoped + "{\"name\":\"twenty-one-characters\"}]}")).isEqualTo(1026);
        assertThat(define(scoped + "{\"name\":\"looks\",\"serverRule\":\"(?=a)b\"}]}"))
                .isEqualTo(1026);
        var audited = "{\"name\":\"a%d\",\"enableAuditTrail\":1}";
        var six = new StringBuilder(audited.formatted(1));
        for (int i = 2; i <= 6; i++) {
            six.append(',').append(audited.formatted(i));
        }
        assertThat(define(scoped + six + "]}")).isEqualTo(1023);
        for (var nobody : List.of("first.admin", "first.pos")) {
            assertThat(code(call(nobody, "POST", "/v2/customFields", scoped + "]}")))
                    .isEqualTo(91032);
            assertThat(code(call(nobody, "GET", "/v2/org/customFields", ""))).isEqualTo(91032);
            assertThat(code(call(nobody, "POST", "/v2/customField/tag", "{}"))).isEqualTo(91032);
        }

        var registered = call("first.pos", "POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"Asha","identifiers":[{"type":"mobile","value":"919111100001"}],
                 "fields":{"colour":"red","size":"99","other":"x"}}]}""");
        var id = tree(registered).path("createdId").asText();
        assertThat(tree(registered).path("warnings")).as(registered.body()).hasSize(2);
        var shown = tree(call("first.pos", "GET", "/v2/customers/" + id + "?source=INSTORE", ""));
        assertThat(shown.at("/profiles/0/fields").toString()).isEqualTo("{\"colour\":\"red\"}");

        var listed = tree(call("first-key", "GET", "/v2/org/customFields?scope=loyalty_registration", ""));
        assertThat(listed.path("entity")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(listed.at("/entity/0/id").asLong()).isPositive();
        var v11 = tree(call("first.pos", "GET", "/v1.1/organization/customfields?scope=loyalty_registration", ""));
        assertThat(v11.at("/response/organization/custom_fields/field/0/name").asText())
                .isEqualTo("colour");
        assertThat(v11.at("/response/organization/custom_fields/field/0/default")
                        .isTextual())
                .isTrue();
        var none = tree(call("first.pos", "GET", "/v1.1/organization/customfields?scope=customer_card", ""));
        assertThat(none.at("/response/status/code").asInt()).isEqualTo(3204);
    }

    @Test
    void an_organization_is_tagged_with_values_of_its_own_fields() {
        assertThat(define("{\"scope\":\"ORG_CUSTOM_FIELD\",\"customFields\":[{\"name\":\"segment\"},"
                        + "{\"name\":\"rank\",\"dataType\":\"Integer\"}]}"))
                .isZero();
        var org = organizations.first.value();
        var tag = "{\"scope\":\"ORG_CUSTOM_FIELD\",\"entityId\":" + org
                + ",\"customField\":{\"name\":\"segment\",\"value\":\"%s\"}}";
        assertThat(tag(tag.formatted("retail")))
                .isEqualTo("{\"entity\":" + org + ",\"warnings\":[],\"errors\":[],\"success\":true}");
        var hierarchy = "/v2/organization/hierarchy?fetchCustomFields=true";
        assertThat(call("first-key", "GET", hierarchy, "").body())
                .contains("\"customFields\":{\"segment\":\"retail\"}");
        tag(tag.formatted(""));
        assertThat(call("first-key", "GET", hierarchy, "").body()).contains("\"customFields\":{}");

        assertThat(tag(tag.formatted("x").replace("ORG_CUSTOM_FIELD", "STORE_CUSTOM_FIELDS")))
                .contains("\"code\":1018");
        assertThat(tag(tag.formatted("x").replace("\"entityId\":" + org, "\"entityId\":4711")))
                .contains("\"code\":1064");
        assertThat(tag(tag.formatted("x").replace("segment", " "))).contains("\"code\":1024");
        assertThat(tag(tag.formatted("x").replace("segment", "nobody"))).contains("\"code\":1017");
        assertThat(tag(tag.formatted("x").replace("segment", "rank"))).contains("\"code\":1017");
    }

    private static String tag(String body) {
        return call("first-key", "POST", "/v2/customField/tag", body).body();
    }

    @Test
    void options_of_a_field_keep_the_order_they_are_given_in() {
        var login = List.of("Authorization", TwoOrganizations.basic("second-key", TwoOrganizations.RIGHT));
        var field = "/admin/v1/organizations/second/customFields";
        var made = organizations.call("POST", field, """
                {"scope":"customer_card","name":"size","type":"select",
                 "options":{"small":"S","medium":"M","large":"L"}}""", login);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var shown = "/v2/organization/customFields?scope=customer_card";
        assertThat(tree(call("second.pos", "GET", shown, ""))
                        .at("/data/0/options")
                        .asText())
                .isEqualTo("{\"small\":\"S\",\"medium\":\"M\",\"large\":\"L\"}");

        var one = field + "/customer_card%20size";
        organizations.call("PATCH", one, "{\"options\":{\"large\":\"L\",\"medium\":\"M\",\"small\":\"S\"}}", login);
        assertThat(tree(call("second.pos", "GET", shown, ""))
                        .at("/data/0/options")
                        .asText())
                .isEqualTo("{\"large\":\"L\",\"medium\":\"M\",\"small\":\"S\"}");
        organizations.call("PATCH", one, "{\"options\":{\"huge\":\"H\",\"medium\":\"\",\"large\":\"XL\"}}", login);
        assertThat(tree(call("second.pos", "GET", shown, ""))
                        .at("/data/0/options")
                        .asText())
                .isEqualTo("{\"large\":\"XL\",\"small\":\"S\",\"huge\":\"H\"}");
    }

    @Test
    void an_administrators_key_is_the_one_the_organization_has_set() {
        var login = TwoOrganizations.basic("second-key", TwoOrganizations.RIGHT);
        var fields = "/v2/org/customFields";
        var key = "X-CAP-API-AUTH-KEY";
        var org = "X-CAP-API-AUTH-ORG-ID";
        var own = Long.toString(organizations.second.value());
        assertThat(code(organizations.call("GET", fields, "", List.of("Authorization", login, org, "4711"))))
                .isEqualTo(1064);
        var any = organizations.call("GET", fields, "", List.of("Authorization", login, org, own, key, "any"));
        assertThat(tree(any).path("success").asBoolean()).as(any.body()).isTrue();

        call(
                "second-key",
                "POST",
                "/v2/organization/configs",
                "{\"keyName\":\"ADMIN_API_KEY\",\"value\":\"open sesame\",\"scope\":\"ORG\"}");

        assertThat(code(organizations.call("GET", fields, "", List.of("Authorization", login, org, own, key, "any"))))
                .isEqualTo(91032);
        var right = List.of("Authorization", login, org, own, key, "open sesame");
        assertThat(tree(organizations.call("GET", fields, "", right))
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(call("second-key", "GET", "/v2/organization/configs/ADMIN_API_KEY", "")
                        .body())
                .doesNotContain("sesame");
    }

    @Test
    void a_vertical_brings_its_fields_at_once_and_takes_them_away() {
        var path = "/v2/verticals";
        assertThat(call("second.pos", "POST", path, "{\"verticalId\":1}").status())
                .isEqualTo(403);
        assertThat(code(call("second.admin", "POST", path, "{}"))).isEqualTo(91028);
        assertThat(code(call("second.admin", "POST", path, "{\"verticalId\":4711}")))
                .isEqualTo(91027);
        assertThat(code(call("second.admin", "POST", path, "{\"verticalId\":1,\"verticalName\":\"Fuel\"}")))
                .isEqualTo(91029);
        assertThat(code(call("second.admin", "POST", path, "{\"verticalId\":1,\"orgId\":4711}")))
                .isEqualTo(91030);
        var before = call("second.pos", "GET", "/v2/extendedFields", "").body();

        assertThat(call("second.admin", "POST", path, "{\"verticalId\":1,\"isActive\":true}")
                        .body())
                .isEqualTo("{\"entity\":true,\"warnings\":[]}");
        assertThat(call("second.pos", "GET", "/v2/extendedFields", "").body()).isNotEqualTo(before);
        assertThat(code(call("second.admin", "POST", path, "{\"verticalId\":1}")))
                .isEqualTo(91032);
        assertThat(tree(call("second.pos", "GET", path, ""))
                        .at("/data/0/verticalName")
                        .asText())
                .isEqualTo("Apparel");

        assertThat(tree(call("second.admin", "DELETE", path + "/1", ""))
                        .path("isActive")
                        .asBoolean())
                .isTrue();
        assertThat(call("second.pos", "GET", "/v2/extendedFields", "").body()).isEqualTo(before);
        assertThat(code(call("second.admin", "DELETE", path + "/1", ""))).isEqualTo(91027);
        assertThat(code(call("second.admin", "DELETE", path + "/x", ""))).isEqualTo(91028);
    }

    @Test
    void the_display_of_an_extended_field_is_set_and_a_mandatory_one_is_asked_for() {
        var set = call(
                "second.admin",
                "POST",
                "/v2/entity/extended_field_config",
                "{\"extendedFieldId\":9,\"hideDisplay\":true,\"mandatory\":true,\"updatable\":false,\"position\":3}");
        assertThat(tree(set).path("mandatory").asBoolean()).as(set.body()).isTrue();
        assertThat(tree(set).has("isPiiData")).isFalse();
        var rows = tree(call("second.pos", "GET", "/v2/entity/extendedFieldConfig", ""))
                .path("data");
        assertThat(rows)
                .anyMatch(row -> row.path("extendedFieldId").asLong() == 9
                        && row.path("hideDisplay").asBoolean()
                        && row.path("position").asInt() == 3
                        && row.has("isPiiData"));
        assertThat(code(call("second.admin", "POST", "/v2/entity/extended_field_config", "{\"hideDisplay\":true}")))
                .isEqualTo(1024);
        assertThat(code(call(
                        "second.admin",
                        "POST",
                        "/v2/entity/extended_field_config",
                        "{\"extendedFieldId\":4711,\"hideDisplay\":true}")))
                .isEqualTo(1026);
        var refused = call("second.pos", "POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"919111100002"}]}]}""");
        assertThat(tree(refused).path("errors")).as(refused.body()).isNotEmpty();
    }

    @Test
    void a_client_is_made_used_within_its_scopes_changed_and_switched_off() throws InterruptedException {
        var path = "/v3/integrations/clients";
        var till = tree(call("first-key", "GET", path, ""))
                .at("/data/0/defaultTillId")
                .asLong();
        var made = call("first-key", "POST", path, """
                {"name":"Scoped","description":"d","expirationTokenTime":600,"defaultTillId":%d,
                 "scopes":[{"entityId":2,"permission":"READ","resources":[".*/v2/customers.*"]},
                           {"entityId":3,"permission":"READWRITE","resources":[]}]}""".formatted(till));
        var data = tree(made).path("data");
        var key = data.path("clientKey").asText();
        assertThat(key).as(made.body()).hasSize(25);
        assertThat(data.path("scopes").path(0).has("resources")).isFalse();
        assertThat(data.at("/attribution/createdOn").asText()).endsWith("+0530");

        var generated = organizations.call(
                "POST",
                "/v3/oauth/token/generate",
                "{\"key\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(key, data.path("clientSecret").asText()),
                List.of());
        var token = tree(generated).at("/data/accessToken").asText();
        assertThat(data.path("clientSecret").asText()).hasSize(40);
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"scopes\":\"[{\\\"permission\\\":\\\"READ\\\",\\\"entityId\\\":2},"
                        + "{\\\"permission\\\":\\\"READWRITE\\\",\\\"entityId\\\":3}]\"");
        var header = List.of("X-CAP-API-OAUTH-TOKEN", token);
        var lookup = "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=919111100009";
        assertThat(organizations.call("GET", lookup, "", header).status()).isEqualTo(200);
        var denied = organizations.call("POST", "/v2/customers", "{}", header);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(code(denied)).isEqualTo(4000);
        assertThat(organizations.call("GET", "/v2/verticals", "", header).status())
                .isEqualTo(403);
        assertThat(code(organizations.call("GET", path, "", header))).isEqualTo(4000);
        assertThat(organizations
                        .call("GET", "/v1.1/customer/get?mobile=919111100009", "", header)
                        .status())
                .isEqualTo(403);

        var one = path + "/" + key;
        assertThat(tree(call("first-key", "GET", one, "")).path("data").has("clientSecret"))
                .isFalse();
        var changed = call("first-key", "PUT", one, """
                {"expirationTokenTime":900,"defaultTillId":%d,"scopes":[{"entityId":2,"permission":"READWRITE"}]}""".formatted(till));
        assertThat(tree(changed).at("/data/expirationTokenTime").asLong())
                .as(changed.body())
                .isEqualTo(900);
        Thread.sleep(Duration.ofSeconds(1));
        assertThat(organizations.call("POST", "/v2/customers", "{}", header).status())
                .isNotEqualTo(403);
        var off = tree(call("first-key", "DELETE", one, "")).path("data");
        assertThat(off.path("isValid").asBoolean()).isFalse();
        assertThat(off.has("scopes")).isFalse();
        Thread.sleep(Duration.ofSeconds(1));
        assertThat(organizations.call("GET", lookup, "", header).status()).isEqualTo(401);

        for (var body : List.of(
                "{}",
                "{\"name\":\"n\"}",
                "{\"name\":\"n\",\"description\":\"d\",\"expirationTokenTime\":600,\"defaultTillId\":4711}",
                "{\"name\":\"n\",\"description\":\"d\",\"expirationTokenTime\":99999999999,\"defaultTillId\":" + till
                        + ",\"scopes\":[{\"entityId\":2,\"permission\":\"READ\"}]}",
                "{\"name\":\"n\",\"description\":\"d\",\"expirationTokenTime\":600,\"defaultTillId\":" + till
                        + ",\"scopes\":[{\"entityId\":9,\"permission\":\"READ\"}]}",
                "{\"name\":\"n\",\"description\":\"d\",\"expirationTokenTime\":600,\"defaultTillId\":" + till
                        + ",\"scopes\":[{\"entityId\":2,\"permission\":\"ALL\"}]}")) {
            var refused = call("first-key", "POST", path, body);
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        }
        assertThat(call("first-key", "GET", path + "/nobody", "").status()).isEqualTo(400);
        assertThat(tree(call("first-key", "GET", "/v3/integrations/scopes", "")).toString())
                .isEqualTo("{\"data\":[{\"id\":1,\"entity\":\"TargetGroups\"},{\"id\":2,\"entity\":\"All\"},"
                        + "{\"id\":3,\"entity\":\"Transaction\"}],\"errors\":null}");
    }

    @Test
    void a_custom_group_denies_what_it_does_not_grant_in_every_version() {
        var lookup = "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=919111100009";
        assertThat(call("first.kiosk", "GET", lookup, "").status()).isEqualTo(200);
        var v2 = call("first.kiosk", "POST", "/v2/customers", "{}");
        assertThat(v2.status()).isEqualTo(403);
        assertThat(code(v2)).isEqualTo(4000);
        var v11 = call("first.kiosk", "POST", "/v1.1/customer/add", "{}");
        assertThat(v11.status()).isEqualTo(403);
        assertThat(tree(v11).at("/response/status/code").asInt()).isEqualTo(403);
        var v3 = call("first.kiosk", "GET", "/v3/integrations/scopes", "");
        assertThat(v3.status()).isEqualTo(403);
        assertThat(code(v3)).isEqualTo(4000);
        assertThat(call("first.kiosk", "GET", "/v2/extendedFields", "").status())
                .isEqualTo(403);
    }
}
