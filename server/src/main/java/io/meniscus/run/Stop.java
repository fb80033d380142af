package io.meniscus.run;

import java.time.Duration;
import java.util.List;

/** Waits for threads that were asked to stop. */
final class Stop {
    private Stop() {}

    /** Waits no longer than that for all of them together. */
    static void within(Duration grace, List<Thread> threads) {
        long deadline = System.nanoTime() + grace.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
