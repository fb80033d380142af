package io.meniscus;

import io.meniscus.run.Runner;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What the write and read paths count, as metrics. */
final class RunMetrics {
    private RunMetrics() {}

    static void watch(Runner runner, MeterRegistry registry) {
        count(
                runner,
                registry,
                "meniscus_write_batches",
                "Batches committed",
                r -> r.counters().batches());
        count(
                runner,
                registry,
                "meniscus_write_requests",
                "Requests written, in all batches",
                r -> r.counters().requests());
        count(
                runner,
                registry,
                "meniscus_write_repeats",
                "Attempts made again",
                r -> r.counters().repeats());
        count(
                runner,
                registry,
                "meniscus_read_batches",
                "Batches of look-ups",
                r -> r.counters().readBatches());
        count(
                runner,
                registry,
                "meniscus_reads",
                "Look-ups, in all batches",
                r -> r.counters().reads());
        Gauge.builder("meniscus_write_waiting", runner, Runner::waiting)
                .description("Commands that wait for a worker")
                .register(registry);
    }

    private static void count(
            Runner runner, MeterRegistry registry, String name, String description, ToDoubleFunction<Runner> value) {
        FunctionCounter.builder(name, runner, value).description(description).register(registry);
    }
}
