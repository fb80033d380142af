package io.meniscus.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What this server's runner did since it started, by kind of job. */
public final class JobCounters {
    private final Map<JobKind, Counts> kinds = new ConcurrentHashMap<>();

    private static final class Counts {
        final LongAdder slices = new LongAdder();
        final LongAdder failures = new LongAdder();
        final LongAdder done = new LongAdder();
        final LongAdder failed = new LongAdder();
        final LongAdder cancelled = new LongAdder();
    }

    void slice(JobKind kind) {
        of(kind).slices.increment();
    }

    void failure(JobKind kind) {
        of(kind).failures.increment();
    }

    void ended(JobKind kind, JobState state) {
        switch (state) {
            case DONE -> of(kind).done.increment();
            case FAILED -> of(kind).failed.increment();
            case CANCELLED -> of(kind).cancelled.increment();
            case WAITING, RUNNING -> throw new IllegalArgumentException("no end: " + state);
        }
    }

    private Counts of(JobKind kind) {
        return kinds.computeIfAbsent(kind, _ -> new Counts());
    }

    /** Slices that ended well. */
    public long slices(JobKind kind) {
        return of(kind).slices.sum();
    }

    /** Attempts that failed. */
    public long failures(JobKind kind) {
        return of(kind).failures.sum();
    }

    public long done(JobKind kind) {
        return of(kind).done.sum();
    }

    /** Failed for good. */
    public long failed(JobKind kind) {
        return of(kind).failed.sum();
    }

    public long cancelled(JobKind kind) {
        return of(kind).cancelled.sum();
    }
}
