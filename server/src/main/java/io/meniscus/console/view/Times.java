package io.meniscus.console.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants as people in a zone read them. */
public record Times(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MILLI =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss.SSS", Locale.ENGLISH);

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    public String milli(Instant at) {
        return MILLI.format(at.atZone(zone));
    }

    /** Microseconds as people compare them. */
    public static String duration(long micros) {
        return micros < 1_000
                ? micros + " µs"
                : micros < 1_000_000
                        ? String.format(Locale.ENGLISH, "%.1f ms", micros / 1_000.0)
                        : String.format(Locale.ENGLISH, "%.2f s", micros / 1_000_000.0);
    }

    public static String bytes(long count) {
        return count < 1_024 ? count + " B" : String.format(Locale.ENGLISH, "%.1f KiB", count / 1_024.0);
    }
}
