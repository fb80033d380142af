package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.OrgId;
import io.meniscus.core.world.World;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.HotConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers concurrent look-ups of one organization into one query each, in a read-only transaction. */
final class GroupRead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupRead.class);
    private static final int MOST_ATTEMPTS = 2;
    private static final long LOOK_AROUND_MILLIS = 200;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DatabaseAddress address;
    private final RunCounters counters;
    private final Lane<Asked<?, ?>> lane = new Lane<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    private static final class Asked<Q, A> implements Lane.Item {
        private final Question<Q, A> question;
        private final Q query;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Asked(Question<Q, A> question, Q query) {
            this.question = question;
            this.query = query;
        }

        @Override
        public int size() {
            return 1;
        }

        void addNeeds(Needs needs) {
            question.needs(query, needs);
        }

        void answer(World world) {
            try {
                answer.complete(question.answer(query, world));
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            }
        }
    }

    GroupRead(DatabaseAddress address, int databaseCores, RunCounters counters) {
        this.address = address;
        this.counters = counters;
        for (int i = 0; i < Math.max(2, databaseCores); i++) {
            var name = "group-read-" + i;
            workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(name)));
        }
    }

    <Q, A> A ask(OrgId org, Question<Q, A> question, Q query) {
        var asked = new Asked<>(question, query);
        if (stopping || !lane.offer(org, asked)) {
            throw new RunRefused(RunRefused.Reason.UNAVAILABLE);
        }
        try {
            return asked.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunRefused(RunRefused.Reason.UNAVAILABLE);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work(String name) {
        try (var connection = new HotConnection(address, name)) {
            while (!stopping || lane.waiting() > 0) {
                try {
                    var taken = lane.take(LOOK_AROUND_MILLIS);
                    if (taken != null) {
                        serve(taken, connection);
                    }
                } catch (RuntimeException | Error bug) {
                    LOG.error("a worker stumbled and goes on", bug);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Lane.Taken<Asked<?, ?>> taken, HotConnection connection) {
        try {
            read(taken.org(), taken.items(), connection);
        } finally {
            lane.done(taken);
        }
    }

    /** Reads and answers all; where that is one question's fault, each is asked alone. */
    private void read(OrgId org, List<Asked<?, ?>> asked, HotConnection connection) {
        for (int attempt = 1; ; attempt++) {
            try {
                ask(org, asked, connection);
                counters.readBatch(asked.size());
                return;
            } catch (SQLException error) {
                connection.close();
                var failure = Failure.of(error);
                if (failure == Failure.SPLIT && asked.size() > 1) {
                    asked.forEach(one -> read(org, List.of(one), connection));
                    return;
                }
                if (failure == Failure.SPLIT || failure == Failure.BUG) {
                    LOG.error("a read failed", error);
                    failAll(asked, new IllegalStateException("a statement failed", error));
                    return;
                }
                if (attempt == MOST_ATTEMPTS) {
                    LOG.warn("a read failed", error);
                    failAll(asked, new RunRefused(RunRefused.Reason.UNAVAILABLE));
                    return;
                }
            } catch (RuntimeException | Error bug) {
                connection.close();
                if (asked.size() > 1) {
                    asked.forEach(one -> read(org, List.of(one), connection));
                    return;
                }
                LOG.error("a read failed", bug);
                failAll(asked, bug);
                return;
            }
        }
    }

    private static void ask(OrgId org, List<Asked<?, ?>> asked, HotConnection connection) throws SQLException {
        var world = new World(org);
        var needs = new Needs();
        asked.forEach(one -> one.addNeeds(needs));
        var script = new LoadScript(LoadScript.Mode.READ);
        script.command("begin isolation level repeatable read read only");
        script.query("select set_config('app.org', ?, true)", row -> {}, Column.of(Long.toString(org.value())));
        for (var section : needs.sections()) {
            Batch.load(section, needs, world, script);
        }
        if (mayFollow(needs)) {
            script.run(connection.get());
            Batch.followUp(connection.get(), world, needs, LoadScript.Mode.READ);
            script = new LoadScript(LoadScript.Mode.READ);
        }
        script.command("commit");
        script.run(connection.get());
        asked.forEach(one -> one.answer(world));
    }

    private static boolean mayFollow(Needs needs) {
        for (var section : needs.sections()) {
            if (mayFollow(section, needs)) {
                return true;
            }
        }
        return false;
    }

    private static <N> boolean mayFollow(SectionStore<?, N> store, Needs needs) {
        return store.mayFollow(needs.of(store));
    }

    private static void failAll(List<Asked<?, ?>> asked, Throwable cause) {
        asked.forEach(one -> one.answer.completeExceptionally(cause));
    }

    @Override
    public void close() {
        stopping = true;
        Stop.within(GRACE, workers);
        failAll(lane.close(), new RunRefused(RunRefused.Reason.UNAVAILABLE));
    }
}
