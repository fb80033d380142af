package io.meniscus.customer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/**
 * How many customers there are. The count of all is made anew once it is a millisecond old for each
 * customer, at least a second and at most an hour, so that counting never takes more than a small part of
 * the database's time, however often it is asked for.
 */
public final class CustomerCounts {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);

    private final CustomerCountStore store;
    private final LoadingCache<OrgId, Long> persons;

    public CustomerCounts(CustomerCountStore store, Ticker ticker) {
        this.store = store;
        persons = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfter(Expiry.<OrgId, Long>writing((_, count) -> age(count)))
                .build(store::persons);
    }

    /** Persons of an organization, as they were counted a while ago. */
    public long persons(OrgId org) {
        return persons.get(org);
    }

    /** How many registered at some tills, by the day in a zone, in {@code [from, until)}; days without one lack. */
    public Map<LocalDate, Long> registered(
            OrgId org, Collection<TillId> tills, Instant from, Instant until, ZoneId zone) {
        return tills.isEmpty() ? Map.of() : store.registered(org, tills, from, until, zone);
    }

    /** How old a count of so many may become: counting a million takes some 100 ms, and is done every 17 minutes. */
    static Duration age(long count) {
        var age = Duration.ofMillis(count);
        if (age.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return age.compareTo(MOST) > 0 ? MOST : age;
    }
}
