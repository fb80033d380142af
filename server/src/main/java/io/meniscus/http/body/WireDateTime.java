package io.meniscus.http.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date or date-time as it stands in a request, before a version says what its offset means: {@code YYYY-MM-DD}
 * (midnight), with {@code  HH:MM[:SS[.f]]} behind a space or a T, with {@code Z}, {@code ±HH:MM}, {@code ±HHMM} or
 * {@code ±HH} behind that.
 *
 * @param local  the wall clock that was written
 * @param offset null when none was written
 */
public record WireDateTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST = 40;

    /** Reads one; empty when the text is no such date. */
    public static Optional<WireDateTime> parse(String text) {
        var given = text.strip();
        if (given.length() < DATE_LENGTH || given.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(digits(given, 0, 4), digits(given, 5, 7), digits(given, 8, 10));
            if (given.charAt(4) != '-' || given.charAt(7) != '-') {
                return Optional.empty();
            }
            return Optional.of(
                    given.length() == DATE_LENGTH
                            ? new WireDateTime(date.atStartOfDay(), null)
                            : withTime(date, given));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static WireDateTime withTime(LocalDate date, String given) {
        char separator = given.charAt(DATE_LENGTH);
        if (separator != ' ' && separator != 'T' && separator != 't') {
            throw new DateTimeException("no time");
        }
        int end = DATE_LENGTH + 1;
        while (end < given.length() && isTime(given.charAt(end))) {
            end++;
        }
        var time = LocalTime.parse(given.substring(DATE_LENGTH + 1, end));
        var rest = given.substring(end).strip();
        return new WireDateTime(date.atTime(time), rest.isEmpty() ? null : ZoneOffset.of(rest.replace('z', 'Z')));
    }

    private static boolean isTime(char one) {
        return (one >= '0' && one <= '9') || one == ':' || one == '.';
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether the offset is written as one other than Z: redemption times then keep their date only. */
    public boolean hasExplicitOffset() {
        return offset != null && !offset.equals(ZoneOffset.UTC);
    }
}
