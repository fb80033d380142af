package io.meniscus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Slows down who guesses: after {@link #FREE} failures for one name from one address, further attempts are refused
 * unseen for a second, and for twice as long after each further failure, up to a minute. Attempts refused that way do
 * not count. Others may log in under that name from elsewhere. Memory is bounded; what has been quiet for a quarter
 * of an hour is forgotten.
 */
public final class LoginThrottle {
    static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_PAIRS = 100_000;

    private final Ticker ticker;
    private final Cache<Pair, Failures> failures;

    private record Pair(LoginName name, String address) {}

    private record Failures(int count, long pausedAt, long pauseNanos) {}

    public LoginThrottle(Ticker ticker) {
        this.ticker = ticker;
        failures = Caffeine.newBuilder()
                .maximumSize(MOST_PAIRS)
                .expireAfterAccess(Duration.ofMinutes(15))
                .ticker(ticker)
                .build();
    }

    /** Whether attempts are refused at the moment. */
    public boolean isPaused(LoginName name, String address) {
        var known = failures.getIfPresent(new Pair(name, address));
        return known != null && isPaused(known);
    }

    private boolean isPaused(Failures known) {
        return ticker.read() - known.pausedAt < known.pauseNanos;
    }

    /**
     * Counts an attempt as failed before it is checked, so that guesses sent at once gain nothing; {@link #succeeded}
     * or {@link #undecided} take it back.
     */
    void attempted(LoginName name, String address) {
        failures.asMap().merge(new Pair(name, address), after(1), (known, _) -> after(known.count + 1));
    }

    void succeeded(LoginName name, String address) {
        failures.invalidate(new Pair(name, address));
    }

    /** The attempt could not be checked at all. */
    void undecided(LoginName name, String address) {
        failures.asMap().computeIfPresent(new Pair(name, address), (_, known) -> after(known.count - 1));
    }

    private Failures after(int count) {
        if (count < FREE) {
            return new Failures(count, ticker.read(), 0);
        }
        int doublings = Math.min(count - FREE, 10);
        long pause = Math.min(FIRST_PAUSE.toNanos() << doublings, LONGEST_PAUSE.toNanos());
        return new Failures(count, ticker.read(), pause);
    }
}
