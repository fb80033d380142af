package io.meniscus.core.program;

import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Points;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Points that a rule gives for a purchase.
 *
 * @param line   0 for the bill as a whole
 * @param source the amount they were counted on
 * @param raw    before the program rounded and caps cut
 */
public record Earned(
        String rule, int line, BigDecimal source, BigDecimal raw, Points points, Instant expiresAt, ExpiryKind expiry) {

    Earned cutTo(Points most) {
        return new Earned(rule, line, source, raw, points.min(most), expiresAt, expiry);
    }
}
