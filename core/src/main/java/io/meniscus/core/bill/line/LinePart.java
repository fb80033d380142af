package io.meniscus.core.bill.line;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line is made of, or what goes with it. */
public record LinePart(
        Kind kind, String itemCode, BigDecimal quantity, String description, BigDecimal rate, BigDecimal value) {
    /** What it is to the line. */
    public enum Kind {
        COMBO_PARENT,
        COMBO_ITEM,
        ADD_ON_ITEM,
        SPLIT;

        /** Reads a name in any letter case. */
        public static Optional<Kind> read(String text) {
            var name = text.strip().toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }
}
