package io.meniscus.core.points;

/**
 * Points of one lot that went from a book to another: both sides of the double entry at once.
 *
 * @param amount more than nothing
 */
public record Posting(LotId lot, Book source, Book destination, Points amount) {
    public Posting {
        if (!amount.isPositive() || source == destination) {
            throw new IllegalArgumentException("nothing goes from " + source + " to " + destination + ": " + amount);
        }
    }
}
