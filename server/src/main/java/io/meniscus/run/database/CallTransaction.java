package io.meniscus.run.database;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The transaction that a call under an Idempotency-Key is made in: whatever the call writes is part of it, so that
 * there is never a change without the answer that is kept, nor an answer without the change.
 */
public final class CallTransaction {
    private static final ScopedValue<Handle> CURRENT = ScopedValue.newInstance();
    private static final String PART = "part_of_call";

    private CallTransaction() {}

    /** Does work whose transactions, on this thread, are parts of this one. */
    public static <T> T within(Handle handle, Supplier<T> work) {
        return ScopedValue.where(CURRENT, handle).call(work::get);
    }

    /**
     * Does work in a transaction of its own; within a call, in the call's, of which a failure undoes what the work did
     * alone. The organization is for the work to set, as in a transaction of its own.
     */
    public static <T> T in(Jdbi jdbi, Function<Handle, T> work) {
        if (!CURRENT.isBound()) {
            return jdbi.inTransaction(work::apply);
        }
        var handle = CURRENT.get();
        handle.savepoint(PART);
        try {
            var done = work.apply(handle);
            handle.releaseSavepoint(PART);
            return done;
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(PART);
            throw e;
        }
    }

    /** Reads, without a transaction where there is none. */
    public static <T> T read(Jdbi jdbi, Function<Handle, T> reader) {
        return CURRENT.isBound() ? reader.apply(CURRENT.get()) : jdbi.withHandle(reader::apply);
    }
}
