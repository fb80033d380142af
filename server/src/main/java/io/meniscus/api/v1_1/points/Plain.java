package io.meniscus.api.v1_1.points;

import io.meniscus.core.points.Points;
import java.math.BigDecimal;

/** Numbers as v1.1 shows points and their worth: whole where they are whole (conventions §8). */
final class Plain {
    private Plain() {}

    static BigDecimal of(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigDecimal of(Points points) {
        return of(points.toDecimal());
    }

    static String text(BigDecimal number) {
        return of(number).toPlainString();
    }

    static String text(Points points) {
        return text(points.toDecimal());
    }
}
