package io.meniscus.api.v1_1.customer.held;

import io.meniscus.core.points.Points;
import java.math.BigDecimal;

/** Points and amounts as v1.1 has them: no decimals that say nothing. */
public final class Numbers {
    private Numbers() {}

    public static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(text(number));
    }

    public static BigDecimal plain(Points points) {
        return plain(points.toDecimal());
    }

    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static String text(Points points) {
        return text(points.toDecimal());
    }

    /** With one decimal at least, as {@code "0.0"}. */
    public static String decimal(Points points) {
        var text = text(points);
        return text.contains(".") ? text : text + ".0";
    }
}
