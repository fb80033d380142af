package io.meniscus.core.program;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What earning needs to know of a bill.
 *
 * @param amount     net
 * @param zone       the store's
 * @param registered when the customer was
 * @param tier       the customer's at that moment, counted from 1
 */
public record Purchase(
        BigDecimal amount,
        List<Line> lines,
        List<Paid> paid,
        Instant billedAt,
        Instant registered,
        ZoneId zone,
        int tier) {
    public Purchase {
        lines = List.copyOf(lines);
        paid = List.copyOf(paid);
    }

    /**
     * A line that was bought.
     *
     * @param number counted from 1
     * @param amount net
     */
    public record Line(int number, BigDecimal amount, BigDecimal quantity) {}

    /** A part of the bill's amount by one mode of payment. */
    public record Paid(String mode, BigDecimal amount) {}
}
