package io.meniscus;

import io.meniscus.job.JobCounters;
import io.meniscus.job.JobKind;
import io.meniscus.job.JobState;
import io.meniscus.job.Jobs;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleBiFunction;

/** What jobs do, as metrics: counters of this server by kind, and how much waits and runs on all of them. */
final class JobMetrics {
    private JobMetrics() {}

    static void watch(Jobs jobs, MeterRegistry registry) {
        for (var kind : jobs.kinds()) {
            count(jobs, kind, registry, "meniscus_job_slices", "Slices of jobs that ended well", JobCounters::slices);
            count(jobs, kind, registry, "meniscus_job_failures", "Attempts that failed", JobCounters::failures);
            count(jobs, kind, registry, "meniscus_jobs_done", "Jobs done", JobCounters::done);
            count(jobs, kind, registry, "meniscus_jobs_failed", "Jobs failed for good", JobCounters::failed);
            count(jobs, kind, registry, "meniscus_jobs_cancelled", "Jobs cancelled", JobCounters::cancelled);
        }
        gauge(jobs, registry, "meniscus_jobs_waiting", "Jobs that wait for their time or a server", JobState.WAITING);
        gauge(jobs, registry, "meniscus_jobs_running", "Jobs that run", JobState.RUNNING);
    }

    private static void count(
            Jobs jobs,
            JobKind kind,
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleBiFunction<JobCounters, JobKind> value) {
        FunctionCounter.builder(name, jobs, all -> value.applyAsDouble(all.counters(), kind))
                .description(description)
                .tag("kind", kind.name())
                .register(registry);
    }

    private static void gauge(Jobs jobs, MeterRegistry registry, String name, String description, JobState state) {
        Gauge.builder(name, jobs, all -> all.live(state))
                .description(description)
                .register(registry);
    }
}
