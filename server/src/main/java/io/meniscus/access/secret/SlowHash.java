package io.meniscus.access.secret;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, at most as many at once as there are cores: more would only take memory and starve everything else.
 * Refuses with {@link EdgeRefusal.Overloaded} who would wait too long for a turn.
 */
public final class SlowHash {
    private static final int OUTPUT_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Semaphore turns;
    private final LongAdder performed = new LongAdder();

    public SlowHash(int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    public static SlowHash asWideAsTheCores() {
        return new SlowHash(Runtime.getRuntime().availableProcessors());
    }

    /** {@link SecretScheme#ARGON2ID_19M_2} of a value: some 40 ms of one core. */
    byte[] of(byte[] value, byte[] salt, Duration patience) {
        takeTurn(patience);
        try {
            performed.increment();
            return argon2id(value, salt);
        } finally {
            turns.release();
        }
    }

    /** How many were made since the start. */
    public long performed() {
        return performed.sum();
    }

    private void takeTurn(Duration patience) {
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new EdgeException(new EdgeRefusal.Overloaded(1));
    }

    private static byte[] argon2id(byte[] value, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[OUTPUT_BYTES];
        generator.generateBytes(value, hash);
        return hash;
    }
}
