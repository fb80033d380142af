package io.meniscus.api.v2;

import io.meniscus.http.body.WireDateTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Dates of v2 (conventions §8). The zone is the cluster's, which the caller of these methods gives. */
public final class V2Dates {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private V2Dates() {}

    /** What CONF_ORG_DISABLE_MACHINE_TIME_CONV asks for. */
    public enum Conversion {
        /** An offset is heeded, none means UTC. */
        HEED_OFFSET,
        /** The local part counts as it came, in the cluster's zone. */
        KEEP_LOCAL
    }

    /** A date or date-time of a request; empty when it is none. */
    public static Optional<Instant> read(String text, ZoneId zone, Conversion conversion) {
        return WireDateTime.parse(text).map(given -> switch (conversion) {
            case HEED_OFFSET -> given.local().toInstant(Objects.requireNonNullElse(given.offset(), ZoneOffset.UTC));
            case KEEP_LOCAL -> given.local().atZone(zone).toInstant();
        });
    }

    /** A redemption time: with an explicit offset its date alone counts, else it is in UTC. */
    public static Optional<Instant> readRedemption(String text, ZoneId zone) {
        return WireDateTime.parse(text)
                .map(given -> given.hasExplicitOffset()
                        ? given.local()
                                .truncatedTo(ChronoUnit.DAYS)
                                .atZone(zone)
                                .toInstant()
                        : given.local().toInstant(ZoneOffset.UTC));
    }

    /** A query filter, {@code YYYY-MM-DD} and nothing behind it. */
    public static Optional<LocalDate> readDate(String text) {
        return WireDateTime.parse(text)
                .filter(_ -> text.strip().length() == 10)
                .map(given -> given.local().toLocalDate());
    }

    /** {@code 2026-01-31T17:05:00+05:30}, {@code Z} on a UTC cluster */
    public static String dateTime(Instant at, ZoneId zone) {
        return ISO.format(at.atZone(zone));
    }

    /** {@code 2026-01-31 17:05:00}, as in tierDetails and pointsTransfers */
    public static String spaced(Instant at, ZoneId zone) {
        return SPACED.format(at.atZone(zone));
    }

    /** {@code 2026-01-31} */
    public static String date(LocalDate day) {
        return day.toString();
    }
}
