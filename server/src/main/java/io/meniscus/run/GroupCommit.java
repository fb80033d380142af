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
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    /**
     * An organization keeps two of them busy at most. The others serve organizations that are ready at the same time,
     * whose commits the database then flushes together.
     */
    private static final int WORKERS_PER_CORE = 8;

    private static final long LOOK_AROUND_MILLIS = 200;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Lane<Pending<?, ?, ?>> single = new Lane<>();
    private final Lane<Pending<?, ?, ?>> multi = new Lane<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    /** Starts the workers, a quarter of them for requests of several items. */
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
            var lane = i < forMulti ? multi : single;
            var name = "group-commit-" + i;
            var worker = new BatchWorker(lane, new HotConnection(address, name), shared);
            workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(lane, worker)));
        }
    }

    void submit(Pending<?, ?, ?> request) {
        var lane = request.size() > 1 ? multi : single;
        if (stopping || !lane.offer(request.call().org(), request)) {
            request.refuse(RunRefused.Reason.UNAVAILABLE);
        }
    }

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
    }
}
