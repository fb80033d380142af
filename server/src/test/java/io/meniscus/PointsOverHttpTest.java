package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.CustomerId;
import io.meniscus.event.EventStore;
import io.meniscus.points.Awards;
import io.meniscus.run.Runner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The points calls from end to end, by customers with points: what clients see when it works. */
class PointsOverHttpTest {
    /** Keeps decimals as they came. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final AtomicInteger MOBILES = new AtomicInteger(700_000);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static TwoOrganizations organizations;
    private static Runner runner;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
        runner = new Runner(organizations.database.app(), 1, new EventStore());
    }

    @AfterAll
    static void stop() {
        runner.close();
        organizations.close();
    }

    private record Member(long id, String mobile) {}

    private static Member member(long points) {
        var mobile = "91" + (9_000_000_000L + MOBILES.incrementAndGet());
        var reply = call("POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"Asha","lastName":"Rao",
                 "identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(mobile));
        var member = new Member(reply.path("createdId").asLong(), mobile);
        if (points > 0) {
            Awards.award(runner, organizations.first, new CustomerId(member.id()), points, A_YEAR);
        }
        return member;
    }

    private static JsonNode call(String method, String path, String body) {
        return call(method, path, body, "first.admin");
    }

    private static JsonNode call(String method, String path, String body, String till) {
        var answer = organizations.call(
                method, path, body, List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT)));
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static JsonNode redeem(Member member, String points, String further) {
        return call("POST", "/v1.1/points/redeem", """
                {"root":{"redeem":[{"points_redeemed":"%s","customer":{"mobile":"%s"}%s}]}}
                """.formatted(points, member.mobile(), further))
                .path("response");
    }

    private static String redeemed(Member member, String points) {
        return redeem(member, points, "").at("/responses/points/redemption_id").asText();
    }

    private static JsonNode balance(Member member) {
        return call("GET", "/v2/customers/" + member.id() + "/points/balance", "");
    }

    @Test
    void points_are_redeemed_with_their_worth_and_what_is_left() {
        var member = member(100);
        var asked = call("GET", "/v1.1/points/isredeemable?points=30&mobile=" + member.mobile(), "")
                .at("/response");
        assertThat(asked.at("/status/code").asInt()).isEqualTo(200);
        assertThat(asked.at("/points/redeemable").toString()).isEqualTo("""
                {"mobile":"%s","points":"30","is_redeemable":"true","points_redeem_value":15,\
                "points_redeem_local_value":15,"points_currency_ratio":"0.5",\
                "item_status":{"success":"true","code":"800","message":"Points can be redeemed"}}""".formatted(member.mobile()));

        var answer = redeem(member, "30", ",\"transaction_number\":\"B-1\",\"redemption_purpose\":\"Shoes\"");
        assertThat(answer.path("status").toString())
                .isEqualTo("{\"success\":\"true\",\"code\":200,\"message\":\"Success\"}");
        var item = answer.at("/responses/points");
        long number = item.at("/side_effects/effect/0/id").asLong();
        assertThat(item.toString()).isEqualTo("""
                {"mobile":"%s","email":"","external_id":"","user_id":"%d","redemption_id":"%s","points_redeemed":"30",\
                "redemption_purpose":"Shoes","redeemed_value":15,"redeemed_local_value":15,"balance":70,\
                "side_effects":{"effect":[{"id":%d,"case_value":"true","num_points":30,"currency_value":15,\
                "validation_code":"","points_redemption_summary_id":%d,"redeemed_on_bill_number":"B-1",\
                "redeemed_on_bill_id":-1,"type":"points"}]},\
                "item_status":{"success":"true","code":800,"message":"Points Redeemed"}}""".formatted(
                        member.mobile(), member.id(), item.path("redemption_id").asText(), number, number));
        // the same bill a moment later is the same redemption
        assertThat(redeem(member, "30", ",\"transaction_number\":\"B-1\"")
                        .at("/responses/points/redemption_id")
                        .asText())
                .isEqualTo(item.path("redemption_id").asText());
        assertThat(balance(member).toString()).isEqualTo("""
                {"entityId":%d,"entityType":"CUSTOMER","programId":1,"totalPoints":70.0,"mainPoints":70.000,\
                "promisedPoints":0.0,"promisedPointsBreakup":{"delayedAccrualPoints":0.0,\
                "externalTriggerBasedPoints":0.0},"warnings":[]}""".formatted(member.id()));
    }

    @Test
    void a_batch_answers_in_order_and_a_later_item_sees_what_the_first_took() {
        var member = member(10);
        var item = "{\"points_redeemed\":\"6\",\"customer\":{\"mobile\":\"%s\"}}".formatted(member.mobile());
        var answer = call(
                        "POST",
                        "/v1.1/points/redeem",
                        "{\"root\":{\"redeem\":[%s,{\"points_redeemed\":\"1\"},%s]}}".formatted(item, item))
                .path("response");
        assertThat(answer.at("/status/code").asInt()).isEqualTo(201);
        var codes = answer.at("/responses/points").findValuesAsText("code");
        assertThat(codes).containsExactly("800", "802", "818");
    }

    @Test
    void a_redemption_is_given_back_in_parts_and_no_further() {
        var member = member(100);
        var id = redeemed(member, "30");
        var body = "{\"redemptionId\":\"%s\"%s,\"identifier\":{\"type\":\"mobile\",\"value\":\"%s\"}}";
        var part =
                call("POST", "/v2/points/reverse", body.formatted(id, ",\"pointsToBeReversed\":10", member.mobile()));
        assertThat(part.toString()).isEqualTo("""
                {"redemptionId":"%s","pointsToBeReversed":10.0,"orgId":%d,\
                "identifier":{"type":"mobile","value":"%s"},"customerId":%d,"pointsReversed":10.0,\
                "reversalId":"%s","warnings":[]}""".formatted(
                        id,
                        organizations.first.value(),
                        member.mobile(),
                        member.id(),
                        part.path("reversalId").asText()));
        var rest = call("POST", "/v2/points/reverse", body.formatted(id, "", member.mobile()));
        assertThat(rest.path("pointsReversed").asDouble()).isEqualTo(20);
        assertThat(code(call("POST", "/v2/points/reverse", body.formatted(id, "", member.mobile()))))
                .isEqualTo(3802);
        assertThat(balance(member).path("mainPoints").asInt()).isEqualTo(100);
    }

    @Test
    void another_organizations_redemption_is_as_good_as_none() {
        var member = member(100);
        var id = redeemed(member, "30");
        var reverse = "{\"redemptionId\":\"%s\",\"identifier\":{\"type\":\"mobile\",\"value\":\"%s\"}}"
                .formatted(id, member.mobile());
        assertThat(code(call("POST", "/v2/points/reverse", reverse, "second.admin")))
                .isEqualTo(902);
        var bind = bind(id, member);
        for (var path : List.of("updateRedemption", "redeem")) {
            assertThat(code(call("PUT", "/v2/points/" + path, bind, "second.admin")))
                    .isEqualTo(750);
        }
        assertThat(balance(member).path("mainPoints").asInt()).isEqualTo(70);
    }

    private static String bind(String id, Member member) {
        return """
                {"redemptionId":"%s","billNumber":"B-2","billId":"77","purpose":"Shoes",
                 "entity":{"type":"CUSTOMER","identifierType":"mobile","identifierValue":"%s"}}""".formatted(id, member.mobile());
    }

    private static int code(JsonNode answer) {
        return answer.at("/errors/0/code").asInt();
    }

    @Test
    void a_redemption_is_bound_to_a_bill() {
        var member = member(100);
        var id = redeemed(member, "30");
        var bound = call("PUT", "/v2/points/updateRedemption", bind(id, member));
        assertThat(bound.path("billId").asLong()).isEqualTo(77);
        assertThat(bound.path("billNumber").asText()).isEqualTo("B-2");
        assertThat(bound.path("redemptionPurpose").asText()).isEqualTo("Shoes");
        assertThat(bound.path("redemptionId").asText()).isEqualTo(id);
        assertThat(bound.path("pointsRedeemed").asDouble()).isEqualTo(30);
        assertThat(bound.path("customerId").asLong()).isEqualTo(member.id());
        assertThat(bound.has("errors")).isFalse();
    }

    @Test
    void the_schedule_tells_what_lapses_when() {
        var member = member(100);
        Awards.award(runner, organizations.first, new CustomerId(member.id()), 50, Duration.ofDays(30));
        var rows = call("GET", "/v2/customers/" + member.id() + "/pointsExpirySchedule", "")
                .path("expirySchedules");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path("points").asDouble()).isEqualTo(50);
        assertThat(rows.path(0).path("pointsType").asText()).isEqualTo("bill_regular");
        assertThat(rows.path(0).path("expiryType").asText()).isEqualTo("fixed");
        assertThat(rows.path(1).path("points").asDouble()).isEqualTo(100);
        assertThat(call(
                                "GET",
                                "/v2/customers/" + member.id() + "/pointsExpirySchedule?fetchEarliestExpiryOnly=true",
                                "")
                        .path("expirySchedules"))
                .hasSize(1);
    }

    @Test
    void points_are_given_with_a_code_and_told_to_both_sides() {
        var giver = member(100);
        var taker = member(0);
        var body = """
                {"pointsTobeTransferred":40,"notes":"A gift","issueOtp":true,%s
                 "fromCustomerIdentifier":{"type":"MOBILE","value":"%s"},
                 "toCustomerIdentifier":{"type":"ID","value":"%d"}}""";
        var asked = call("POST", "/v2/points/isTransferrable", body.formatted("", giver.mobile(), taker.id()));
        assertThat(asked.at("/data/0/transferrable").asBoolean()).isTrue();
        assertThat(asked.at("/data/0/transferFrom/id").asLong()).isEqualTo(giver.id());
        assertThat(asked.path("errors")).isEmpty();
        assertThat(code(call(
                        "POST",
                        "/v2/points/transfer",
                        body.formatted("\"code\":\"WRONG\",", giver.mobile(), taker.id()))))
                .isEqualTo(808);
        var list = call("GET", "/v2/customers/" + giver.id() + "/pointsTransfers", "");
        assertThat(code(list)).isEqualTo(814);
        assertThat(balance(giver).path("mainPoints").asInt()).isEqualTo(100);
    }

    @Test
    void points_are_taken_by_hand() {
        var member = member(100);
        var taken = call(
                "POST",
                "/v2/customers/" + member.id() + "/negativePointsAdjustment",
                "{\"pointsToBeAdjusted\":\"30\",\"reasonOfReturn\":\"Asked\"}");
        assertThat(taken.toString())
                .isEqualTo("{\"status\":\"success\",\"pointsAvailable\":\"70.000\","
                        + "\"message\":\"points deducted successfully for the user \",\"warnings\":[]}");
        assertThat(code(call(
                        "POST",
                        "/v2/customers/lookup/negativePointsAdjustment?source=INSTORE&identifierName=mobile"
                                + "&identifierValue=" + member.mobile(),
                        "{\"pointsToBeAdjusted\":\"71\",\"reasonOfReturn\":\"Asked\"}")))
                .isEqualTo(8907);
    }

    @Test
    void a_code_is_sent_and_the_same_one_again() {
        var member = member(100);
        for (int i = 0; i < 2; i++) {
            var sent = call("GET", "/v1.1/points/validationcode?points=10&mobile=" + member.mobile(), "")
                    .at("/response/validation_code/code");
            assertThat(sent.toString()).isEqualTo("""
                    {"user_id":"%d","mobile":"%s","points":"10","item_status":{"success":"true","code":"200",\
                    "message":"Validation Code Issued by SMS/Email"}}""".formatted(member.id(), member.mobile()));
        }
        assertThat(redeem(member, "10", ",\"validation_code\":\"WRONG\"")
                        .at("/responses/points/item_status/code")
                        .asInt())
                .isEqualTo(808);
    }

    @Test
    void a_call_under_a_key_redeems_once() {
        var member = member(100);
        var body = "{\"root\":{\"redeem\":{\"points_redeemed\":10,\"customer\":{\"mobile\":\"%s\"}}}}"
                .formatted(member.mobile());
        var headers = List.of(
                "Authorization",
                TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT),
                "Idempotency-Key",
                "key-" + member.id());
        var first = organizations.call("POST", "/v1.1/points/redeem", body, headers);
        var again = organizations.call("POST", "/v1.1/points/redeem", body, headers);
        assertThat(again.body()).isEqualTo(first.body()).contains("Points Redeemed");
        assertThat(balance(member).path("mainPoints").asInt()).isEqualTo(90);
    }
}
