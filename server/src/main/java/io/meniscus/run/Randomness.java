package io.meniscus.run;

import io.meniscus.core.RequestId;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The one place that hands out random values: request ids, numbers nobody may count on, secrets. */
public final class Randomness {
    private static final long ID_MASK = (1L << 52) - 1;
    /** Odd, so that adding it walks through all 2^52 ids before one comes again; large, so that neighbours differ. */
    private static final long ID_STEP = 0x9E3779B97F4A7L;

    private final SecureRandom secure = new SecureRandom();
    private final AtomicLong nextId = new AtomicLong(secure.nextLong());

    /**
     * A request id that this server has not given before. Independent random draws would repeat within a day at ten
     * thousand a second; a walk from a random start does not, and two servers' walks are as good as never the same.
     */
    public RequestId requestId() {
        return RequestId.of(nextId.getAndAdd(ID_STEP) & ID_MASK);
    }

    /** Fast and guessable: for spreading and sampling, never for secrets. */
    public long number() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** Bytes nobody can guess. */
    public byte[] secret(int length) {
        var bytes = new byte[length];
        secure.nextBytes(bytes);
        return bytes;
    }
}
