package io.meniscus.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How the texts of a configuration are read. Each refuses with {@link IllegalArgumentException} what it can't read. */
final class Form {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]*)");
    private static final Map<String, Long> BYTES =
            Map.of("", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "kB", 1_000L, "MB", 1_000_000L);
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L);

    private Form() {}

    static Function<String, Integer> integer(int least, int most) {
        var wanted = "wants a whole number from " + least + " to " + most;
        return text -> {
            if (!text.matches("-?\\d{1,10}")) {
                throw new IllegalArgumentException(wanted);
            }
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(wanted);
            }
            return (int) number;
        };
    }

    static Function<String, Long> bytes(long least, long most) {
        return text -> amount(text, BYTES, least, most, "wants a size such as 4MiB, 512KiB or 65536");
    }

    static Function<String, Duration> duration(Duration least, Duration most) {
        return text -> Duration.ofMillis(amount(
                text,
                MILLIS,
                least.toMillis(),
                most.toMillis(),
                "wants a time with its unit, such as 500ms, 30s or 2m"));
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("wants one of " + names(type)));
    }

    static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** {@code on} and {@code off}, and what else people write for them. */
    static Boolean onOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("wants on or off");
        };
    }

    private static long amount(String text, Map<String, Long> units, long least, long most, String wanted) {
        var match = AMOUNT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(wanted);
        }
        long unit = units.entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(match.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted))
                .getValue();
        var number = Long.parseLong(match.group(1));
        if (number > most / unit) {
            throw new IllegalArgumentException("is more than the largest value, " + shown(units, most));
        }
        if (number * unit < least) {
            throw new IllegalArgumentException("is less than the least value, " + shown(units, least));
        }
        return number * unit;
    }

    private static String shown(Map<String, Long> units, long amount) {
        return units.entrySet().stream()
                .filter(unit -> amount % unit.getValue() == 0)
                .max(Map.Entry.comparingByValue())
                .map(unit -> amount / unit.getValue() + unit.getKey())
                .orElseGet(() -> Long.toString(amount));
    }
}
