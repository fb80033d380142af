package io.meniscus.http.ops;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's own routes: health, metrics and the OpenAPI document. */
public final class Operations {
    private final OpsDialect dialect;
    private final List<HealthCheck> checks;
    private final PrometheusMeterRegistry registry;

    /** Whether the server and what it needs work. */
    record Health(String status, Map<String, String> checks) {}

    public Operations(OpsDialect dialect, List<HealthCheck> checks, PrometheusMeterRegistry registry) {
        this.dialect = dialect;
        this.checks = List.copyOf(checks);
        this.registry = registry;
    }

    /** The API's routes and those of this class, with a document that describes them all. */
    public List<Route> around(List<Route> api) {
        var all = new ArrayList<>(api);
        all.add(route("/health/live", "Whether the process answers", Health.class, new Live()));
        all.add(route("/health/ready", "Whether everything the server needs works", Health.class, new Ready()));
        all.add(route("/metrics", "Prometheus metrics", String.class, new Metrics()));
        all.add(route("/openapi.json", "This document", Void.class, new Document(OpenApiDocument.of(all))));
        return List.copyOf(all);
    }

    private Route route(String path, String summary, Class<?> reply, Endpoint endpoint) {
        return new Route(
                List.of("GET"),
                List.of(path),
                dialect,
                endpoint,
                Permission.PUBLIC,
                RateClass.NONE,
                Route.Idempotency.NONE,
                0,
                new Route.Description("operations", summary, List.of(), Void.class, reply));
    }

    private static final class Live implements Endpoint {
        @Override
        public Reply handle(Request request) {
            return Reply.ok(new Health("up", Map.of()));
        }
    }

    private final class Ready implements Endpoint {
        @Override
        public Reply handle(Request request) {
            var found = new TreeMap<String, String>();
            for (var check : checks) {
                found.put(check.name(), check.holds() ? "up" : "down");
            }
            return found.containsValue("down")
                    ? Reply.of(503, 0, new Health("down", found))
                    : Reply.ok(new Health("up", found));
        }
    }

    private final class Metrics implements Endpoint {
        @Override
        public Reply handle(Request request) {
            var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
            return Reply.ok(new Reply.Raw("text/plain; version=0.0.4; charset=utf-8", text));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    private record Document(byte[] bytes) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            return Reply.ok(new Reply.Raw("application/json; charset=UTF-8", bytes));
        }
    }
}
