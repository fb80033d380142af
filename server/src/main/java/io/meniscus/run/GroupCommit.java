package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.OrgId;
import io.meniscus.core.event.Events;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent writes of one organization into batches of one transaction each. A batch never waits for a
 * customer that somebody else holds: such requests go back to the queue and are refused after two seconds.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final long PUT_BACK_MILLIS = 5;

    private final DatabaseAddress address;
    private final Idempotency idempotency;
    private final SectionStore<Events, ?> events;
    private final CommitCheck commitCheck;
    private final RunCounters counters;
    private final Lane<Pending<?, ?, ?>> single = new Lane<>();
    private final Lane<Pending<?, ?, ?>> multi = new Lane<>();
    private final Set<OrgId> splitting = ConcurrentHashMap.newKeySet();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    /** Starts the workers: two per database core, a quarter of them for requests of several items. */
    GroupCommit(
            DatabaseAddress address,
            int databaseCores,
            Idempotency idempotency,
            SectionStore<Events, ?> events,
            RunCounters counters) {
        this.address = address;
        this.idempotency = idempotency;
        this.events = events;
        this.commitCheck = new CommitCheck(address);
        this.counters = counters;
        int all = Math.max(2, 2 * databaseCores);
        int forMulti = Math.max(1, all / 4);
        for (int i = 0; i < all; i++) {
            var lane = i < forMulti ? multi : single;
            var name = "group-commit-" + i;
            workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(lane, name)));
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

    private void work(Lane<Pending<?, ?, ?>> lane, String name) {
        var ids = new IdBlocks();
        try (var connection = new HotConnection(address, name)) {
            while (!stopping || lane.waiting() > 0) {
                var taken = lane.take(200);
                if (taken != null) {
                    serve(lane, taken, connection, ids);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(
            Lane<Pending<?, ?, ?>> lane, Lane.Taken<Pending<?, ?, ?>> taken, HotConnection connection, IdBlocks ids) {
        var fresh = new ArrayList<Pending<?, ?, ?>>();
        for (var request : taken.items()) {
            if (request.waitedTooLong()) {
                request.refuse(RunRefused.Reason.UNAVAILABLE);
            } else {
                fresh.add(request);
            }
        }
        try {
            if (!fresh.isEmpty()) {
                run(lane, taken.org(), fresh, connection, ids);
            }
        } catch (RuntimeException | Error bug) {
            LOG.error("a batch failed", bug);
            connection.close();
            fresh.forEach(request -> request.fail(bug));
        } finally {
            lane.done(taken);
        }
    }

    /** Runs a batch until its fate is known. */
    private void run(
            Lane<Pending<?, ?, ?>> lane,
            OrgId org,
            List<Pending<?, ?, ?>> requests,
            HotConnection connection,
            IdBlocks ids) {
        var mode = LoadScript.Mode.WRITE;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (int attempt = 1; ; attempt++) {
            var batch = new Batch(org, requests, mode, idempotency, events);
            try {
                batch.run(connection.get(), ids);
                counters.batch(requests.size());
                finish(lane, org, batch);
                return;
            } catch (SQLException error) {
                connection.rollback();
                counters.repeated();
                boolean again = attempt < MOST_ATTEMPTS && System.nanoTime() < deadline;
                switch (Failure.of(error)) {
                    case LOST_RACE -> mode = LoadScript.Mode.WRITE_AFTER_LOST_RACE;
                    case RETRY -> LOG.debug("a batch is tried again: {}", error.getSQLState());
                    case SPLIT -> {
                        split(lane, org, requests, connection, ids, error);
                        return;
                    }
                    case UNAVAILABLE -> {
                        connection.close();
                        if (!resolve(lane, org, batch, error)) {
                            return;
                        }
                    }
                    case BUG -> {
                        LOG.error("a statement of a batch failed", error);
                        failAll(requests, new IllegalStateException("a statement failed", error));
                        return;
                    }
                }
                if (!again) {
                    LOG.warn(
                            "a batch of {} is given up after {} attempts: {}",
                            requests.size(),
                            attempt,
                            error.getSQLState());
                    refuseAll(requests, RunRefused.Reason.UNAVAILABLE);
                    return;
                }
            }
        }
    }

    private void finish(Lane<Pending<?, ?, ?>> lane, OrgId org, Batch batch) {
        batch.decided().forEach(Pending::complete);
        var again = new ArrayList<Pending<?, ?, ?>>();
        for (var request : batch.blocked()) {
            if (request.blockedTooLong()) {
                request.refuse(RunRefused.Reason.CUSTOMER_BUSY);
            } else {
                again.add(request);
            }
        }
        if (!again.isEmpty()) {
            putBackLater(lane, org, again);
        }
    }

    /** Gives each request a transaction of its own, so that the one the database refuses fails alone. */
    private void split(
            Lane<Pending<?, ?, ?>> lane,
            OrgId org,
            List<Pending<?, ?, ?>> requests,
            HotConnection connection,
            IdBlocks ids,
            SQLException error) {
        if (requests.size() == 1) {
            LOG.error("the database refused a request: {}", error.getSQLState(), error);
            failAll(requests, new IllegalStateException("the database refused a request", error));
            return;
        }
        if (!splitting.add(org)) {
            putBackLater(lane, org, requests);
            return;
        }
        try {
            for (var request : requests) {
                run(lane, org, List.of(request), connection, ids);
            }
        } finally {
            splitting.remove(org);
        }
    }

    /** After a broken connection: true when the batch is known not to have happened and is to be run again. */
    private boolean resolve(Lane<Pending<?, ?, ?>> lane, OrgId org, Batch batch, SQLException error) {
        if (batch.stage() == Batch.Stage.LOADING) {
            LOG.warn("the database is not there: {}", error.getMessage());
            refuseAll(batch.requests(), RunRefused.Reason.UNAVAILABLE);
            return false;
        }
        var fate = commitCheck.of(org, batch);
        LOG.warn("the answer of a commit was lost ({}); it is {}", error.getSQLState(), fate);
        return switch (fate) {
            case COMMITTED -> {
                finish(lane, org, batch);
                yield false;
            }
            case ABORTED -> true;
            case UNRESOLVED -> {
                refuseAll(batch.requests(), RunRefused.Reason.UNAVAILABLE);
                yield false;
            }
        };
    }

    /** Puts requests back in front of their queue after a moment, so that a held customer isn't asked for in a spin. */
    private void putBackLater(Lane<Pending<?, ?, ?>> lane, OrgId org, List<Pending<?, ?, ?>> requests) {
        Thread.ofVirtual().name("put-back").start(() -> {
            try {
                Thread.sleep(PUT_BACK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (stopping) {
                refuseAll(requests, RunRefused.Reason.UNAVAILABLE);
            } else {
                lane.putBack(org, requests);
            }
        });
    }

    private static void refuseAll(List<Pending<?, ?, ?>> requests, RunRefused.Reason reason) {
        requests.forEach(request -> request.refuse(reason));
    }

    private static void failAll(List<Pending<?, ?, ?>> requests, RuntimeException cause) {
        requests.forEach(request -> request.fail(cause));
    }

    /** Serves what is queued, then stops the workers. */
    @Override
    public void close() {
        stopping = true;
        for (var worker : workers) {
            try {
                worker.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
