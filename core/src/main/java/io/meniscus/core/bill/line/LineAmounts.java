package io.meniscus.core.bill.line;

import java.math.BigDecimal;

/**
 * Pieces and money of a line as they were sent.
 *
 * @param amount net
 */
public record LineAmounts(
        BigDecimal quantity, BigDecimal rate, BigDecimal value, BigDecimal discount, BigDecimal amount) {}
