package io.meniscus.core;

/** A loyalty program of an organization; counted from 1. */
public record ProgramId(int value) implements Comparable<ProgramId> {
    @Override
    public int compareTo(ProgramId other) {
        return Integer.compare(value, other.value);
    }
}
