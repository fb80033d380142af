package io.meniscus.core.product;

/** A product of an organization. */
public record ProductId(long value) implements Comparable<ProductId> {
    @Override
    public int compareTo(ProductId other) {
        return Long.compare(value, other.value);
    }
}
