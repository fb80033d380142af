package io.meniscus.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How many commands a lane served in the last full second. */
final class RateMeter {
    private static final long SECOND = 1_000_000_000L;

    private final LongAdder served = new LongAdder();
    private final AtomicLong windowStart = new AtomicLong(System.nanoTime());
    private volatile long lastSecond;

    void count(int commands) {
        served.add(commands);
        long start = windowStart.get();
        long now = System.nanoTime();
        if (now - start >= SECOND && windowStart.compareAndSet(start, now)) {
            lastSecond = served.sumThenReset() * SECOND / (now - start);
        }
    }

    long perSecond() {
        return lastSecond;
    }
}
