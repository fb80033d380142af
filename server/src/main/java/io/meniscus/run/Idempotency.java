package io.meniscus.run;

import io.meniscus.run.call.Call;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.call.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers kept under an Idempotency-Key for 72 hours: the same key and body get the same answer, another body is
 * refused, and so is a twin that comes while the first is under way.
 *
 * <p>Records are partitioned by time, so no unique index covers the live ones; an advisory lock on the key, tried
 * and never waited for, keeps twins on other servers out while a record is looked up and written.
 */
final class Idempotency {
    private static final Duration KEPT = KeptAnswers.KEPT;

    private static final String LOCK = """
            select key, pg_try_advisory_xact_lock(key) from unnest(?::bigint[]) as wanted(key)""";

    private static final String FIND = """
            select key_hash, body_hash, status, code, content_type, body
              from idempotency_record
             where org_id = ? and key_hash = any(?::bytea[])
               and at > timestamptz 'epoch' + ? * interval '1 microsecond'""";

    private static final String INSERT = """
            insert into idempotency_record
                   (org_id, at, key_hash, body_hash, request_id, status, code, content_type, body)
            select ?, timestamptz 'epoch' + at * interval '1 microsecond', key_hash, body_hash, request_id, status,
                   code, content_type, body
              from unnest(?::bigint[], ?::bytea[], ?::bytea[], ?::bigint[], ?::smallint[], ?::bigint[], ?::text[],
                          ?::bytea[]) as row(at, key_hash, body_hash, request_id, status, code, content_type, body)""";

    private final Set<Sha256> inFlight = ConcurrentHashMap.newKeySet();

    /** What a load found of the keys of a batch. */
    static final class Found {
        private final Map<Long, Boolean> locked = new HashMap<>();
        private final Map<Sha256, Kept> kept = new HashMap<>();
    }

    private record Kept(Sha256 bodyHash, Recorded answer) {}

    /** Takes a key for this server; false when a twin is in flight here. */
    boolean begin(IdempotencyKey key) {
        return inFlight.add(key.hash());
    }

    void end(IdempotencyKey key) {
        inFlight.remove(key.hash());
    }

    /** Adds the lock on each key and, behind it, the look-up. */
    Found load(List<? extends Pending<?, ?, ?>> requests, LoadScript script) {
        var found = new Found();
        var keyed = keyed(requests);
        if (keyed.isEmpty()) {
            return found;
        }
        var first = keyed.getFirst().call();
        script.query(
                LOCK,
                row -> found.locked.put(row.getLong(1), row.getBoolean(2)),
                Column.longs(keyed, request -> key(request).lock()));
        script.query(
                FIND,
                row -> found.kept.put(
                        Sha256.stored(row.getBytes(1)),
                        new Kept(
                                Sha256.stored(row.getBytes(2)),
                                new Recorded(row.getInt(3), row.getInt(4), row.getString(5), row.getBytes(6)))),
                Column.of(first.org().value()),
                Column.bytes(keyed, request -> key(request).hash().bytes()),
                Column.of(Column.micros(first.at().minus(KEPT))));
        return found;
    }

    /** Answers a request from what was found; false when it is to be run. */
    boolean answered(Pending<?, ?, ?> request, Found found) {
        var key = request.call().key();
        if (key == null) {
            return false;
        }
        if (!found.locked.getOrDefault(key.lock(), false)) {
            request.refuse(RunRefused.Reason.TWIN_IN_FLIGHT);
            return true;
        }
        var kept = found.kept.get(key.hash());
        if (kept == null) {
            return false;
        }
        if (kept.bodyHash().equals(key.bodyHash())) {
            request.replay(key.seal().open(kept.answer()));
        } else {
            request.refuse(RunRefused.Reason.KEY_REUSED);
        }
        return true;
    }

    /** Adds the rows of what is to be kept. */
    void store(List<? extends Pending<?, ?, ?>> requests, StoreScript script) {
        record Row(Call call, IdempotencyKey key, Recorded answer) {}
        var rows = new ArrayList<Row>();
        for (var request : keyed(requests)) {
            var recorded = request.recorded();
            if (recorded != null) {
                var sealed = key(request).seal().seal(recorded, request.call());
                rows.add(new Row(request.call(), key(request), sealed));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparing(row -> row.key().hash()));
        script.change(
                LockOrder.IDEMPOTENCY_RECORD,
                INSERT,
                Column.of(rows.getFirst().call().org().value()),
                Column.instants(rows, row -> row.call().at()),
                Column.bytes(rows, row -> row.key().hash().bytes()),
                Column.bytes(rows, row -> row.key().bodyHash().bytes()),
                Column.longs(rows, row -> row.call().request().bits()),
                Column.shorts(rows, row -> (short) row.answer().status()),
                Column.longs(rows, row -> row.answer().code()),
                Column.texts(rows, row -> row.answer().contentType()),
                Column.bytes(rows, row -> row.answer().body()));
    }

    private static List<Pending<?, ?, ?>> keyed(List<? extends Pending<?, ?, ?>> requests) {
        var keyed = new ArrayList<Pending<?, ?, ?>>();
        for (var request : requests) {
            if (request.call().key() != null) {
                keyed.add(request);
            }
        }
        return keyed;
    }

    private static IdempotencyKey key(Pending<?, ?, ?> request) {
        return Objects.requireNonNull(request.call().key());
    }
}
