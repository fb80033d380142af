package io.meniscus.http.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.access.AccessGroup;
import io.meniscus.access.Caller;
import io.meniscus.access.LoginKind;
import io.meniscus.access.Permission;
import io.meniscus.access.Principal;
import io.meniscus.access.RateClass;
import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v2.V2Dialect;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.http.Listener;
import io.meniscus.http.ListenerConfig;
import io.meniscus.http.Reply;
import io.meniscus.http.Route;
import io.meniscus.http.RouteTable;
import io.meniscus.http.Router;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see: logs, metrics, health and the document, all of a running listener. */
class OperationsTest {
    private static final V11Dialect V11 = new V11Dialect();
    private static final V2Dialect V2 = new V2Dialect();
    private static final OpsDialect OPS = new OpsDialect();

    private final AtomicBoolean databaseUp = new AtomicBoolean(true);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpMetrics metrics = new HttpMetrics(registry);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final AccessLog accessLog = new AccessLog(log);
    private final List<RequestLogRow> rows = Collections.synchronizedList(new ArrayList<>());
    private final RequestLog requestLog = new RequestLog(rows::addAll);
    private final Listener listener = listener();

    record Body(String name, List<Body> inside) {}

    record Answer(long createdId, Body body) {}

    private Listener listener() {
        var routes = new Operations(OPS, List.of(new HealthCheck("database", databaseUp::get)), registry)
                .around(List.of(
                        route("POST", V2, "/v2/customers", Permission.AUTHENTICATED),
                        route("GET", V2, "/v2/customers/{id}", Permission.AUTHENTICATED),
                        route("POST", V11, "/v1.1/customer/add", Permission.PUBLIC)));
        var started = new Listener(
                ListenerConfig.at("127.0.0.1", 0),
                new Router(new RouteTable(routes), List.of(V11, V2, OPS)),
                (_, _) -> new Caller(new Principal.Till(new OrgId(5), new TillId(7), AccessGroup.POS), new TillId(9)),
                Instants.system(),
                new Randomness(),
                List.of(metrics, accessLog, requestLog));
        metrics.watch(started::inFlight);
        started.start();
        return started;
    }

    private static Route route(String method, io.meniscus.http.Dialect dialect, String path, Permission permission) {
        return new Route(
                List.of(method),
                List.of(path),
                dialect,
                _ -> Reply.refused(8015, new Answer(1, new Body("a", List.of()))),
                permission,
                RateClass.NONE,
                Route.Idempotency.KEYED,
                1,
                new Route.Description(
                        "v2/customers",
                        "A call",
                        List.of(new Route.Parameter("source", Route.Presence.REQUIRED, "where from")),
                        Body.class,
                        Answer.class));
    }

    @AfterEach
    void stop() {
        listener.stop(Duration.ofSeconds(1));
        accessLog.close();
        requestLog.close();
    }

    private HttpResponse<String> call(String method, String path, String... headers) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{}" : ""));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void anAccessLineAndARowStandForEveryCallAndHoldNoContent() throws Exception {
        var reply = call("POST", "/v2/customers?mobile=919876543210", "X-CAP-REQUEST-ID", "mine-1");
        call("GET", "/v2/customers/919876543210");
        call("GET", "/health/live");
        stop();

        var lines = log.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        var first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.get("request").textValue())
                .isEqualTo(reply.headers().firstValue("X-Cap-Requestid").orElseThrow());
        assertThat(first.get("route").textValue()).isEqualTo("/v2/customers");
        assertThat(first.get("code").intValue()).isEqualTo(8015);
        assertThat(first.get("org").intValue()).isEqualTo(5);
        assertThat(first.get("principal").textValue()).isEqualTo("TILL:7");
        assertThat(first.get("till").intValue()).isEqualTo(9);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("919876543210");

        assertThat(rows).hasSize(2);
        var row = rows.getFirst();
        assertThat(row.callerRequestId()).isEqualTo("mine-1");
        assertThat(row.principalKind()).isEqualTo(LoginKind.TILL);
        assertThat(row.requestBytes()).isEqualTo(2);
        assertThat(row.replyBytes()).isEqualTo(reply.body().length());
        assertThat(rows.get(1).route()).isEqualTo("/v2/customers/{id}");
    }

    @Test
    void callsThatFindNoOrganizationBelongToThePlatform() throws Exception {
        call("GET", "/v2/nothing/at/919876543210");
        stop();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.org()).isEqualTo(OrgId.PLATFORM);
            assertThat(row.route()).isEqualTo("unrouted");
            assertThat(row.httpStatus()).isEqualTo(404);
        });
    }

    @Test
    void metricsTimeCallsByTemplateAndStatus() {
        call("GET", "/v2/customers/17");
        call("GET", "/v2/customers/18");
        var counted = "meniscus_http_requests_seconds_count{method=\"GET\",route=\"/v2/customers/{id}\","
                + "status=\"200\",version=\"v2\"} 2";
        // Calls are counted behind their answer.
        var scraped = call("GET", "/metrics").body();
        for (int i = 0; i < 100 && !scraped.contains(counted); i++) {
            scraped = call("GET", "/metrics").body();
        }
        assertThat(scraped).contains(counted, "meniscus_http_in_flight ", "jvm_memory_used_bytes");
    }

    @Test
    void readinessNamesWhatIsDown() {
        assertThat(call("GET", "/health/ready").body())
                .isEqualTo("{\"status\":\"up\",\"checks\":{\"database\":\"up\"}}");
        databaseUp.set(false);
        var down = call("GET", "/health/ready");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).isEqualTo("{\"status\":\"down\",\"checks\":{\"database\":\"down\"}}");
        assertThat(call("GET", "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentDescribesEveryRoute() throws Exception {
        var document = new JsonMapper().readTree(call("GET", "/openapi.json").body());
        assertThat(document.get("openapi").textValue()).startsWith("3.1");
        assertThat(document.get("paths").properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("/v2/customers", "/v2/customers/{id}", "/v1.1/customer/add", "/health/ready");
        var add = document.at("/paths/~1v2~1customers/post");
        assertThat(add.get("x-tier").intValue()).isEqualTo(1);
        assertThat(add.get("security")).hasSize(3);
        assertThat(add.at("/parameters/0/name").textValue()).isEqualTo("source");
        assertThat(document.at("/paths/~1v2~1customers~1{id}/get/parameters/0/in")
                        .textValue())
                .isEqualTo("path");
        assertThat(document.at("/paths/~1v1.1~1customer~1add/post/requestBody/content")
                        .has("application/xml"))
                .isTrue();
        assertThat(referenced(document, add.at("/responses/200/content/application~1json/schema"))
                        .at("/properties/createdId/type")
                        .textValue())
                .isEqualTo("integer");
    }

    private static JsonNode referenced(JsonNode document, JsonNode schema) {
        return document.at(schema.get("$ref").textValue().substring(1));
    }
}
