package io.meniscus.run.database;

import io.meniscus.core.OrgId;
import io.meniscus.run.KeptAnswers;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Transactions of one organization on the pool, for what is not hot. A call under an Idempotency-Key is one transaction
 * in which its answer is kept: whatever it reads and writes on its thread joins it.
 */
public final class OrgTransactions {
    private static final ScopedValue<Joined> CURRENT = ScopedValue.newInstance();
    private static final int SERVER_ERROR = 500;

    private final Jdbi jdbi;

    public OrgTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Joined(OrgId org, Handle handle) {}

    /** Works in a transaction that sees the organization's rows alone. */
    public <T> T in(OrgId org, Function<Handle, T> work) {
        if (CURRENT.isBound() && CURRENT.get().org().equals(org)) {
            return join(CURRENT.get(), work);
        }
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return work.apply(handle);
        });
    }

    /** Reads the organization's rows as they stand at one moment, however long it takes. */
    public <T> T snapshot(OrgId org, Function<Handle, T> reading) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            enter(handle, org);
            return reading.apply(handle);
        });
    }

    /**
     * Writes all or nothing, and leaves what the call wrote before as it is. The organization is named again: what is
     * common to all, such as users, may have been looked up on this thread's connection since.
     */
    private static <T> T join(Joined joined, Function<Handle, T> work) {
        var handle = joined.handle();
        enter(handle, joined.org());
        handle.savepoint("work");
        try {
            var done = work.apply(handle);
            handle.releaseSavepoint("work");
            return done;
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint("work");
            throw e;
        }
    }

    /** Makes a call under its key, or finds the answer that is kept under it. One that failed for now is not kept. */
    public Recorded once(Call call, Supplier<Recorded> making) {
        return jdbi.inTransaction(handle -> {
            enter(handle, call.org());
            var kept = KeptAnswers.take(handle, call);
            if (kept.isPresent()) {
                return kept.get();
            }
            var made =
                    ScopedValue.where(CURRENT, new Joined(call.org(), handle)).call(making::get);
            enter(handle, call.org());
            if (made.status() < SERVER_ERROR) {
                KeptAnswers.keep(handle, call, made);
            }
            return made;
        });
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }
}
