package io.meniscus.core;

/** One account of a source of one organization, the scope in which identifiers are unique. */
public record AccountId(long value) implements Comparable<AccountId> {
    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }
}
