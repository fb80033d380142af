package io.meniscus.api.v2.transactions.shown;

import io.meniscus.core.points.Points;
import java.math.BigDecimal;

/** Amounts and points are JSON doubles (conventions §8): {@code 100.0}, {@code 7.25}. */
public final class Decimals {
    private Decimals() {}

    /** Without superfluous zeros, but for the one that tells a double. */
    public static BigDecimal of(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    public static BigDecimal of(Points points) {
        return of(points.toDecimal());
    }
}
