package io.meniscus.job;

import io.meniscus.core.OrgId;
import io.meniscus.job.WorkStore.End;
import io.meniscus.run.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the due work of one organization and kind, slice by slice, while it holds their lock in the database. The lock
 * is the connection's over which progress is stored: who lost the one can't store the other. A turn ends when nothing
 * is due, when it took long enough that others should have theirs, or when the server stops.
 */
final class WorkRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration TAKEN = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Instants instants;
    private final Backoff backoff;
    private final JobCounters counters;

    WorkRunner(Jdbi jdbi, Instants instants, Backoff backoff, JobCounters counters) {
        this.jdbi = jdbi;
        this.instants = instants;
        this.backoff = backoff;
        this.counters = counters;
    }

    /** One turn. Answers when the next is wanted, nothing when no work of that kind is left. */
    Optional<Instant> run(OrgId org, Job job, BooleanSupplier stopping) {
        try (var handle = jdbi.open()) {
            if (!WorkStore.tryLock(handle, org, job.kind())) {
                return Optional.of(instants.now().plus(TAKEN));
            }
            try {
                return new Turn(handle, org, job, stopping).run();
            } finally {
                WorkStore.unlock(handle, org, job.kind());
            }
        }
    }

    /** A turn that holds the lock. */
    private final class Turn {
        private final Handle handle;
        private final OrgId org;
        private final Job job;
        private final BooleanSupplier stopping;
        private final long until = System.nanoTime() + TURN.toNanos();

        Turn(Handle handle, OrgId org, Job job, BooleanSupplier stopping) {
            this.handle = handle;
            this.org = org;
            this.job = job;
            this.stopping = stopping;
        }

        Optional<Instant> run() {
            while (!isOver()) {
                var due = WorkStore.due(handle, org, job.kind(), instants.now());
                if (due.isEmpty()) {
                    return WorkStore.nextDue(handle, org, job.kind());
                }
                work(due.get());
            }
            return Optional.of(instants.now());
        }

        private boolean isOver() {
            return stopping.getAsBoolean() || System.nanoTime() >= until;
        }

        private void work(Work work) {
            if (work.cancelling()) {
                end(work, new End(JobState.CANCELLED, work.next(), work.attempts(), work.reason()));
                return;
            }
            WorkStore.begin(handle, work, instants.now());
            var slice =
                    new Slice(work.id(), work.subject(), work.cursor(), work.progress(), instants.now(), work.next());
            try {
                slices(work, slice);
            } catch (JobRefused refused) {
                fail(work, new End(JobState.FAILED, Slice.Beginning.REPEATED, work.attempts() + 1, refused.reason()));
            } catch (SliceFailed failed) {
                failed(work, failed);
            }
        }

        private void slices(Work work, Slice first) {
            var slice = first;
            while (true) {
                var step = slice(slice);
                counters.slice(job.kind());
                switch (step) {
                    case Step.Done(var progress) -> {
                        WorkStore.store(handle, work, slice.cursor(), progress, instants.now());
                        done(work);
                        return;
                    }
                    case Step.More(var cursor, var progress) -> {
                        boolean cancelled = !WorkStore.store(handle, work, cursor, progress, instants.now());
                        if (cancelled) {
                            end(work, new End(JobState.CANCELLED, Slice.Beginning.FRESH, 0, ""));
                            return;
                        }
                        if (isOver()) {
                            WorkStore.rest(handle, work, instants.now());
                            return;
                        }
                        slice = new Slice(
                                work.id(), work.subject(), cursor, progress, instants.now(), Slice.Beginning.FRESH);
                    }
                }
            }
        }

        private Step slice(Slice slice) {
            try {
                return job.slice(org, slice);
            } catch (JobRefused refused) {
                throw refused;
            } catch (RuntimeException | Error cause) {
                throw new SliceFailed(slice, cause);
            }
        }

        private void failed(Work work, SliceFailed failure) {
            // Progress was made since it was picked: failures before that no longer count.
            int before = failure.slice.cursor().equals(work.cursor()) ? work.attempts() : 0;
            int attempts = before + 1;
            LOG.warn(
                    "Job {} of kind {} for organization {} failed, attempt {}",
                    work.id().value(),
                    job.kind().name(),
                    org.value(),
                    attempts,
                    failure.getCause());
            counters.failure(job.kind());
            var reason = FailureReason.of(failure.getCause(), work.id());
            if (backoff.isLast(attempts)) {
                var last = "gave up after " + attempts + " attempts; the last: " + reason;
                fail(work, new End(JobState.FAILED, Slice.Beginning.REPEATED, attempts, last));
                return;
            }
            var now = instants.now();
            WorkStore.postpone(handle, work, attempts, reason, now.plus(backoff.after(attempts)), now);
        }

        private void fail(Work work, End end) {
            LOG.warn(
                    "Job {} of kind {} for organization {} failed for good: {}",
                    work.id().value(),
                    job.kind().name(),
                    org.value(),
                    end.reason());
            end(work, end);
        }

        private void done(Work work) {
            switch (job.rhythm()) {
                case Rhythm.WhenAsked _ -> end(work, new End(JobState.DONE, Slice.Beginning.FRESH, 0, ""));
                case Rhythm.Every(var pause) -> {
                    var now = instants.now();
                    WorkStore.again(handle, work, now.plus(pause), now);
                    counters.ended(job.kind(), JobState.DONE);
                }
            }
        }

        private void end(Work work, End end) {
            WorkStore.finish(handle, work, end, instants.now());
            counters.ended(job.kind(), end.state());
        }
    }

    /** Carries what a slice threw, apart from what storing its outcome may throw. */
    private static final class SliceFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Slice slice;
        private final transient Throwable cause;

        SliceFailed(Slice slice, Throwable cause) {
            super(null, cause, false, false);
            this.slice = slice;
            this.cause = cause;
        }

        @Override
        public synchronized Throwable getCause() {
            return cause;
        }
    }
}
