package io.meniscus.core.bill.line;

import java.math.BigDecimal;

/** What a line is made of, or what goes with it. */
public record LinePart(
        Kind kind, String itemCode, BigDecimal quantity, String description, BigDecimal rate, BigDecimal value) {
    /** What it is to the line. */
    public enum Kind {
        COMBO_PARENT,
        COMBO_ITEM,
        ADD_ON_ITEM,
        SPLIT
    }
}
