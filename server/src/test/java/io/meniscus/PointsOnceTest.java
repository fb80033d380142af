package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.event.EventStore;
import io.meniscus.points.Awards;
import io.meniscus.run.Runner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves points moves them once under an Idempotency-Key, and answers the same again (conventions §11). */
class PointsOnceTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(720_000);
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

    private record Member(String id, String mobile) {}

    private static Member member(long points) {
        var mobile = "91" + (9_000_000_000L + NUMBERS.incrementAndGet());
        var reply = call("POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(mobile), "");
        var id = found(reply.body(), "\"createdId\":(\\d+)");
        Awards.award(runner, organizations.first, new CustomerId(Long.parseLong(id)), points, Duration.ofDays(365));
        return new Member(id, mobile);
    }

    private static TwoOrganizations.Answer call(String method, String path, String body, String key) {
        var basic = TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT);
        return organizations.call(
                method,
                path,
                body,
                key.isEmpty()
                        ? List.of("Authorization", basic)
                        : List.of("Authorization", basic, "Idempotency-Key", key));
    }

    private static String found(String body, String pattern) {
        var match = Pattern.compile(pattern).matcher(body);
        assertThat(match.find()).as(body).isTrue();
        return match.group(1);
    }

    private static String balance(Member member) {
        return found(
                call("GET", "/v2/customers/" + member.id() + "/points/balance", "", "")
                        .body(),
                "mainPoints\":([\\d.]+)");
    }

    private static void assertOnce(String path, String body, String key, String other) {
        var first = call("POST", path, body, key);
        var again = call("POST", path, body, key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(call("POST", path, other, key).status()).isEqualTo(422);
    }

    private static String redeem(Member member, int points) {
        return """
                {"root":{"redeem":{"points_redeemed":%d,"customer":{"mobile":"%s"}}}}""".formatted(points, member.mobile());
    }

    @Test
    void a_redemption() {
        var member = member(100);
        assertOnce("/v1.1/points/redeem", redeem(member, 10), "redeem-" + member.id(), redeem(member, 20));
        assertThat(balance(member)).isEqualTo("90.000");
    }

    @Test
    void a_reversal_of_a_part() {
        var member = member(100);
        var code = found(
                call("POST", "/v1.1/points/redeem", redeem(member, 50), "").body(), "redemption_id\":\"(\\w+)");
        var body = """
                {"redemptionId":"%s","pointsToBeReversed":%d,"identifier":{"type":"mobile","value":"%s"}}""";
        assertOnce(
                "/v2/points/reverse",
                body.formatted(code, 10, member.mobile()),
                "reverse-" + member.id(),
                body.formatted(code, 20, member.mobile()));
        assertThat(balance(member)).isEqualTo("60.000");
    }

    @Test
    void an_adjustment_by_hand() {
        var member = member(100);
        var body = "{\"pointsToBeAdjusted\":\"%d\",\"reasonOfReturn\":\"Asked\"}";
        assertOnce(
                "/v2/customers/" + member.id() + "/negativePointsAdjustment",
                body.formatted(30),
                "adjust-" + member.id(),
                body.formatted(40));
        assertThat(balance(member)).isEqualTo("70.000");
    }

    @Test
    void a_refused_transfer_stays_refused_and_moves_nothing() {
        var giver = member(100);
        var taker = member(1);
        var body = """
                {"pointsTobeTransferred":%d,"code":"WRONG","fromCustomerIdentifier":{"type":"MOBILE","value":"%s"},
                 "toCustomerIdentifier":{"type":"ID","value":"%s"}}""";
        assertOnce(
                "/v2/points/transfer",
                body.formatted(40, giver.mobile(), taker.id()),
                "transfer-" + giver.id(),
                body.formatted(50, giver.mobile(), taker.id()));
        assertThat(balance(giver)).isEqualTo("100.000");
    }
}
