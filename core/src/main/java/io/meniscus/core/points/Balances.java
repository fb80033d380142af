package io.meniscus.core.points;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in each book of an account: the sums of its postings, kept beside them so that nobody has to add them up.
 * All books together are always zero.
 */
public final class Balances {
    /** Of an account that nothing was posted to. */
    public static final Balances NONE = new Balances(new EnumMap<>(Book.class));

    private final Map<Book, Points> sums;

    private Balances(Map<Book, Points> sums) {
        this.sums = sums;
    }

    /** As stored: thousandths in the order of {@link Book}. */
    public static Balances of(long... thousandths) {
        var books = Book.values();
        if (thousandths.length != books.length) {
            throw new IllegalArgumentException(thousandths.length + " books");
        }
        var sums = new EnumMap<Book, Points>(Book.class);
        for (int i = 0; i < books.length; i++) {
            sums.put(books[i], new Points(thousandths[i]));
        }
        return new Balances(sums);
    }

    public Points of(Book book) {
        return sums.getOrDefault(book, Points.ZERO);
    }

    public Balances after(Posting posting) {
        var after = new EnumMap<Book, Points>(Book.class);
        after.putAll(sums);
        after.merge(posting.source(), posting.amount().negated(), Points::plus);
        after.merge(posting.destination(), posting.amount(), Points::plus);
        return new Balances(after);
    }

    /** Balances of several accounts together: a person's are those of its members. */
    public Balances plus(Balances other) {
        var sum = new EnumMap<Book, Points>(Book.class);
        sum.putAll(sums);
        other.sums.forEach((book, points) -> sum.merge(book, points, Points::plus));
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

    /** All books, by book. */
    private List<Points> all() {
        return Arrays.stream(Book.values()).map(this::of).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Balances balances && all().equals(balances.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
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
