package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that meet: on one server, and on two servers with one database. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RacesTest {
    private static final int AT_ONCE = 100;
    private static final String ADD = "/v1.1/customer/add?format=json";

    private final Api first;
    private final List<Api> both;

    RacesTest(Installation installation) {
        first = installation.first();
        both = List.of(installation.first(), installation.second());
    }

    @Test
    void oneHundredEqualAddsAtOnceLeaveOneCustomer() {
        equalAddsLeaveOneCustomer(List.of(first));
    }

    @Test
    void equalAddsOnTwoServersLeaveOneCustomer() {
        equalAddsLeaveOneCustomer(both);
    }

    private void equalAddsLeaveOneCustomer(List<Api> servers) {
        var mobile = Identifiers.mobile();
        var body = added(mobile, "Asha");

        var replies =
                Together.send(AT_ONCE, i -> servers.get(i % servers.size()).post(ADD, body));

        var ids = new TreeSet<Long>();
        for (var reply : replies) {
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            var customer = customer(reply);
            assertThat(customer.at("/item_status/code").asText())
                    .as(reply.body())
                    .isEqualTo("1000");
            ids.add(customer.path("user_id").asLong());
        }
        assertThat(ids).hasSize(1);
        assertThat(first.lookup("mobile", mobile, "ALL").path("entity").asLong())
                .isEqualTo(ids.first());
    }

    @Test
    void oneIdempotencyKeyAtOnceIsDecidedOnce() {
        oneKeyIsDecidedOnce(List.of(first));
    }

    @Test
    void oneIdempotencyKeyOnTwoServersIsDecidedOnce() {
        oneKeyIsDecidedOnce(both);
    }

    private void oneKeyIsDecidedOnce(List<Api> servers) {
        var mobile = Identifiers.mobile();
        var key = "key-" + mobile;
        var body = registration("INSTORE", mobile);

        var replies = Together.send(
                AT_ONCE, i -> servers.get(i % servers.size()).post("/v2/customers", body, "Idempotency-Key", key));

        var statuses = replies.stream().map(HttpResponse::statusCode).collect(Collectors.toSet());
        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        var answers = replies.stream()
                .filter(reply -> reply.statusCode() == 200)
                .map(HttpResponse::body)
                .collect(Collectors.toSet());
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("createdId").doesNotContain("errors");
        for (var server : servers) {
            var repeated = Api.send(server.post("/v2/customers", body, "Idempotency-Key", key));
            assertThat(repeated.statusCode()).isEqualTo(200);
            assertThat(repeated.body()).isEqualTo(answers.iterator().next());
            var other = Api.send(server.post(
                    "/v2/customers", registration("INSTORE", Identifiers.mobile()), "Idempotency-Key", key));
            assertThat(other.statusCode()).isEqualTo(422);
        }
        var unkeyed = Api.json(Api.send(first.post("/v2/customers", body)));
        assertThat(unkeyed.at("/errors/0/code").asInt()).isEqualTo(8006);
    }

    @Test
    void refusalsAreKeptUnderTheirKeyToo() {
        var mobile = Identifiers.mobile();
        Api.send(first.post("/v2/customers", registration("INSTORE", mobile)));
        var refused = Api.send(
                first.post("/v2/customers", registration("INSTORE", mobile), "Idempotency-Key", "again-" + mobile));
        var repeated = Api.send(
                first.post("/v2/customers", registration("INSTORE", mobile), "Idempotency-Key", "again-" + mobile));

        assertThat(Api.json(refused).at("/errors/0/code").asInt()).isEqualTo(8006);
        assertThat(repeated.body()).isEqualTo(refused.body());
    }

    @Test
    void aMobileThatArrivesAtOnceInTwoSourcesOfTwoServersIsOnePerson() {
        int mobiles = 60;
        var values = new String[mobiles];
        for (int i = 0; i < mobiles; i++) {
            values[i] = Identifiers.mobile();
        }
        var sources = List.of("INSTORE", "WEBSITE");

        var replies = Together.send(
                2 * mobiles,
                i -> both.get(i % 2).post("/v2/customers", registration(sources.get(i % 2), values[i / 2])));

        for (int i = 0; i < mobiles; i++) {
            var inStore = Api.json(replies.get(2 * i));
            var website = Api.json(replies.get(2 * i + 1));
            assertThat(inStore.path("createdId").asLong())
                    .as("%s and %s", inStore, website)
                    .isPositive()
                    .isEqualTo(website.path("createdId").asLong());
            assertThat(inStore.path("warnings").size()
                            + website.path("warnings").size())
                    .as("one of them joined the other: %s and %s", inStore, website)
                    .isEqualTo(1);
            assertThat(both.getFirst().lookup("mobile", values[i], "INSTORE"))
                    .isEqualTo(both.getLast().lookup("mobile", values[i], "WEBSITE"));
        }
    }

    @Test
    void registrationsBesideRefusedOnesSucceed() {
        int count = 200;
        var taken = Identifiers.mobile();
        Api.send(first.post("/v2/customers", registration("INSTORE", taken)));
        var values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 8 == 3 ? taken : Identifiers.mobile();
        }

        var replies = Together.send(count, i -> first.post("/v2/customers", registration("INSTORE", values[i])));

        var ids = new HashSet<Long>();
        for (int i = 0; i < count; i++) {
            var reply = Api.json(replies.get(i));
            if (values[i].equals(taken)) {
                assertThat(reply.at("/errors/0/code").asInt())
                        .as(reply.toString())
                        .isEqualTo(8006);
            } else {
                assertThat(reply.path("createdId").isIntegralNumber())
                        .as(reply.toString())
                        .isTrue();
                ids.add(reply.path("createdId").asLong());
            }
        }
        assertThat(ids).as("every one a person of its own").hasSize(count - count / 8);
    }

    private static String added(String mobile, String name) {
        return "{\"root\":{\"customer\":[{\"mobile\":\"%s\",\"firstname\":\"%s\"}]}}".formatted(mobile, name);
    }

    private static String registration(String source, String mobile) {
        return """
                {"profiles":[{"source":"%s","identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(source, mobile);
    }

    private static JsonNode customer(HttpResponse<String> reply) {
        return Api.json(reply).at("/response/customers/customer/0");
    }
}
