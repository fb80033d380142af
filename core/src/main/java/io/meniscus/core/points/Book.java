package io.meniscus.core.points;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The accounts of the double entry. What a customer has stands on one side; where it came from and where it went on
 * the other, so that all books of an account always sum to zero. The code is what is stored and hashed.
 */
public enum Book {
    /** The customer's redeemable points. */
    MAIN(1),
    /** The customer's promised points, by time. */
    DELAYED(2),
    /** The customer's promised points, by trigger. */
    TRIGGERED(3),

    /** Redeemable points that were earned. */
    ISSUED(10),
    /** Points that were promised. */
    PROMISED(11),
    /** Points given by hand. */
    GRANTED(12),
    /** Points of another customer. */
    RECEIVED(13),

    REDEEMED(20),
    EXPIRED(21),
    /** Taken back with a return. */
    RETURNED(22),
    /** Taken back by hand. */
    DEDUCTED(23),
    /** Given to another customer. */
    GIVEN(24),
    /** Promises taken back with a return. */
    PROMISE_RETURNED(25),
    /** Promises that were kept: what they became was issued to a lot of its own. */
    CONVERTED(26);

    private static final Map<Short, Book> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Book::code, Function.identity()));

    private final short code;

    Book(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** The book of a stored code. */
    public static Book of(short code) {
        var book = BY_CODE.get(code);
        if (book == null) {
            throw new IllegalArgumentException("no book has the code " + code);
        }
        return book;
    }
}
