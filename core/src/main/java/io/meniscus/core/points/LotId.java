package io.meniscus.core.points;

/** A lot of points: what one award made (an award id on the wire). */
public record LotId(long value) implements Comparable<LotId> {
    @Override
    public int compareTo(LotId other) {
        return Long.compare(value, other.value);
    }
}
