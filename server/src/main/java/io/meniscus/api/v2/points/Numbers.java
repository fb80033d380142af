package io.meniscus.api.v2.points;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of points as bodies bring them, as text or as numbers. */
final class Numbers {
    /** More than anybody has. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int LONGEST = 40;

    private Numbers() {}

    /** What there is in a number's place. */
    sealed interface Given {
        record Nothing() implements Given {}

        record Amount(BigDecimal number) implements Given {}

        record Unreadable() implements Given {}
    }

    static Given of(@Nullable String text) {
        var given = text == null ? "" : text.strip();
        if (given.isEmpty()) {
            return new Given.Nothing();
        }
        if (given.length() > LONGEST || !given.matches("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]{1,2})?")) {
            return new Given.Unreadable();
        }
        try {
            return new Given.Amount(new BigDecimal(given).min(MOST).max(MOST.negate()));
        } catch (NumberFormatException _) {
            return new Given.Unreadable();
        }
    }

    static @Nullable BigDecimal orNull(Given given) {
        return given instanceof Given.Amount(var number) ? number : null;
    }

    /** Zero, which nobody may ask for, where there is no number. */
    static BigDecimal orZero(Given given) {
        return given instanceof Given.Amount(var number) ? number : BigDecimal.ZERO;
    }
}
