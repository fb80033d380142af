package io.meniscus.core.points;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of points in whole thousandths; never rounded on the way, never out of bounds silently. */
public record Points(long thousandths) implements Comparable<Points> {
    /** Decimals a point has. */
    public static final int DECIMALS = 3;

    public static final Points ZERO = new Points(0);

    private static final long ONE = 1_000;

    /** Whole points. */
    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, ONE));
    }

    /** Points with decimals, of which thousandths are kept. */
    public static Points of(BigDecimal amount, RoundingMode mode) {
        return new Points(amount.movePointRight(DECIMALS).setScale(0, mode).longValueExact());
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(thousandths, other.thousandths));
    }

    public Points negated() {
        return new Points(Math.negateExact(thousandths));
    }

    public Points min(Points other) {
        return thousandths <= other.thousandths ? this : other;
    }

    /** This amount, or nothing where it is negative. */
    public Points orNone() {
        return isNegative() ? ZERO : this;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    public boolean isNegative() {
        return thousandths < 0;
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    public boolean isMoreThan(Points other) {
        return thousandths > other.thousandths;
    }

    /** With three decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(thousandths, DECIMALS);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
