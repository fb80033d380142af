package io.meniscus.api.v1_1;

import io.meniscus.http.body.WireDateTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Dates of v1.1 (v1.1 conventions "Dates"). An offset in a request is ignored: the wall clock is what was meant, in
 * the cluster's zone, which the caller of these methods gives.
 */
public final class V11Dates {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter ISO_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter ISO_UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private V11Dates() {}

    /** A date or date-time of a request; empty when it is none. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        return WireDateTime.parse(text).map(given -> instant(given.local(), zone));
    }

    /**
     * A redemption time (conventions §8): with an explicit offset its date alone counts, with Z the whole time is
     * that instant.
     */
    public static Optional<Instant> readRedemption(String text, ZoneId zone) {
        return WireDateTime.parse(text).map(given -> {
            if (given.hasExplicitOffset()) {
                return instant(given.local().truncatedTo(ChronoUnit.DAYS), zone);
            }
            return given.offset() == null
                    ? instant(given.local(), zone)
                    : given.local().toInstant(ZoneOffset.UTC);
        });
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    /** {@code 2026-01-31 17:05:00} */
    public static String dateTime(Instant at, ZoneId zone) {
        return DATE_TIME.format(at.atZone(zone));
    }

    /** {@code 2026-01-31} */
    public static String date(LocalDate day) {
        return day.toString();
    }

    /** {@code 31-01-2026}, as {@code valid_till} of coupon/get */
    public static String dayFirst(LocalDate day) {
        return DAY_FIRST.format(day);
    }

    /** {@code 2026-01-31T17:05:00+05:30}, as in requests, coupons of a customer and store/login */
    public static String withOffset(Instant at, ZoneId zone) {
        return ISO_OFFSET.format(at.atZone(zone));
    }

    /** {@code 2026-01-31T11:35:00Z}, as in product/search */
    public static String utc(Instant at) {
        return ISO_UTC.format(at.atOffset(ZoneOffset.UTC));
    }
}
