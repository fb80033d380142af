package io.meniscus.http.ops;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands items to a slow taker in batches on a thread of its own, so that no call waits for a log. Bounded: when the
 * taker cannot follow, further items are dropped and counted. A taker that fails loses that batch only.
 */
final class WriteBehind<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    private static final int BATCH = 500;
    /** A batch of one costs its taker as much as one of hundreds, and nobody waits for a log. */
    private static final Duration COMPANY = Duration.ofMillis(100);

    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final ArrayBlockingQueue<T> waiting;
    private final Consumer<List<T>> taker;
    private final LongAdder dropped = new LongAdder();
    private final Thread worker;
    private volatile boolean closing;

    WriteBehind(String name, int capacity, Consumer<List<T>> taker) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.taker = taker;
        this.worker = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        worker.start();
    }

    void add(T item) {
        if (!waiting.offer(item)) {
            dropped.increment();
        }
    }

    /** How many items found no room. */
    long dropped() {
        return dropped.sum();
    }

    private void run() {
        var batch = new ArrayList<T>(BATCH);
        while (true) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    if (closing) {
                        return;
                    }
                    continue;
                }
                batch.add(first);
                if (waiting.size() < BATCH - 1 && !closing) {
                    Thread.sleep(COMPANY);
                }
                waiting.drainTo(batch, BATCH - 1);
                taker.accept(List.copyOf(batch));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("{} lost {} rows: {}", worker.getName(), batch.size(), failed.toString());
            }
            batch.clear();
        }
    }

    /** Hands over what waits, for at most five seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!worker.join(LAST_WAIT)) {
                worker.interrupt();
            }
        } catch (InterruptedException stopped) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
