package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.organization.region.RegionNumbers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read and made of an organization through v2/organization and v2/organization-source, over HTTP. */
class OrganizationEndpointsTest {
    private static final Pattern CREATED = Pattern.compile("\\{\"createdId\":(\\d+),\"warnings\":\\[]}");
    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    @Test
    void a_till_is_read_by_code_name_or_id() {
        var byCode = get("/v2/organization/till?code=FIRST.POS");
        assertThat(byCode)
                .contains("\"code\":\"first.pos\",\"description\":\"\",\"name\":\"first.pos\",\"type\":\"TILL\"")
                .contains("\"adminType\":\"GENERAL\",\"isActive\":true,\"isOuEnabled\":false")
                .contains("\"timeZoneId\":-1,\"currencyId\":-1,\"languageId\":-1,\"warnings\":[]}");
        assertThat(get("/v2/organization/till?name=first.pos")).isEqualTo(byCode);
        var id = byCode.replaceAll("^.*?\"id\":(\\d+).*$", "$1");
        assertThat(get("/v2/organization/till/" + id)).isEqualTo(byCode);
        assertThat(get("/v2/organization/activeTill?tillId=" + id)).isEqualTo(byCode);
        assertThat(get("/v2/organization/till?code=second.pos")).contains("\"code\":3202");
        assertThat(get("/v2/organization/activeTill?code=first.closed")).contains("\"code\":3227");
        assertThat(get("/v2/organization/programs")).isEqualTo("""
                {"data":[{"programId":1,"programName":"Rewards","pointsToCurrencyRatio":0.5,"programDescription":"",\
                "partnerPrograms":[],"default":true}],"warnings":[],"errors":[]}""");
        assertThat(get("/v2/organization/hierarchy"))
                .contains("\"currency\":\"Indian Rupee\",\"timezoneLabel\":\"Asia/Kolkata\"")
                .contains("\"timezoneOffset\":\"+05:30\"", "\"connectedOrganizations\":[],\"uniqueId\":null");
    }

    @Test
    void a_configuration_key_is_set_by_administrators_and_read_at_once() {
        var flag = "CONF_SKIP_SECONDARY_ID_ON_PRIMARY_MISMATCH";
        assertThat(get("/v2/organization/configkeyvalue?name=" + flag))
                .isEqualTo("{\"id\":0,\"entityId\":0,\"keyName\":\"" + flag + "\",\"value\":\"0\",\"warnings\":[]}");

        assertThat(post("/v2/organization/configs", config(flag, "1", "ORG")))
                .contains("\"keyName\":\"" + flag + "\",\"value\":\"1\"");

        assertThat(get("/v2/organization/configs/" + flag)).contains("\"value\":\"1\",\"scope\":\"ORG\"");
        assertThat(get("/v2/organization/organization/configkeyvalue?name=" + flag))
                .contains("\"value\":\"1\"");
        assertThat(post("/v2/organization/configs", config("NO_SUCH", "1", "ORG")))
                .contains("\"code\":3206");
        assertThat(post("/v2/organization/configs", config(flag, "x", "ORG"))).contains("\"code\":3229");
        assertThat(post("/v2/organization/configs", config(flag, "1", "STORE"))).contains("\"code\":3211");
        assertThat(post("/v2/organization/configs", "{\"keyName\":\"" + flag + "\",\"scope\":\"ORG\"}"))
                .contains("\"code\":3212");
        assertThat(get("/v2/organization/configs/CONF_MIN_REGISTRATION_DATE")).contains("\"code\":3209");
        assertThat(call("POST", "/v2/organization/configs", config(flag, "1", "ORG"), "first.admin"))
                .startsWith("403");
    }

    @Test
    void stores_tills_and_associates_are_made_and_a_new_till_logs_in() {
        var store = "{\"code\":\"new.store\",\"name\":\"New store\",\"externalIds\":[\"E9\"],\"timeZoneId\":285}";
        assertThat(call("POST", "/v2/orgEntity/store", store, "first.pos")).startsWith("403");
        var storeId = created(post("/v2/orgEntity/store", store));
        assertThat(post("/v2/orgEntity/store", store)).contains("\"code\":1220");
        assertThat(post("/v2/orgEntity/store", store.replace("new.store", "other.store")))
                .contains("\"code\":1206");
        assertThat(post("/v2/orgEntity/store", store.replace("[\"E9\"]", "[]"))).contains("\"code\":1221");
        assertThat(post(
                        "/v2/orgEntity/store",
                        store.replace("new.store", "z")
                                .replace("New store", "Z")
                                .replace("}", ",\"parentZoneId\":99}")))
                .contains("\"code\":3202");
        assertThat(post("/v2/orgEntity/store", store.replace("new.store", "Upper")))
                .contains("\"code\":400");

        var till = "{\"name\":\"new.till\",\"password\":\"right-secret\",\"storeId\":%s}".formatted(storeId);
        var tillId = created(post("/v2/orgEntity/till", till));
        assertThat(call("GET", "/v2/organization/till/" + tillId, "", "new.till"))
                .startsWith("200");
        assertThat(post("/v2/orgEntity/till", till)).contains("\"code\":1207");
        assertThat(post("/v2/orgEntity/till", till.replace("new.till", "second.pos")))
                .contains("\"code\":1207");
        assertThat(post("/v2/orgEntity/till", till.replace(":" + storeId, ":9999")))
                .contains("\"code\":1214");

        var associate = "{\"code\":\"a1\",\"name\":\"Asha\",\"storeId\":%s,\"isActive\":true}".formatted(storeId);
        created(post("/v2/orgEntity/associate", associate));
        assertThat(post("/v2/orgEntity/associate", associate)).contains("\"code\":1220");
        assertThat(post("/v2/orgEntity/associate", associate.replace(":" + storeId, ":9999")))
                .contains("\"code\":1214");
    }

    @Test
    void custom_fields_of_a_till_are_read_against_their_definitions() {
        var storeId = created(
                post("/v2/orgEntity/store", "{\"code\":\"fields\",\"name\":\"Fields\",\"externalIds\":[\"F\"]}"));
        var till = "{\"name\":\"%s\",\"password\":\"right-secret\",\"storeId\":" + storeId + ",\"customFields\":[%s]}";
        var lane = "{\"name\":\"lane\",\"value\":\"7\",\"dataType\":\"Integer\",\"label\":\"Lane\"}";
        var made =
                post("/v2/orgEntity/till", till.formatted("t.lane", lane + ",{\"name\":\"nobody\",\"value\":\"x\"}"));
        assertThat(made)
                .contains("\"warnings\":[{\"status\":false,\"code\":1017,")
                .contains("not defined: nobody");
        var id = made.replaceAll("^.*?\"createdId\":(\\d+).*$", "$1");
        assertThat(get("/v2/organization/till/" + id))
                .contains("\"customField\":[{\"name\":\"lane\",\"value\":\"7\"}]");

        var path = "/v2/orgEntity/till/" + id;
        assertThat(put(path, "{\"customFields\":[{\"name\":\"lane\",\"value\":\"left\"}]}"))
                .contains("\"code\":1017", "\"success\":true");
        assertThat(get("/v2/organization/till/" + id)).contains("\"value\":\"7\"");
        assertThat(put(path, "{\"customFields\":[{\"name\":\"lane\",\"value\":\"8\"}]}"))
                .isEqualTo("{\"entity\":" + id + ",\"warnings\":[],\"errors\":[],\"success\":true}");
        assertThat(get("/v2/organization/till/" + id)).contains("\"value\":\"8\"");
        assertThat(put(path, "{\"customFields\":[{\"name\":\"lane\",\"value\":\"\"}]}"))
                .contains("\"warnings\":[]");
        assertThat(get("/v2/organization/till/" + id)).doesNotContain("customField");

        assertThat(put("/v2/orgEntity/till/9999", "{}")).contains("\"code\":3227");
        assertThat(put(path, "{\"customFields\":[]}")).contains("\"code\":1024");
        assertThat(post("/v2/orgEntity/till", till.formatted("t.x", "{\"name\":\" \",\"value\":\"x\"}")))
                .contains("\"code\":1024");
        assertThat(post("/v2/orgEntity/till", till.formatted("t.x", lane + "," + lane)))
                .contains("\"code\":1025");
        var audited = new StringBuilder("{\"name\":\"a0\",\"enableAuditTrail\":1}");
        for (int i = 1; i <= 5; i++) {
            audited.append(",{\"name\":\"a").append(i).append("\",\"enableAuditTrail\":1}");
        }
        assertThat(post("/v2/orgEntity/till", till.formatted("t.x", audited))).contains("\"code\":1023");
        assertThat(get("/v2/organization/till?code=t.x")).contains("\"code\":3202");
    }

    @Test
    void a_store_has_a_time_zone_out_of_those_the_organization_supports() {
        var store = "{\"code\":\"%s\",\"name\":\"%s\",\"externalIds\":[\"Z\"],\"timeZoneId\":%d}";
        int dubai = RegionNumbers.TIME_ZONE.of("Asia/Dubai");
        int tokyo = RegionNumbers.TIME_ZONE.of("Asia/Tokyo");
        created(post("/v2/orgEntity/store", store.formatted("in.dubai", "In Dubai", dubai)));
        assertThat(post("/v2/orgEntity/store", store.formatted("in.tokyo", "In Tokyo", tokyo)))
                .contains("\"code\":400", "Asia/Tokyo is not supported");
    }

    @Test
    void each_store_of_a_batch_goes_by_itself() {
        var answer = post("/v2/orgEntity/store/bulk", """
                [{"code":"Bülk","name":"Bülk 1","externalIds":["B1"]},{"code":"b2","name":"B2"}]""");

        assertThat(answer)
                .contains("\"code\":\"Bülk\",\"name\":\"Bülk 1\"", "\"isActive\":true", "\"code\":1221")
                .endsWith("\"totalCount\":2,\"failureCount\":1}");
    }

    @Test
    void tills_may_make_entities_where_the_organization_says_so() {
        var admin = TwoOrganizations.basic("second-key", TwoOrganizations.RIGHT);
        var key = config("CONF_ALLOW_TILL_AUTH_FOR_ORG_ENTITY_CREATION", "1", "ORG");
        assertThat(organizations
                        .call("POST", "/v2/organization/configs", key, List.of("Authorization", admin))
                        .status())
                .isEqualTo(200);

        var store = "{\"code\":\"by.till\",\"name\":\"By till\",\"externalIds\":[\"X\"]}";
        assertThat(call("POST", "/v2/orgEntity/store", store, "second.admin")).contains("createdId");
        assertThat(call("POST", "/v2/organization/configs", key, "second.admin"))
                .startsWith("403");
    }

    @Test
    void a_currency_ratio_is_set_and_no_refused_bill_is_kept() {
        assertThat(post("/v2/currencyratio", "{\"ratioInr\":83.5,\"currencyCode\":\"USD\"}"))
                .isEqualTo("{\"entity\":{\"currencyCode\":\"USD\",\"ratioInr\":83.5},\"warnings\":[],\"errors\":[],"
                        + "\"success\":true}");
        assertThat(post("/v2/currencyratio", "{\"ratioInr\":1,\"currencyCode\":\"QQQ\"}"))
                .contains("\"code\":3236");
        assertThat(post("/v2/currencyratio", "{\"ratioInr\":0,\"currencyCode\":\"USD\"}"))
                .contains("\"code\":3237");
        assertThat(get("/v2/organization/rejectedTransactions")).contains("\"total\":0", "\"data\":[]");
        assertThat(put("/v2/organization/rejectedTransactions/markFailed", "{\"ids\":[7]}"))
                .contains("\"code\":3202");
        assertThat(get("/v2/organization/rejectedTransactions/retriggerStatus/7"))
                .contains("\"code\":3202");
    }

    @Test
    void accounts_of_sources_are_made_read_and_changed() {
        var sources = "/v2/org/" + organizations.first.value() + "/sources";
        assertThat(get("/v2/meta/sources"))
                .startsWith("{\"data\":[{\"id\":1,\"name\":\"Facebook\",\"commChannels\":[\"email\",\"mobile\"]}");
        var body =
                "{\"name\":\"App\",\"sourceAccountIdentifier\":\"app-1\",\"sourceTypeName\":\"wechat\",\"toMirror\":1,"
                        + "\"configs\":{\"k\":\"1\"}}";
        var made = post(sources, body);
        assertThat(made)
                .contains("\"sourceTypeId\":3,\"sourceTypeName\":\"WECHAT\",\"isActive\":true", "\"toMirror\":true")
                .contains("\"createDate\":\"20")
                .doesNotContain("configs");
        var uuid = made.replaceAll("^.*\"uuid\":\"([0-9a-f]{32})\".*$", "$1");
        assertThat(get(sources + "/" + uuid)).contains("\"configs\":{\"k\":\"1\"}");
        assertThat(get(sources + "?uuid=" + uuid)).isEqualTo(get(sources + "/" + uuid));
        assertThat(get(sources + "?details=true")).contains(uuid, "\"sourceTypeName\":\"INSTORE\"");

        assertThat(put(sources + "/" + uuid, "{\"isActive\":false,\"configs\":{\"k\":\"2\"}}"))
                .contains("\"sourceTypeId\":3,\"configs\":{\"k\":\"2\"},\"attribution\":{\"createDate\":\"");
        assertThat(get(sources + "/" + uuid)).contains("\"isActive\":false");

        assertThat(post(sources, body)).contains("\"code\":3220");
        assertThat(post(sources, body.replace("\"App\"", "\"\""))).contains("\"code\":3216");
        assertThat(post(sources, body.replace("app-1", ""))).contains("\"code\":3217");
        assertThat(post(sources, body.replace("wechat", "nowhere"))).contains("\"code\":3218");
        assertThat(get(sources + "/nonsense")).contains("\"code\":3219");
        assertThat(get(sources + "/" + "0".repeat(32))).contains("\"code\":3213");
        assertThat(get("/v2/org/" + organizations.second.value() + "/sources")).contains("\"code\":3221");
        assertThat(get(sources + "/2/configs")).contains("\"name\":\"licenseCode\",\"type\":\"string\"");
        assertThat(get(sources + "/5/configs")).contains("\"code\":3222");
    }

    private static String config(String key, String value, String scope) {
        return "{\"keyName\":\"%s\",\"value\":\"%s\",\"scope\":\"%s\"}".formatted(key, value, scope);
    }

    private static String created(String answer) {
        var id = CREATED.matcher(answer);
        assertThat(id.matches()).as(answer).isTrue();
        return id.group(1);
    }

    private static String get(String path) {
        return admin("GET", path, "");
    }

    private static String post(String path, String body) {
        return admin("POST", path, body);
    }

    private static String put(String path, String body) {
        return admin("PUT", path, body);
    }

    private static String admin(String method, String path, String body) {
        var login = TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT);
        var answer = organizations.call(method, path, body, List.of("Authorization", login));
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String call(String method, String path, String body, String till) {
        var login = TwoOrganizations.basic(till, TwoOrganizations.RIGHT);
        var answer = organizations.call(method, path, body, List.of("Authorization", login));
        return answer.status() + " " + answer.body();
    }
}
