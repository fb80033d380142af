package io.meniscus.http.ops;

import io.meniscus.http.Served;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Times every call by route template and status; the names are part of what operators build on. */
public final class HttpMetrics implements Served.Observer {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final ConcurrentHashMap<Key, Timer> timers = new ConcurrentHashMap<>();

    /** Bounded by routes and statuses: templates, never paths; methods of the route table, never a caller's. */
    private record Key(String version, String route, String method, int status) {}

    public HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Adds the gauges of the process and of what is in flight. */
    @SuppressWarnings("resource") // the memory and processor gauges live as long as the process
    public void watch(IntSupplier inFlight) {
        Gauge.builder("meniscus_http_in_flight", inFlight, IntSupplier::getAsInt)
                .description("Calls being answered")
                .register(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void served(Served call) {
        timers.computeIfAbsent(new Key(call.version(), call.route(), known(call.method()), call.status()), this::timer)
                .record(call.micros(), TimeUnit.MICROSECONDS);
    }

    private static String known(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD" -> method;
            default -> "other";
        };
    }

    private Timer timer(Key key) {
        return Timer.builder("meniscus_http_requests")
                .description("Calls by route and HTTP status")
                .tag("version", key.version())
                .tag("route", key.route())
                .tag("method", key.method())
                .tag("status", Integer.toString(key.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
