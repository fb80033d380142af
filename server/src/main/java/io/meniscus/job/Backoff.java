package io.meniscus.job;

import java.time.Duration;

/**
 * How long a failed attempt waits for the next one: twice as long each time.
 *
 * @param first    after the first failure
 * @param longest  never longer than that
 * @param attempts the last one that fails ends the work
 */
public record Backoff(Duration first, Duration longest, int attempts) {
    /** 5 s, 10 s, 20 s …: eight attempts within eleven minutes. */
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10), 8);

    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, 30));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    boolean isLast(int failures) {
        return failures >= attempts;
    }
}
