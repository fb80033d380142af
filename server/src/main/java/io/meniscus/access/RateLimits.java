package io.meniscus.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Calls per minute of one organization and rate class (conventions §10). Refuses what is over with {@link
 * EdgeRefusal.RateLimited} and the seconds after which one more call is free again. A class that is not configured, or
 * with 0, is not limited; nor is {@link RateClass#NONE}.
 */
public final class RateLimits {
    private final Map<RateClass, Integer> perMinute = new EnumMap<>(RateClass.class);
    private final TimeMeter clock;
    // As many as organizations that called times limited classes: only known organizations get here.
    private final ConcurrentHashMap<Counted, Bucket> buckets = new ConcurrentHashMap<>();

    private record Counted(OrgId org, RateClass rateClass) {}

    /** @param perMinute calls a minute by class, 0 for no limit */
    public RateLimits(Map<RateClass, Integer> perMinute, TimeMeter clock) {
        perMinute.forEach((rateClass, limit) -> {
            if (limit > 0 && rateClass != RateClass.NONE) {
                this.perMinute.put(rateClass, limit);
            }
        });
        this.clock = clock;
    }

    /** Counts one call, or refuses it with an {@link EdgeException}. */
    public void count(OrgId org, RateClass rateClass) {
        var limit = perMinute.get(rateClass);
        if (limit == null) {
            return;
        }
        var bucket = buckets.computeIfAbsent(new Counted(org, rateClass), _ -> bucket(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new EdgeException(new EdgeRefusal.RateLimited(wholeSeconds(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket(int limit) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit)
                        .refillGreedy(limit, Duration.ofMinutes(1))
                        .build())
                .withCustomTimePrecision(clock)
                .build();
    }

    private static long wholeSeconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
