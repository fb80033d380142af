package io.meniscus.http;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Caller;
import io.meniscus.access.Permission;
import io.meniscus.access.Principal;
import io.meniscus.access.RateClass;
import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v2.V2Dialect;
import io.meniscus.api.v3.V3Dialect;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.ops.OpsDialect;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A real listener on a free port with small endpoints of every version, and ways to call it. */
final class TestServer implements AutoCloseable {
    static final V11Dialect V11 = new V11Dialect();
    static final V2Dialect V2 = new V2Dialect();
    static final V3Dialect V3 = new V3Dialect();
    static final OpsDialect OPS = new OpsDialect();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Listener listener;
    final List<Served> served = java.util.Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);

    /** A wire record with a member of every kind. */
    record Everything(
            @Nullable String text,
            @Nullable Long number,
            @Nullable Integer small,
            @Nullable BigDecimal amount,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @Nullable List<Item> items,
            @Nullable Item one,
            @Nullable List<String> words) {}

    record Item(@Nullable String name, @Nullable Long id) {}

    enum Colour {
        RED,
        DEEP_BLUE
    }

    record Answer<T>(T response) {}

    TestServer() {
        this(ListenerConfig.at("127.0.0.1", 0));
    }

    TestServer(ListenerConfig config) {
        var table = new RouteTable(routes());
        listener = new Listener(
                config,
                new Router(table, List.of(V11, V2, V3, OPS)),
                TestServer::admit,
                Instants.system(),
                new Randomness(),
                List.of(served::add));
        listener.start();
    }

    private List<Route> routes() {
        return List.of(
                route("POST", V11, r -> Reply.ok(new Answer<>(r.read(Everything.class))), "/v1.1/customer/echo"),
                route("POST", V11, r -> Reply.ok(new Answer<>(r.readList(Item.class))), "/v1.1/customer/list"),
                route("GET", V11, r -> Reply.ok(new Answer<>(item(r))), "/v1.1/customer/get"),
                route("GET", V11, TestServer::refuse, "/v1.1/customer/refuse", "/v1.1/transaction/refuse"),
                route("POST", V2, r -> Reply.ok(r.read(Everything.class)), "/v2/echo"),
                route("POST", V2, r -> Reply.ok(r.readList(Item.class)), "/v2/list"),
                route("GET", V2, r -> Reply.ok(item(r)), "/v2/customers/lookup"),
                route("GET", V2, r -> Reply.ok(Map.of("id", r.pathParameter("id"))), "/v2/customers/{id}"),
                route("GET", V2, TestServer::refuse, "/v2/refuse"),
                route("GET", V2, r -> Reply.ok(Map.of("text", "word ".repeat(2_000))), "/v2/long"),
                route("GET", V2, this::slow, "/v2/slow"),
                new Route(
                        List.of("POST"),
                        List.of("/v2/private"),
                        V2,
                        r -> Reply.ok(Map.of("till", r.caller().till().value())),
                        Permission.AUTHENTICATED,
                        RateClass.WRITE,
                        Idempotency.NONE,
                        1,
                        described()),
                route("GET", V3, TestServer::refuse, "/v3/refuse"),
                route("GET", OPS, TestServer::refuse, "/ops/refuse"));
    }

    static Route route(String method, Dialect dialect, Endpoint endpoint, String... paths) {
        return new Route(
                List.of(method),
                List.of(paths),
                dialect,
                endpoint,
                Permission.PUBLIC,
                RateClass.NONE,
                Idempotency.NONE,
                1,
                described());
    }

    private static Description described() {
        return new Description("v2/customers", "For tests", List.of(), Void.class, Item.class);
    }

    private static Item item(Request request) {
        return new Item(request.query("name").orElse(null), null);
    }

    private Reply slow(Request request) {
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Reply.ok(Map.of("slow", true));
    }

    private static Reply refuse(Request request) {
        throw switch (request.query("why").orElse("")) {
            case "unauthorized" -> new EdgeException(new EdgeRefusal.Unauthorized("Invalid <credentials>"));
            case "forbidden" -> new EdgeException(new EdgeRefusal.Forbidden());
            case "malformed" -> new EdgeException(new EdgeRefusal.MalformedBody("broken JSON at line 1, column 2"));
            case "parameter" -> new EdgeException(new EdgeRefusal.BadParameter("source is missing"));
            case "media" -> new EdgeException(new EdgeRefusal.UnsupportedMediaType());
            case "batch" -> new EdgeException(new EdgeRefusal.BatchTooLarge(100));
            case "rate" -> new EdgeException(new EdgeRefusal.RateLimited(7));
            case "overloaded" -> new EdgeException(new EdgeRefusal.Overloaded(2));
            case "busy" -> new EdgeException(new EdgeRefusal.CustomerBusy());
            case "twin" -> new EdgeException(new EdgeRefusal.TwinInFlight());
            case "reused" -> new EdgeException(new EdgeRefusal.KeyReused());
            case "attribution" -> new EdgeException(new EdgeRefusal.UnknownAttribution());
            case "attributionType" -> new EdgeException(new EdgeRefusal.AttributionTypeMissing());
            default -> new IllegalStateException("secret detail of a bug");
        };
    }

    private static Caller admit(RequestHead head, Route route) {
        if (head.header("Authorization").isEmpty()) {
            throw new EdgeException(new EdgeRefusal.Unauthorized("Credentials are missing"));
        }
        return new Caller(new Principal.Till(new OrgId(5), new TillId(7), AccessGroup.POS), new TillId(7));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** Sends bytes as they are and reads until the connection closes. */
    String raw(String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Observers are told after the answer is on its way. */
    void awaitServed(int calls) {
        long until = System.nanoTime() + 5_000_000_000L;
        while (served.size() < calls && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        release.countDown();
        listener.stop(Duration.ofSeconds(2));
    }
}
