package io.meniscus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal at the edge, in every version's own words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesTest {
    private final TestServer server = new TestServer();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        forbidden       | 403 | 403   | Not authorized. Access is denied!
        malformed       | 200 | 400   | Input is invalid, Please check request parameters or input xml/json
        parameter       | 200 | 400   | Input is invalid, Please check request parameters or input xml/json
        media           | 415 | 415   | Content type is not supported
        batch           | 200 | 1060  | Batch size exceeds the limit of 100
        rate            | 429 | 517   | Rate limit exceeded
        overloaded      | 503 | 503   | Server is busy, please try again
        busy            | 200 | 521   | Another action is running for the same customer, please try again
        twin            | 409 | 409   | A request with the same Idempotency-Key is in progress
        reused          | 422 | 422   | The Idempotency-Key was used with another request
        attribution     | 200 | 91021 | Attribution till is invalid
        attributionType | 200 | 1061  | Attribution lookup type is missing
        """)
    void v11WordsRefusalsInItsStatus(String why, int status, int code, String message) {
        var json = server.get("/v1.1/customer/refuse?format=json&why=" + why);
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(json.body())
                .isEqualTo("{\"response\":{\"status\":{\"success\":\"false\",\"code\":" + code + ",\"message\":\""
                        + message + "\"}}}");
        var xml = server.get("/v1.1/customer/refuse?format=xml&why=" + why);
        assertThat(xml.statusCode()).isEqualTo(status);
        assertThat(xml.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><response><status><success>false</success><code>"
                        + code + "</code><message>" + message + "</message></status></response>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        forbidden       | 403 | 4000  | Not authorized. Access is denied!
        malformed       | 400 | 400   | Invalid request body: broken JSON at line 1, column 2
        parameter       | 400 | 400   | source is missing
        media           | 415 | 415   | The body is not JSON
        batch           | 200 | 1060  | Batch size exceeds the limit of 100
        rate            | 429 | 429   | Rate limit exceeded
        overloaded      | 503 | 503   | Server is busy, please try again
        busy            | 200 | 521   | Another action is running for the same customer, please try again
        twin            | 409 | 409   | A request with the same Idempotency-Key is in progress
        reused          | 422 | 422   | The Idempotency-Key was used with another request
        attribution     | 200 | 91021 | Attribution till is invalid
        attributionType | 200 | 1061  | Attribution lookup type is missing
        """)
    void v2WordsRefusalsAsErrors(String why, int status, int code, String message) {
        var reply = server.get("/v2/refuse?why=" + why);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body())
                .isEqualTo("{\"errors\":[{\"status\":false,\"code\":" + code + ",\"message\":\"" + message
                        + "\"}],\"warnings\":[]}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"forbidden,403,4000", "malformed,400,400", "unauthorized,401,401", "busy,200,521", "rate,429,429"})
    void v3WordsRefusalsBesideNullData(String why, int status, int code) {
        var reply = server.get("/v3/refuse?why=" + why);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).startsWith("{\"data\":null,\"errors\":[{\"code\":" + code + ",\"message\":\"");
        assertThat(reply.body()).endsWith("\"}],\"warnings\":null}");
    }

    @Test
    void a401IsXmlOnV2AndCarriesTheRealm() {
        var reply = server.get("/v2/refuse?why=unauthorized", "Accept", "application/json");
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Meniscus\"");
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(reply.body())
                .endsWith("<response><status><success>false</success><code>401</code>"
                        + "<message>Invalid &lt;credentials&gt;</message></status></response>");
    }

    @Test
    void a401OnV11IsXmlUnlessJsonIsAskedForAndContentTypeDoesNotCount() {
        var xml = server.get("/v1.1/customer/refuse?why=unauthorized", "Content-Type", "application/json");
        assertThat(xml.statusCode()).isEqualTo(401);
        assertThat(xml.body()).startsWith("<?xml");
        assertThat(server.get("/v1.1/customer/refuse?why=unauthorized", "Accept", "application/json")
                        .body())
                .startsWith("{\"response\"");
        assertThat(server.get("/v1.1/customer/refuse.json?why=unauthorized").body())
                .startsWith("{\"response\"");
    }

    @Test
    void retryAfterGoesWithRateLimitAndOverload() {
        assertThat(server.get("/v2/refuse?why=rate").headers().firstValue("Retry-After"))
                .hasValue("7");
        assertThat(server.get("/v1.1/customer/refuse?why=overloaded").headers().firstValue("Retry-After"))
                .hasValue("2");
    }

    @Test
    void aBatchOfTransactionsTooLargeIs672() {
        assertThat(server.get("/v1.1/transaction/refuse?why=batch&format=json").body())
                .contains("\"code\":672");
    }

    @Test
    void aBugSaysNothingButTheRequestId() {
        for (var path : new String[] {"/v1.1/customer/refuse?format=json", "/v2/refuse", "/v3/refuse", "/ops/refuse"}) {
            var reply = server.get(path);
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body()).contains(id(reply.headers().map())).doesNotContain("secret");
        }
    }

    private static String id(Map<String, java.util.List<String>> headers) {
        return headers.getOrDefault("x-cap-requestid", java.util.List.of("none"))
                .getFirst();
    }

    @Test
    void anUnknownPathIs404InTheVersionThatClaimsIt() {
        assertThat(server.get("/v1.1/customer/nothing?format=json").body()).contains("\"code\":404");
        assertThat(server.get("/v1/nothing/at/all").body()).startsWith("<?xml").contains("<code>404</code>");
        assertThat(server.get("/api/v2/nothing").body()).startsWith("{\"errors\":[{\"status\":false,\"code\":404");
        assertThat(server.get("/v3/nothing").body()).startsWith("{\"data\":null");
        assertThat(server.get("/x/neo/nothing").body()).isEqualTo("{\"error\":\"not found\"}");
        for (var path : new String[] {"/v1.1/a/b", "/v2/nothing", "/v3/nothing", "/nothing", "/"}) {
            assertThat(server.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aKnownPathWithAnotherMethodIs405WithAllow() {
        var reply = server.post("/v2/customers/lookup", "{}");
        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).hasValue("GET");
        assertThat(reply.body()).startsWith("{\"errors\":[{\"status\":false,\"code\":405");
        assertThat(server.send(server.request("/v1.1/customer/get?format=json").DELETE())
                        .body())
                .contains("\"code\":405");
    }

    @Test
    void theGateComesAfterRoutingAndBeforeTheBody() {
        assertThat(server.post("/v2/private", "not even json").statusCode()).isEqualTo(401);
        assertThat(server.post("/v2/private", "{}", "Authorization", "Basic x").body())
                .isEqualTo("{\"till\":7}");
        assertThat(server.post("/v2/unknown", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesItsIdAndTheCallersIsEchoedUnderOneNameOnly() {
        for (var path : new String[] {"/v2/customers/1", "/nothing", "/v2/refuse?why=bug"}) {
            var reply = server.get(path);
            assertThat(id(reply.headers().map())).matches("[0-9A-F]{13}");
            assertThat(reply.headers().firstValue("X-CAP-REQUEST-ID"))
                    .hasValue(id(reply.headers().map()));
            assertThat(reply.headers().firstValue("Cache-Control")).hasValue("must-revalidate,no-cache,no-store");
        }
        var named = server.get("/v2/customers/1", "X-CAP-REQUEST-ID", "till-7/0815");
        assertThat(named.headers().firstValue("X-CAP-REQUEST-ID")).hasValue("till-7/0815");
        assertThat(id(named.headers().map())).matches("[0-9A-F]{13}");
        var tooLong = server.get("/v2/customers/1", "X-CAP-REQUEST-ID", "x".repeat(101));
        assertThat(tooLong.headers().firstValue("X-CAP-REQUEST-ID"))
                .hasValue(id(tooLong.headers().map()));
    }
}
