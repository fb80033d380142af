package io.meniscus.organization.setup;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.access.secret.Seal;
import io.meniscus.core.OrgId;
import io.meniscus.run.KeptAnswers;
import io.meniscus.run.Randomness;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.database.CallTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Calls under an Idempotency-Key: all reads and changes of set-up that a call makes join one transaction, in which its
 * answer is kept, so that there is never one without the other. Answers may show secrets that were just drawn, and
 * bodies passwords that were chosen: answers are kept sealed, bodies known by a keyed hash.
 */
final class SetupCallStore {
    private static final ScopedValue<Joined> CURRENT = ScopedValue.newInstance();
    private static final int SERVER_ERROR = 500;

    private final Jdbi jdbi;
    private final Seal seal;
    private final KeyedHash keyed;
    private final Randomness randomness;

    SetupCallStore(Jdbi jdbi, InstallationKey key, Randomness randomness) {
        this.jdbi = jdbi;
        this.seal = key.seal(InstallationKey.Purpose.KEPT_ANSWERS);
        this.keyed = key.keyedHash(InstallationKey.Purpose.KEPT_ANSWERS);
        this.randomness = randomness;
    }

    /** The transaction of the call that this thread works for. */
    static final class Joined {
        private final Handle handle;
        private final List<Report> reports = new ArrayList<>();

        private Joined(Handle handle) {
            this.handle = handle;
        }

        <T> T read(Function<Handle, T> reader) {
            return reader.apply(handle);
        }

        /** Writes all or nothing, and leaves what the call wrote before as it is. */
        <T> T write(Function<Handle, T> writer) {
            handle.savepoint("change");
            try {
                var written = writer.apply(handle);
                handle.releaseSavepoint("change");
                return written;
            } catch (RuntimeException e) {
                handle.rollbackToSavepoint("change");
                throw e;
            }
        }

        /** Somebody is told of a change when it is committed. */
        void tellLater(Report report) {
            reports.add(report);
        }

        /** The set-up with what was changed so far; nothing while nothing was. */
        Optional<SetupState> changed(OrgId org) {
            return reports.isEmpty() ? Optional.empty() : SetupStore.load(handle, org, new SetupStore.Held());
        }
    }

    static Optional<Joined> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** What came of a call: its answer, and the changes that are to be told of. */
    record Done(Recorded answer, List<Report> reports) {}

    /** Makes a call, or finds the answer that is kept under its key. One that failed for now is not kept. */
    Done once(Call call, Supplier<Recorded> making) {
        return jdbi.inTransaction(handle -> {
            SetupStore.enter(handle, call.org());
            var kept = KeptAnswers.take(handle, call);
            if (kept.isPresent()) {
                return new Done(opened(call, kept.get()), List.of());
            }
            var joined = new Joined(handle);
            var made = CallTransaction.within(
                    handle, () -> ScopedValue.where(CURRENT, joined).call(making::get));
            if (made.status() < SERVER_ERROR) {
                // What the call did may be the platform's.
                SetupStore.enter(handle, call.org());
                KeptAnswers.keep(handle, call, sealed(call, made));
            }
            return new Done(made, joined.reports);
        });
    }

    /** What tells two calls apart without telling what stands in them. */
    byte[] fingerprint(byte[]... parts) {
        return keyed.of(parts);
    }

    private Recorded sealed(Call call, Recorded plain) {
        var body = seal.seal(plain.body(), context(call), randomness);
        return new Recorded(plain.status(), plain.code(), plain.contentType(), body);
    }

    private Recorded opened(Call call, Recorded kept) {
        var body = seal.open(kept.body(), context(call))
                .orElseThrow(() -> new IllegalStateException("an answer was kept under another installation key"));
        return new Recorded(kept.status(), kept.code(), kept.contentType(), body);
    }

    private static byte[] context(Call call) {
        return Long.toString(call.org().value()).getBytes(StandardCharsets.US_ASCII);
    }
}
