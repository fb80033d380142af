package io.meniscus.core.identity.request;

/** A request's id, unique within its organization. */
public record RequestNumber(long value) implements Comparable<RequestNumber> {
    @Override
    public int compareTo(RequestNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
