package io.meniscus.core;

/** A customer as registered: the origin that identifiers, profiles and bills keep for ever. */
public record CustomerId(long value) implements Comparable<CustomerId> {
    @Override
    public int compareTo(CustomerId other) {
        return Long.compare(value, other.value);
    }
}
