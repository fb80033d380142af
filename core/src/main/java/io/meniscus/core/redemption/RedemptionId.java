package io.meniscus.core.redemption;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A redemption. On the wire it is its number and, where somebody has to type it, six letters and digits that are the
 * number written otherwise: neighbours don't look alike, and none comes twice.
 */
public record RedemptionId(long value) implements Comparable<RedemptionId> {
    private static final int RADIX = 36;
    private static final int LENGTH = 6;
    /** How many codes of six letters and digits there are; behind them codes become longer. */
    private static final long CODES = 2_176_782_336L;
    /** Has no factor in common with the number of codes, so that multiplying by it can be undone. */
    private static final long STEP = 1_103_515_247L;

    private static final long STEP_BACK =
            BigInteger.valueOf(STEP).modInverse(BigInteger.valueOf(CODES)).longValueExact();
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CODE = Pattern.compile("([1-9A-Z][0-9A-Z]{0,3})?([0-9A-Z]{6})");

    /** {@code 7KQ2ZD} */
    public String code() {
        var last = Long.toString(times(value % CODES, STEP), RADIX);
        var first = value < CODES ? "" : Long.toString(value / CODES, RADIX);
        return (first + "0".repeat(LENGTH - last.length()) + last).toUpperCase(Locale.ROOT);
    }

    /** The redemption of a code in any letter case; nothing for what is none. */
    public static Optional<RedemptionId> read(String code) {
        var match = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        long first = match.group(1) == null ? 0 : Long.parseLong(match.group(1), RADIX);
        long last = times(Long.parseLong(match.group(2), RADIX), STEP_BACK);
        return Optional.of(new RedemptionId(first * CODES + last)).filter(id -> id.value > 0);
    }

    /** What a text may mean: the redemption that has it for a code, and the one that has it for a number. */
    public static List<RedemptionId> named(String text) {
        var ids = new ArrayList<RedemptionId>();
        read(text).ifPresent(ids::add);
        if (NUMBER.matcher(text.strip()).matches()) {
            ids.add(new RedemptionId(Long.parseLong(text.strip())));
        }
        return ids;
    }

    /** Both are below 2^31.02, so the product fits. */
    private static long times(long number, long factor) {
        return number * factor % CODES;
    }

    @Override
    public int compareTo(RedemptionId other) {
        return Long.compare(value, other.value);
    }
}
