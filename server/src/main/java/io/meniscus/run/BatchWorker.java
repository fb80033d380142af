package io.meniscus.run;

import io.meniscus.core.OrgId;
import io.meniscus.core.event.Events;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.HotConnection;
import io.meniscus.run.database.IdBlocks;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker of a lane: takes batches and runs each until its fate is known. Whatever happens, every request of a
 * batch is answered or back in its queue, and an answered one takes no part in a further attempt.
 */
final class BatchWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    /** The first, and four retries. */
    private static final int MOST_ATTEMPTS = 5;

    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final long PUT_BACK_MILLIS = 5;

    private final Lane<Pending<?, ?, ?>> lane;
    private final HotConnection connection;
    private final Shared shared;
    private final IdBlocks ids = new IdBlocks();

    /**
     * What all workers have in common.
     *
     * @param splitting organizations of which a batch is being run request by request: one at a time each
     */
    record Shared(
            Idempotency idempotency,
            SectionStore<Events, ?> events,
            CommitCheck commitCheck,
            RunCounters counters,
            Set<OrgId> splitting) {}

    BatchWorker(Lane<Pending<?, ?, ?>> lane, HotConnection connection, Shared shared) {
        this.lane = lane;
        this.connection = connection;
        this.shared = shared;
    }

    /** Serves the next batch, if one comes within the time. */
    void serveNext(long millis) throws InterruptedException {
        var taken = lane.take(millis);
        if (taken == null) {
            return;
        }
        try {
            run(taken.org(), taken.items());
        } catch (RuntimeException | Error bug) {
            LOG.error("a batch failed", bug);
            connection.close();
            failAll(taken.items(), bug);
        } finally {
            lane.done(taken);
        }
    }

    private void run(OrgId org, List<Pending<?, ?, ?>> requests) {
        var mode = LoadScript.Mode.WRITE;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (int attempt = 1; ; attempt++) {
            var open = stillOpen(requests);
            if (open.isEmpty()) {
                return;
            }
            var batch = new Batch(org, open, mode, shared.idempotency(), shared.events());
            try {
                batch.run(connection.get(), ids);
                shared.counters().batch(open.size());
                finish(batch);
                return;
            } catch (SQLException error) {
                connection.rollback();
                var failure = Failure.of(error);
                if (!mayRunAgain(batch, failure, error, attempt)) {
                    return;
                }
                if (attempt == MOST_ATTEMPTS || System.nanoTime() > deadline) {
                    giveUp(batch, failure, error, attempt);
                    return;
                }
                if (failure == Failure.LOST_RACE) {
                    mode = LoadScript.Mode.WRITE_AFTER_LOST_RACE;
                }
            } catch (RuntimeException | Error bug) {
                connection.close();
                afterBug(batch, bug);
                return;
            }
            shared.counters().repeated();
        }
    }

    /** What is neither answered nor too old to be worth a load. */
    private static List<Pending<?, ?, ?>> stillOpen(List<Pending<?, ?, ?>> requests) {
        var open = new ArrayList<Pending<?, ?, ?>>();
        for (var request : requests) {
            if (request.waitedTooLong()) {
                request.refuse(RunRefused.Reason.UNAVAILABLE);
            } else if (!request.isAnswered()) {
                open.add(request);
            }
        }
        return open;
    }

    /** Whether a failed attempt may be made again; where not, its requests are seen to. */
    private boolean mayRunAgain(Batch batch, Failure failure, SQLException error, int attempt) {
        return switch (failure) {
            case LOST_RACE, RETRY -> {
                LOG.debug("a batch is tried again: {}", error.getSQLState());
                yield true;
            }
            case SPLIT -> {
                split(batch, error);
                yield false;
            }
            case DISCONNECTED -> {
                connection.close();
                // a connection that died since its last use is no reason to refuse anybody
                yield (attempt == 1 && batch.stage() == Batch.Stage.LOADING) || isKnownToBeAborted(batch, error);
            }
            case UNAVAILABLE -> {
                connection.close();
                yield isKnownToBeAborted(batch, error);
            }
            case BUG -> {
                LOG.error("a statement of a batch failed", error);
                failAll(batch.requests(), new IllegalStateException("a statement failed", error));
                yield false;
            }
        };
    }

    /** Lost races in a row can come of a single request's values; anything else has had its chances. */
    private void giveUp(Batch batch, Failure failure, SQLException error, int attempts) {
        if (failure == Failure.LOST_RACE && batch.requests().size() > 1) {
            split(batch, error);
            return;
        }
        LOG.warn(
                "a batch of {} is given up after {} attempts: {}",
                batch.requests().size(),
                attempts,
                error.getSQLState());
        refuseAll(batch.requests());
    }

    /** A fault of ours outside of deciding: before anything was sent it is isolated, behind that it is resolved. */
    private void afterBug(Batch batch, Throwable bug) {
        switch (batch.stage()) {
            case LOADING -> split(batch, bug);
            case STORING -> {
                if (isKnownToBeAborted(batch, bug)) {
                    split(batch, bug);
                }
            }
            case COMMITTED -> {
                LOG.error("answering a batch failed", bug);
                failAll(batch.requests(), bug);
            }
        }
    }

    private void finish(Batch batch) {
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
            putBackLater(batch.org(), again);
        }
    }

    /** Gives each request a transaction of its own, so that the one that cannot be run fails alone. */
    private void split(Batch batch, Throwable cause) {
        var requests = batch.requests();
        if (requests.size() == 1) {
            LOG.error("a request could not be run", cause);
            failAll(requests, new IllegalStateException("a request could not be run", cause));
            return;
        }
        if (!shared.splitting().add(batch.org())) {
            putBackLater(batch.org(), requests);
            return;
        }
        try {
            for (var request : requests) {
                run(batch.org(), List.of(request));
            }
        } finally {
            shared.splitting().remove(batch.org());
        }
    }

    /** After a broken connection: true when the batch is known not to have happened; else its requests are seen to. */
    private boolean isKnownToBeAborted(Batch batch, Throwable error) {
        if (batch.stage() == Batch.Stage.LOADING) {
            LOG.warn("the database is not there: {}", error.getMessage());
            refuseAll(batch.requests());
            return false;
        }
        var fate = shared.commitCheck().of(batch);
        LOG.warn("the answer of a commit was lost ({}); it is {}", error.getMessage(), fate);
        return switch (fate) {
            case COMMITTED -> {
                finish(batch);
                yield false;
            }
            case ABORTED -> true;
            case UNRESOLVED -> {
                refuseAll(batch.requests());
                yield false;
            }
        };
    }

    /** Puts requests back in front of their queue after a moment, so that a held customer isn't asked for in a spin. */
    private void putBackLater(OrgId org, List<Pending<?, ?, ?>> requests) {
        Thread.ofVirtual().name("put-back").start(() -> {
            try {
                Thread.sleep(PUT_BACK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!lane.putBack(org, requests)) {
                refuseAll(requests);
            }
        });
    }

    private static void refuseAll(List<Pending<?, ?, ?>> requests) {
        requests.forEach(request -> request.refuse(RunRefused.Reason.UNAVAILABLE));
    }

    private static void failAll(List<Pending<?, ?, ?>> requests, Throwable cause) {
        requests.forEach(request -> request.fail(cause));
    }

    @Override
    public void close() {
        connection.close();
    }
}
