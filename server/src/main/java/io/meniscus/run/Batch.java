package io.meniscus.run;

import io.meniscus.core.OrgId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.Events;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import io.meniscus.run.database.IdBlocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a batch: load, decide, store. Two round trips where no row points at further ones. Afterwards it
 * knows which requests were decided, which were held up by rows of others, and, should the answer of its commit be
 * lost, what to look for.
 */
final class Batch {
    private static final int MOST_ROUNDS = 3;

    private final OrgId org;
    private final List<Pending<?, ?, ?>> requests;
    private final LoadScript.Mode mode;
    private final Idempotency idempotency;
    private final SectionStore<Events, ?> events;
    private final List<Pending<?, ?, ?>> decided = new ArrayList<>();
    private final List<Pending<?, ?, ?>> blocked = new ArrayList<>();
    private String transactionId = "";
    private @Nullable Event witness;
    private Stage stage = Stage.LOADING;

    /** How far an attempt came. */
    enum Stage {
        LOADING,
        STORING,
        COMMITTED
    }

    Batch(
            OrgId org,
            List<Pending<?, ?, ?>> requests,
            LoadScript.Mode mode,
            Idempotency idempotency,
            SectionStore<Events, ?> events) {
        this.org = org;
        this.requests = requests;
        this.mode = mode;
        this.idempotency = idempotency;
        this.events = events;
    }

    void run(Connection connection, IdBlocks ids) throws SQLException {
        for (var kind : IdKind.values()) {
            int needed = requests.stream()
                    .mapToInt(request -> request.idsNeeded(kind))
                    .sum();
            ids.ensure(kind, needed, connection);
        }
        var world = new World(org);
        var needs = new Needs();
        requests.forEach(request -> request.addNeeds(needs));
        var found = load(connection, world, needs);
        for (var request : requests) {
            if (!idempotency.answered(request, found)) {
                (request.blocked(world) ? blocked : decided).add(request);
            }
        }
        for (var request : decided) {
            request.decide(world, ids);
        }
        store(connection, world, needs);
    }

    private Idempotency.Found load(Connection connection, World world, Needs needs) throws SQLException {
        var script = new LoadScript(mode);
        script.command("begin");
        script.query(
                "select set_config('app.org', ?, true), pg_current_xact_id()::text",
                row -> transactionId = row.getString(2),
                Column.of(Long.toString(org.value())));
        var found = idempotency.load(requests, script);
        for (var section : needs.inLockOrder()) {
            lock(section, needs, world, script);
        }
        for (var section : needs.sections()) {
            load(section, needs, world, script);
        }
        script.run(connection);
        followUp(connection, world, needs, mode);
        return found;
    }

    /** Loads what the loaded rows point at, round by round, until nothing is missing. */
    static void followUp(Connection connection, World world, Needs needs, LoadScript.Mode mode) throws SQLException {
        for (int round = 1; round < MOST_ROUNDS; round++) {
            var script = new LoadScript(mode);
            for (var section : needs.sections()) {
                follow(section, needs, world, script);
            }
            if (script.isEmpty()) {
                return;
            }
            script.run(connection);
        }
    }

    private static <S, N> void lock(SectionStore<S, N> store, Needs needs, World world, LoadScript script) {
        store.lock(world.org(), needs.of(store), world.section(store.kind()), script);
    }

    static <S, N> void load(SectionStore<S, N> store, Needs needs, World world, LoadScript script) {
        store.load(world.org(), needs.of(store), world.section(store.kind()), script);
    }

    private static <S, N> void follow(SectionStore<S, N> store, Needs needs, World world, LoadScript script) {
        store.follow(world.org(), needs.of(store), world.section(store.kind()), script);
    }

    private static <S, N> void store(SectionStore<S, N> store, World world, StoreScript script) {
        store.store(world.org(), world.section(store.kind()), script);
    }

    private void store(Connection connection, World world, Needs needs) throws SQLException {
        var script = new StoreScript();
        if (decided.stream().anyMatch(Pending::changesAnything)) {
            for (var section : needs.sections()) {
                store(section, world, script);
            }
            store(events, world, script);
            idempotency.store(decided, script);
        }
        if (script.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("rollback");
            }
        } else {
            var happened = world.section(Events.KIND).rows().added();
            witness = happened.isEmpty() ? null : happened.getFirst();
            stage = Stage.STORING;
            script.runAndCommit(connection);
        }
        stage = Stage.COMMITTED;
    }

    OrgId org() {
        return org;
    }

    Stage stage() {
        return stage;
    }

    /** The transaction's id as PostgreSQL gave it with the load. */
    String transactionId() {
        return transactionId;
    }

    /** An event of this batch, there for anyone to see if and only if its commit happened; null if it wrote none. */
    @Nullable
    Event witness() {
        return witness;
    }

    List<Pending<?, ?, ?>> requests() {
        return requests;
    }

    List<Pending<?, ?, ?>> decided() {
        return decided;
    }

    List<Pending<?, ?, ?>> blocked() {
        return blocked;
    }
}
