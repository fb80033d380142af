package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** What calls about customers tell of their points, bills and redemptions, from end to end. */
class PointsOfCustomersTest {
    /** Keeps decimals as they came. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final AtomicInteger MOBILES = new AtomicInteger(900_000);
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
        var answer = organizations.call(
                method,
                path,
                body,
                List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT)));
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static JsonNode get(String path) {
        return call("GET", path, "");
    }

    private static long bill(Member member, String number, String amount, String day) {
        return call(
                        "POST",
                        "/v2/transactions?source=INSTORE&identifierName=id&identifierValue=" + member.id(),
                        """
                        {"type":"REGULAR","billNumber":"%s","billAmount":"%s","billingDate":"%sT10:00:00+05:30"}
                        """.formatted(number, amount, day))
                .path("createdId")
                .asLong();
    }

    private static JsonNode redeem(Member member, String points, String bill) {
        return call("POST", "/v1.1/points/redeem?format=json", """
                {"root":{"redeem":[{"points_redeemed":"%s","customer":{"mobile":"%s"},"transaction_number":"%s",
                 "notes":"For shoes"}]}}""".formatted(points, member.mobile(), bill))
                .at("/response/responses/points");
    }

    private static JsonNode v11(String path) {
        return get("/v1.1/customer/" + path + "&format=json").path("response");
    }

    @Test
    void details_tell_points_by_what_is_asked_for() {
        var member = member(100);
        bill(member, "D-" + member.id(), "500.5", "2026-01-10");
        redeem(member, "30", "");
        var plain = get("/v2/customers/" + member.id() + "?source=ALL");
        assertThat(plain.at("/loyaltyInfo/lifetimePurchases").toString()).isEqualTo("500.5");
        assertThat(plain.fieldNames())
                .toIterable()
                .doesNotContain("pointsSummary", "loyaltyProgramDetails", "expirySchedules", "points");

        var whole = get("/v2/customers/lookup/customerDetails?source=INSTORE&identifierName=mobile&identifierValue="
                + member.mobile()
                + "&embed=points,MLP,expirySchedules,expiredPoints,promotionalPoints,alternateCurrencies");
        assertThat(whole.path("pointsSummary").toString()).isEqualTo("""
                {"adjusted":0.0,"cumulativePurchases":500.5,"expired":0.0,"lifetimePoints":100.0,"loyaltyId":%d,\
                "loyaltyPoints":70.0,"nextSlab":"","nextSlabDescription":"","nextSlabSerialNumber":-1,\
                "redeemed":30.0,"returned":0.0}""".formatted(member.id()));
        assertThat(whole.path("loyaltyProgramDetails").toString()).isEqualTo("""
                [{"redeemed":30.0,"expired":0.0,"returned":0.0,"adjusted":0.0,"lifetimePoints":100.0,\
                "loyaltyPoints":70.0,"cumulativePurchases":500.5,"loyaltyId":%d,"nextSlab":"",\
                "nextSlabSerialNumber":-1,"nextSlabDescription":"","programId":1,"delayedPoints":0.0,\
                "delayedReturnedPoints":0.0,"totalAvailablePoints":70.0,"totalReturnedPoints":0.0,\
                "linkedPartnerPrograms":[],"programTitle":"Rewards","programDescription":"",\
                "programPointsToCurrencyRatio":0.5}]""".formatted(member.id()));
        assertThat(whole.path("groupLoyaltyProgramDetails").toString()).isEqualTo("[]");
        assertThat(whole.at("/expirySchedules/0/points").toString()).isEqualTo("70.0");
        assertThat(whole.at("/expirySchedules/0/pointsType").asText()).isEqualTo("bill_regular");
        assertThat(whole.path("expirySchedules")).hasSize(1);
        assertThat(whole.path("expiredPoints").toString()).isEqualTo("[]");
        assertThat(whole.path("promotionalPoints").toString()).isEqualTo("""
                {"customerPromotionType":[],"transactionPromotionType":[],"lineitemPromotionType":[]}""");
        assertThat(whole.path("alternateCurrencyDetails").toString()).isEqualTo("[]");
        assertThat(whole.has("errors")).isFalse();
    }

    @Test
    void loyalty_details_are_those_of_the_programs_a_member_is_in() {
        var member = member(40);
        for (var query : List.of("", "?programId=1")) {
            var details = get("/v2/customers/" + member.id() + "/loyaltyDetails" + query);
            assertThat(details.path("data")).hasSize(1);
            assertThat(details.at("/data/0/loyaltyPoints").toString()).isEqualTo("40.0");
            assertThat(details.at("/data/0").has("programTitle")).isFalse();
        }
        assertThat(get("/v2/customers/" + member.id() + "/loyaltyDetails?programId=2")
                        .at("/errors/0/code")
                        .asInt())
                .isEqualTo(1218);
    }

    @Test
    void a_get_tells_points_by_its_flags() {
        var member = member(100);
        bill(member, "G-" + member.id(), "200", "2026-02-01");
        redeem(member, "25", "");
        var one = v11("get?mobile=" + member.mobile()
                        + "&mlp=true&next_slab=true&delayed_accrual=1&expiry_schedule=true&expired_points=true"
                        + "&promotion_points=true&program_summary=true&transactions=true")
                .at("/customers/customer/0");
        assertThat(one.path("lifetime_points").asText()).isEqualTo("100");
        assertThat(one.path("loyalty_points").asText()).isEqualTo("75");
        assertThat(one.path("lifetime_purchases").asText()).isEqualTo("200");
        assertThat(one.path("points_summaries").toString()).isEqualTo("""
                {"points_summary":[{"programId":"1","redeemed":"25","expired":"0","returned":"0","adjusted":"0",\
                "lifetimePoints":"100","loyaltyPoints":"75","cumulativePurchases":"200","currentSlab":"","nextSlab":"",\
                "nextSlabSerialNumber":"","nextSlabDescription":"","slabSNo":"","slabExpiryDate":"","totalPoints":"",\
                "currentSlabDescription":"","delayed_points":"0","delayed_returned_points":"0",\
                "total_available_points":"75","total_returned_points":"0","program_title":"Rewards",\
                "program_description":"","program_points_to_currency_ratio":"0.5",\
                "linked_partner_programs":{"linked_partner_program":[]}}]}""");
        assertThat(one.path("next_slab").asText("?")).isEmpty();
        assertThat(one.path("next_slab_serial_number").asText()).isEqualTo("-1");
        assertThat(one.path("total_available_points").asText()).isEqualTo("75");
        assertThat(one.at("/expiry_schedule/schedule/0/points").asText()).isEqualTo("75");
        assertThat(one.at("/expiry_schedule/schedule/0/program_id").asText()).isEqualTo("1");
        assertThat(one.path("expired_points").toString()).isEqualTo("{\"item\":[]}");
        assertThat(one.path("promotion_points").toString()).isEqualTo("{\"customer\":{\"promotion_point\":[]}}");
        assertThat(one.path("programs_list").toString())
                .isEqualTo("{\"program\":[{\"id\":\"1\",\"name\":\"Rewards\",\"description\":\"\"}]}");
        assertThat(one.at("/transactions/transaction/0/number").asText()).isEqualTo("G-" + member.id());

        var bare = v11("get?mobile=" + member.mobile()).at("/customers/customer/0");
        assertThat(bare.fieldNames())
                .toIterable()
                .doesNotContain("points_summaries", "next_slab", "expiry_schedule", "expired_points", "points");
        assertThat(bare.path("transactions").toString()).isEqualTo("{\"transaction\":[]}");
        var single = v11("get?points_summary=true&mobile=" + member.mobile()).at("/customers/customer/0");
        assertThat(single.at("/points_summaries/points_summary/0").has("program_title"))
                .isFalse();
        var other = v11("get?mlp=true&program_id=9&mobile=" + member.mobile()).at("/customers/customer/0");
        assertThat(other.path("loyalty_points").asText()).isEqualTo("0");
        assertThat(other.at("/points_summaries/points_summary")).isEmpty();
        assertThat(v11("get?program_id=x&mobile=" + member.mobile())
                        .at("/status/code")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void adding_and_updating_a_known_customer_tells_its_points() {
        var member = member(60);
        bill(member, "A-" + member.id(), "99.5", "2026-02-01");
        for (var what : List.of("add", "update")) {
            var answer = call("POST", "/v1.1/customer/" + what + "?format=json", """
                            {"root":{"customer":[{"mobile":"%s","lastname":"Sen"}]}}""".formatted(member.mobile()))
                    .at("/response/customers/customer/0");
            assertThat(answer.path("lifetime_points").toString()).isEqualTo("60");
            assertThat(answer.path("loyalty_points").toString()).isEqualTo("60");
            assertThat(answer.path("lifetime_purchases").toString()).isEqualTo("99.5");
            assertThat(answer.at("/points_summaries/points_summary/0").toString())
                    .isEqualTo("""
                    {"programId":"1","redeemed":"0","expired":"0","returned":"0","adjusted":"0","lifetimePoints":"60",\
                    "loyaltyPoints":"60","cumulativePurchases":"99.5","currentSlab":"","nextSlab":"",\
                    "nextSlabSerialNumber":"","nextSlabDescription":"","slabSNo":"","slabExpiryDate":"",\
                    "totalPoints":""}""");
        }
    }

    @Test
    void an_upsert_and_a_bulk_registration_tell_purchases() {
        var member = member(0);
        bill(member, "U-" + member.id(), "12", "2026-02-01");
        var body = """
                [{"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"%s"}]}]}]
                """.formatted(member.mobile());
        assertThat(call("POST", "/v2/integrations/customer/upsert/bulk", body)
                        .at("/response/0/result/loyaltyInfo/lifetimePurchases")
                        .toString())
                .isEqualTo("12.0");
    }

    @Test
    void bills_are_listed_by_what_the_query_says() {
        var member = member(0);
        long january = bill(member, "J-" + member.id(), "100", "2026-01-10");
        long march = bill(member, "M-" + member.id(), "300", "2026-03-10");
        long february = bill(member, "F-" + member.id(), "200", "2026-02-10");
        assertThat(ids(member, "")).containsExactly(march, february, january);
        assertThat(ids(member, "&sort=trans_id&order=asc")).isSorted().hasSize(3);
        assertThat(ids(member, "&limit=1&offset=1")).containsExactly(february);
        assertThat(ids(member, "&start_date=2026-02-10&end_date=2026-03-10")).containsExactly(march, february);
        assertThat(ids(member, "&number=J-" + member.id())).containsExactly(january);
        assertThat(ids(member, "&transaction_id=" + march)).containsExactly(march);
        assertThat(ids(member, "&start_id=" + january + "&end_id=" + january)).containsExactly(january);
        assertThat(ids(member, "&store_code=ADMIN&entity_type=till&entity_code=first.admin"))
                .hasSize(3);
        for (var nothing : List.of(
                "&number=none",
                "&store_code=pos",
                "&store_id=999",
                "&entity_type=STORE&entity_code=pos",
                "&entity_type=TILL&entity_code=first.pos",
                "&entity_type=ZONE&entity_code=none",
                "&entity_type=CONCEPT&entity_code=none",
                "&entity_type=STR_SERVER&entity_code=none")) {
            assertThat(transactions(member, nothing).at("/item_status/code").asText())
                    .isEqualTo("1051");
        }
        var customer = transactions(member, "&limit=1&mlp=true&credit_notes=true");
        assertThat(customer.path("count").asInt()).isEqualTo(3);
        assertThat(customer.path("rows").asText()).isEqualTo("1");
        assertThat(customer.path("start").asText()).isEqualTo(Long.toString(march));
        assertThat(customer.path("lifetime_purchases").toString()).isEqualTo("600");
        assertThat(customer.at("/points_summaries/points_summary")).hasSize(1);
        assertThat(customer.at("/item_status").toString()).isEqualTo("""
                {"success":"true","code":"1052","message":"Transactions fetched successfully",\
                "warnings":{"warning":[]}}""");
        var row = customer.at("/transactions/transaction/0");
        assertThat(row.path("auto_update_time").asText()).isNotEmpty();
        ((ObjectNode) row).remove("auto_update_time");
        assertThat(row.toString()).isEqualTo("""
                {"id":"%d","number":"M-%d","type":"REGULAR","return_type":"","amount":"300",\
                "outlier_status":"NORMAL","delivery_status":"DELIVERED","notes":"",\
                "billing_time":"2026-03-10 10:00:00","gross_amount":"0","discount":"0","store":"Administration",\
                "store_code":"admin","returned_points_on_bill":"0.0","points":{"issued":"0","redeemed":"0",\
                "returned":"0","expired":"0","returnedPointsOnBill":"0.0","expiry_date":"","program_id":"1"},\
                "custom_fields":{"field":[]},"extended_fields":{"field":[]},"coupons":[],\
                "credit_notes":{"credit_note":[]},"basket_size":0,"line_items":{"line_item":[]}}""".formatted(march, member.id()));
    }

    private static JsonNode transactions(Member member, String further) {
        return v11("transactions?mobile=" + member.mobile() + further).path("customer");
    }

    private static List<Long> ids(Member member, String further) {
        return transactions(member, further).at("/transactions").findValuesAsText("id").stream()
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void redemptions_are_listed_with_what_was_given_back() {
        var member = member(100);
        var first = redeem(member, "30", "R-1");
        long firstId = first.at("/side_effects/effect/0/id").asLong();
        long second = redeem(member, "5", "R-2").at("/side_effects/effect/0/id").asLong();
        var reversal = call("POST", "/v2/points/reverse", """
                {"redemptionId":"%s","pointsToBeReversed":10,"identifier":{"type":"mobile","value":"%s"}}
                """.formatted(
                        first.path("redemption_id").asText(), member.mobile()));
        assertThat(points(member, ""))
                .extracting(row -> row.path("id").asLong())
                .containsExactly(second, firstId);
        assertThat(points(member, "&sort=redemption_id&order=asc"))
                .extracting(row -> row.path("id").asLong())
                .containsExactly(firstId, second);
        assertThat(points(member, "&points_end_id=" + firstId)).hasSize(1);
        assertThat(points(member, "&points_start_id=" + second + "&points_limit=5"))
                .hasSize(1);
        assertThat(points(member, "&limit=1")).hasSize(1);
        for (var nothing :
                List.of("&type=COUPONS", "&programId=7", "&external_reference_number=none", "&end_date=2020-01-01")) {
            assertThat(points(member, nothing)).isEmpty();
        }
        var customer = redemptions(member, "&mlp=true&limit=7");
        assertThat(customer.path("points_count").asText()).isEqualTo("2");
        assertThat(customer.path("coupons_count").asText()).isEqualTo("0");
        assertThat(customer.path("points_start_id").asText()).isEqualTo(Long.toString(second));
        assertThat(customer.path("rows").asText()).isEqualTo("7");
        var row = (ObjectNode) customer.at("/redemptions/points/point/1");
        assertThat(row.path("redeemed_time").asText()).isNotEmpty();
        row.remove("redeemed_time");
        var back = (ObjectNode) row.at("/reversals/0");
        assertThat(back.path("reversal_id").asText())
                .isEqualTo(reversal.path("reversalId").asText());
        back.remove(List.of("reversal_id", "reversal_time", "reversed_on_till_id"));
        assertThat(row.toString()).isEqualTo("""
                {"id":%d,"program_id":1,"points_redeemed":30,"transaction_number":"R-1","bill_id":-1,\
                "validation_code":"","redeemed_at":"first.admin","notes":"For shoes",\
                "redeemed_store":{"code":"admin","name":"Administration"},\
                "redeemed_till":{"code":"first.admin","name":"first.admin"},\
                "reversals":[{"points_reversed":10,"reversal_breakup_by_program":[{"program_id":1,\
                "points_reversed":10,"program_name":"Rewards"}]}],"redemption_breakup_by_program":[{"program_id":1,\
                "points_redeemed":30,"program_name":"Rewards"}]}""".formatted(firstId));
        assertThat(customer.at("/redemptions/points/point/0").has("reversals")).isFalse();
    }

    private static JsonNode redemptions(Member member, String further) {
        return v11("redemptions?mobile=" + member.mobile() + further).path("customer");
    }

    private static JsonNode points(Member member, String further) {
        return redemptions(member, further).at("/redemptions/points/point");
    }

    @Test
    void a_search_tells_points_and_the_last_bill() {
        var member = member(80);
        bill(member, "S-" + member.id(), "20", "2026-01-01");
        bill(member, "T-" + member.id(), "30.5", "2026-02-01");
        var found = v11("search?q=(mobile:EXACT:" + member.mobile() + ")").at("/customer/results/item/0");
        assertThat(found.path("loyalty_points").asText()).isEqualTo("80");
        assertThat(found.path("lifetime_points").asText()).isEqualTo("80");
        assertThat(found.path("lifetime_purchases").asText()).isEqualTo("50.5");
        assertThat(found.path("last_trans_value").asText()).isEqualTo("30.5");
        for (var holds : List.of(
                "loyalty_points:EQUALS:80",
                "lifetime_points:RANGE:80;90",
                "lifetime_purchases:GREATER:50.4",
                "last_trans_value:LESS:30.6",
                "transaction_value:IN:1;30.5")) {
            assertThat(count(member, holds)).as(holds).isEqualTo("1");
        }
        for (var fails : List.of(
                "loyalty_points:GREATER:80",
                "lifetime_points:LESS:80",
                "lifetime_purchases:EQUALS:50",
                "last_trans_value:EQUALS:20")) {
            assertThat(count(member, fails)).as(fails).isEqualTo("0");
        }
        assertThat(count(member(0), "last_trans_value:LESS:1")).isEqualTo("0");
        assertThat(count(member(0), "loyalty_points:EQUALS:0")).isEqualTo("1");
    }

    private static String count(Member member, String condition) {
        return v11("search?q=(mobile:EXACT:" + member.mobile() + "%26" + condition + ")")
                .at("/customer/count")
                .asText();
    }
}
