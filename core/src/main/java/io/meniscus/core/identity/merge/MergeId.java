package io.meniscus.core.identity.merge;

/** A merge's id, unique within its organization. */
public record MergeId(long value) implements Comparable<MergeId> {
    @Override
    public int compareTo(MergeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
