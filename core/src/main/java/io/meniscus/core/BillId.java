package io.meniscus.core;

/** A bill: a sale, a return or an anonymous purchase. */
public record BillId(long value) implements Comparable<BillId> {
    /** What stands where there is no bill. */
    public static final BillId NONE = new BillId(0);

    @Override
    public int compareTo(BillId other) {
        return Long.compare(value, other.value);
    }
}
