package io.meniscus.run;

import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.call.Sha256;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Answers kept under an Idempotency-Key by a transaction of the caller's own, as {@link Idempotency} keeps those of
 * commands: for 72 hours, the same key and body the same answer. The organization of the transaction is set already.
 * Refuses, with {@link RunRefused}, a twin in flight anywhere and a key that was used with another body.
 */
public final class KeptAnswers {
    public static final Duration KEPT = Duration.ofDays(3);

    private record Row(Sha256 bodyHash, Recorded answer) {}

    private KeptAnswers() {}

    /** Takes the call's key until the transaction ends; answers what is kept under it. */
    public static Optional<Recorded> take(Handle handle, Call call) {
        var key = Objects.requireNonNull(call.key());
        boolean free = handle.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", key.lock())
                .mapTo(Boolean.class)
                .one();
        if (!free) {
            throw new RunRefused(RunRefused.Reason.TWIN_IN_FLIGHT);
        }
        var kept = handle.createQuery("""
                        select body_hash, status, code, content_type, body
                          from idempotency_record
                         where org_id = :org and key_hash = :key
                           and at > timestamptz 'epoch' + :since * interval '1 microsecond'""")
                .bind("org", call.org().value())
                .bind("key", key.hash().bytes())
                .bind("since", Column.micros(call.at().minus(KEPT)))
                .map((row, _) -> new Row(
                        Sha256.stored(row.getBytes("body_hash")),
                        new Recorded(
                                row.getInt("status"),
                                row.getInt("code"),
                                row.getString("content_type"),
                                row.getBytes("body"))))
                .findFirst();
        if (kept.isPresent() && !kept.get().bodyHash().equals(key.bodyHash())) {
            throw new RunRefused(RunRefused.Reason.KEY_REUSED);
        }
        return kept.map(Row::answer).map(key.seal()::open);
    }

    /** Keeps the call's answer; it is there when the transaction commits. */
    public static void keep(Handle handle, Call call, Recorded answer) {
        var key = Objects.requireNonNull(call.key());
        var sealed = key.seal().seal(answer, call);
        handle.createUpdate("""
                        insert into idempotency_record
                               (org_id, at, key_hash, body_hash, request_id, status, code, content_type, body)
                        values (:org, timestamptz 'epoch' + :at * interval '1 microsecond', :key, :bodyHash, :request,
                                :status, :code, :contentType, :body)""")
                .bind("org", call.org().value())
                .bind("at", Column.micros(call.at()))
                .bind("key", key.hash().bytes())
                .bind("bodyHash", key.bodyHash().bytes())
                .bind("request", call.request().bits())
                .bind("status", (short) answer.status())
                .bind("code", answer.code())
                .bind("contentType", answer.contentType())
                .bind("body", sealed.body())
                .execute();
    }
}
