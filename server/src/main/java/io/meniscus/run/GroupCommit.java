package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.event.Events;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.HotConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent writes of one organization into batches of one transaction each. A batch never waits for a
 * customer that somebody else holds: such requests go back to the queue and are refused after two seconds.
 *
 * <p>Work in bulk has a lane and workers of its own, which give way: while callers' requests wait for theirs, a piece
 * of it begins only every so often.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    /**
     * An organization keeps two of them busy at most. The others serve organizations that are ready at the same time,
     * whose commits the database then flushes together.
     */
    private static final int WORKERS_PER_CORE = 8;

    /** As many as jobs run at once. */
    private static final int BULK_WORKERS = 2;

    /** How long a piece of bulk work waits at most for an empty queue: it shall come to an end on a busy day too. */
    private static final long LONGEST_WAY_GIVEN_NANOS = 100_000_000L;

    private static final long GLANCE_MILLIS = 2;
    private static final long LOOK_AROUND_MILLIS = 200;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Lane<Pending<?, ?, ?>> single = new Lane<>();
    private final Lane<Pending<?, ?, ?>> multi = new Lane<>();
    private final Lane<Pending<?, ?, ?>> bulk = new Lane<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    /** Starts the workers, a quarter of them for requests of several items, and those of bulk work. */
    GroupCommit(
            DatabaseAddress address,
            int databaseCores,
            Idempotency idempotency,
            SectionStore<Events, ?> events,
            RunCounters counters) {
        var shared = new BatchWorker.Shared(
                idempotency, events, new CommitCheck(address), counters, ConcurrentHashMap.newKeySet());
        int all = WORKERS_PER_CORE * databaseCores;
        int forMulti = all / 4;
        for (int i = 0; i < all; i++) {
            start(i < forMulti ? multi : single, "group-commit-" + i, address, shared);
        }
        for (int i = 0; i < BULK_WORKERS; i++) {
            start(bulk, "bulk-" + i, address, shared);
        }
    }

    private void start(Lane<Pending<?, ?, ?>> lane, String name, DatabaseAddress address, BatchWorker.Shared shared) {
        var worker = new BatchWorker(lane, new HotConnection(address, name), shared);
        workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(lane, worker)));
    }

    void submit(Pending<?, ?, ?> request) {
        submit(request, request.size() > 1 ? multi : single);
    }

    /** Takes a piece of bulk work once no caller's request waits, or the wait was long enough. */
    void submitInBulk(Pending<?, ?, ?> request) {
        try {
            giveWay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.refuse(RunRefused.Reason.UNAVAILABLE);
            return;
        }
        submit(request, bulk);
    }

    private void giveWay() throws InterruptedException {
        long until = System.nanoTime() + LONGEST_WAY_GIVEN_NANOS;
        while (waiting() > 0 && System.nanoTime() < until) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private void submit(Pending<?, ?, ?> request, Lane<Pending<?, ?, ?>> lane) {
        if (stopping || !lane.offer(request.call().org(), request)) {
            request.refuse(RunRefused.Reason.UNAVAILABLE);
        }
    }

    /** Commands of callers that wait for a worker; bulk work is none of them. */
    int waiting() {
        return single.waiting() + multi.waiting();
    }

    private void work(Lane<Pending<?, ?, ?>> lane, BatchWorker worker) {
        try (worker) {
            while (!stopping || lane.waiting() > 0) {
                try {
                    worker.serveNext(LOOK_AROUND_MILLIS);
                } catch (RuntimeException | Error bug) {
                    LOG.error("a worker stumbled and goes on", bug);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves what is queued, stops the workers and refuses what they left: nobody is kept waiting. */
    @Override
    public void close() {
        stopping = true;
        Stop.within(GRACE, workers);
        single.close().forEach(request -> request.refuse(RunRefused.Reason.UNAVAILABLE));
        multi.close().forEach(request -> request.refuse(RunRefused.Reason.UNAVAILABLE));
        bulk.close().forEach(request -> request.refuse(RunRefused.Reason.UNAVAILABLE));
    }
}
