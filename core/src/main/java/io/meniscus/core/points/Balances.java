package io.meniscus.core.points;

import java.util.Arrays;
import java.util.Objects;

/**
 * What stands in each book of an account: the sums of its postings, kept beside them so that nobody has to add them up.
 * All books together are always zero.
 */
public final class Balances {
    /** Of an account that nothing was posted to. */
    public static final Balances NONE = new Balances(new long[Book.values().length]);

    private final long[] thousandths;

    private Balances(long[] thousandths) {
        this.thousandths = thousandths;
    }

    /** As stored: thousandths in the order of {@link Book}. */
    public static Balances of(long... thousandths) {
        if (thousandths.length != Book.values().length) {
            throw new IllegalArgumentException(thousandths.length + " books");
        }
        return new Balances(thousandths.clone());
    }

    public Points of(Book book) {
        return new Points(thousandths[book.ordinal()]);
    }

    public Balances after(Posting posting) {
        var after = thousandths.clone();
        long amount = posting.amount().thousandths();
        int source = posting.source().ordinal();
        int destination = posting.destination().ordinal();
        after[source] = Math.subtractExact(after[source], amount);
        after[destination] = Math.addExact(after[destination], amount);
        return new Balances(after);
    }

    /** Balances of several accounts together: a person's are those of its members. */
    public Balances plus(Balances other) {
        var sum = new long[thousandths.length];
        Arrays.setAll(sum, i -> Math.addExact(thousandths[i], other.thousandths[i]));
        return new Balances(sum);
    }

    /** Redeemable points; negative where more was taken back than was there. */
    public Points current() {
        return of(Book.MAIN);
    }

    public Points promised() {
        return of(Book.DELAYED).plus(of(Book.TRIGGERED));
    }

    /** Spent, or given to somebody else. */
    public Points redeemed() {
        return of(Book.REDEEMED).plus(of(Book.GIVEN));
    }

    public Points expired() {
        return of(Book.EXPIRED);
    }

    /** Taken back, with a return or by hand. */
    public Points returned() {
        return of(Book.RETURNED).plus(of(Book.DEDUCTED));
    }

    /** What was given by hand less what was taken by hand. */
    public Points adjusted() {
        return of(Book.GRANTED).negated().minus(of(Book.DEDUCTED));
    }

    /** All that was ever redeemable and was not taken back: current, redeemed and expired together. */
    public Points lifetime() {
        return current().plus(redeemed()).plus(expired());
    }

    /** As stored. */
    public long[] thousandths() {
        return thousandths.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Balances balances && Arrays.equals(thousandths, balances.thousandths);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(thousandths));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var book : Book.values()) {
            if (!of(book).isZero()) {
                text.append(text.isEmpty() ? "" : " ").append(book).append('=').append(of(book));
            }
        }
        return text.toString();
    }
}
