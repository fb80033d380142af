package io.meniscus.testing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Nanoseconds that pass when a test says so. */
public final class MovableTicker implements Ticker {
    private final AtomicLong nanos = new AtomicLong(1);

    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public long read() {
        return nanos.get();
    }
}
