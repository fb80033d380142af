package io.meniscus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.config.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Every bound of the listener, and that none of them leaves a caller without a worded answer. */
class LimitsTest {
    private static final ListenerConfig SMALL =
            new ListenerConfig("127.0.0.1", 0, 10_000, 4_096, 1, Duration.ofSeconds(5));

    @Test
    void anAnnounced100MegabyteBodyIsRefusedBeforeItIsSent() throws IOException {
        try (var server = new TestServer()) {
            var answer = server.raw("POST /v2/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 104857600\r\n\r\n{");
            assertThat(answer).startsWith("HTTP/1.1 413").contains("X-Cap-Requestid: ", "Connection: close");
            assertThat(answer).contains("{\"errors\":[{\"status\":false,\"code\":413,");
        }
    }

    @Test
    void aBodyThatGrowsBeyondTheLimitIsRefusedWhileReading() {
        try (var server = new TestServer(SMALL)) {
            var endless = HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream("[".repeat(40_000).getBytes(StandardCharsets.UTF_8)));
            var reply = server.send(
                    server.request("/v1.1/customer/echo?format=json").POST(endless));
            assertThat(reply.statusCode()).isEqualTo(413);
            assertThat(reply.body()).contains("\"code\":413");
        }
    }

    @Test
    void tooLargeHeadersAre431InTheVersionsEnvelope() {
        try (var server = new TestServer()) {
            var v2 = server.get("/v2/customers/1", "X-Large", "x".repeat(20_000));
            assertThat(v2.statusCode()).isEqualTo(431);
            assertThat(v2.body()).startsWith("{\"errors\":[{\"status\":false,\"code\":431");
            assertThat(v2.headers().firstValue("X-Cap-Requestid").orElse("")).matches("[0-9A-F]{13}");
            var v11 = server.get("/v1.1/customer/get?format=json", "X-Large", "x".repeat(20_000));
            assertThat(v11.statusCode()).isEqualTo(431);
            assertThat(v11.body()).contains("\"code\":431");
        }
    }

    @Test
    void aBrokenRequestIsAnsweredWithAnIdAndNoPage() throws IOException {
        try (var server = new TestServer()) {
            for (var broken : new String[] {
                "GET /v2/customers/1 HTTP/1.1\r\n\r\n",
                "GET /v2/customers/1 HTTP/1.1\r\nHost: a\r\nBad Header\r\n\r\n",
                "rubbish\r\n\r\n",
                "POST /v2/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            }) {
                assertThat(server.raw(broken))
                        .startsWith("HTTP/1.1 400")
                        .contains("X-Cap-Requestid: ")
                        .contains("error")
                        .doesNotContain("jetty", "<html", "\tat ", "Exception");
            }
            server.awaitServed(4);
            assertThat(server.served)
                    .hasSize(4)
                    .allSatisfy(call -> assertThat(call.status()).isEqualTo(400));
        }
    }

    @Test
    void moreCallsThanMayBeInFlightAre503WithRetryAfter() throws Exception {
        try (var server = new TestServer(SMALL)) {
            var slow = CompletableFuture.supplyAsync(() -> server.get("/v2/slow"));
            server.entered.await();
            var refused = server.get("/v2/customers/1");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            server.release.countDown();
            assertThat(slow.get().body()).isEqualTo("{\"slow\":true}");
        }
    }

    @Test
    void jsonTooDeepIsMalformed() {
        try (var server = new TestServer()) {
            var deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
            assertThat(server.post("/v2/echo", deep).statusCode()).isEqualTo(400);
            assertThat(server.post("/v1.1/customer/echo.json", deep).body()).contains("\"code\":400");
            var xml = "<root>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</root>";
            assertThat(server.post("/v1.1/customer/echo.json", xml).body()).contains("\"code\":400");
        }
    }

    @Test
    void aDoubledKeyIsMalformedAndItsPlaceIsNamed() {
        try (var server = new TestServer()) {
            assertThat(server.post("/v2/echo", "{\"number\":1,\"number\":2}").body())
                    .contains("Invalid request body: a doubled key at line 1, column ");
            assertThat(server.post("/v2/echo", "{\"zzz\":{\"a\":1,\"a\":2}}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void malformedBodiesNameThePlaceAndNeverTheContent() {
        try (var server = new TestServer()) {
            assertThat(server.post("/v2/echo", "{\"one\":{\"id\":\"geheim\"}}").body())
                    .contains("the value at one.id cannot be read")
                    .doesNotContain("geheim");
            assertThat(server.post("/v2/echo", "{\"text\":geheim}").body())
                    .contains("broken JSON at line 1, column ")
                    .doesNotContain("geheim");
            assertThat(server.post("/v2/echo", "{\"number\":1} x").body()).contains("Invalid request body");
            assertThat(server.post("/v2/echo", "").body()).contains("the body is empty");
            assertThat(server.post("/v2/echo", "{\"amount\":1e999999999}").statusCode())
                    .isEqualTo(400);
            assertThat(server.post("/v2/echo", "{\"number\":1.5}").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aRefusedTillMayLogInOnTheSameConnection() throws IOException {
        try (var server = new TestServer();
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.listener.port())) {
            var call = "POST /v2/private HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n%s\r\n{}";
            socket.getOutputStream().write(call.formatted("").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(call.formatted("Authorization: Basic x\r\nConnection: close\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(both)
                    .startsWith("HTTP/1.1 401")
                    .contains("HTTP/1.1 200 OK")
                    .endsWith("{\"till\":7}");
        }
    }

    @Test
    void longAnswersAreGzippedWhenAskedAndGzippedBodiesAreRead() throws Exception {
        try (var server = new TestServer();
                var client = HttpClient.newHttpClient()) {
            var reply = client.send(
                    server.request("/v2/long", "Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(reply.body()).hasSizeLessThan(1_000);
            var plain = new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes();
            assertThat(new String(plain, StandardCharsets.UTF_8)).startsWith("{\"text\":\"word ");
            var zipped = HttpRequest.BodyPublishers.ofByteArray(gzip("{\"number\":1}"));
            assertThat(server.send(server.request("/v2/echo", "Content-Encoding", "gzip")
                                    .POST(zipped))
                            .body())
                    .isEqualTo("{\"number\":1}");
            var bomb = HttpRequest.BodyPublishers.ofByteArray(gzip("[".repeat(9 << 20)));
            assertThat(server.send(server.request("/v2/echo", "Content-Encoding", "gzip")
                                    .POST(bomb))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        try (var server = new TestServer()) {
            var reply = server.send(server.request("/v2/customers/1").HEAD());
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsOneClearLine() {
        try (var server = new TestServer()) {
            var taken = ListenerConfig.at("127.0.0.1", server.listener.port());
            assertThatThrownBy(() -> new TestServer(taken))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + server.listener.port() + ": ")
                    .hasMessageNotContaining("\n");
        }
    }
}
