package io.meniscus.core;

/** Names one request: 13 upper-case hex digits (conventions §5.6), answered as {@code X-Cap-Requestid}. */
public record RequestId(String value) {
    private static final int DIGITS = 13;

    public RequestId {
        if (value.length() != DIGITS) {
            throw new IllegalArgumentException("a request id has 13 hex digits: " + value);
        }
    }

    /** The id made of the low 52 bits of a number. */
    public static RequestId of(long bits) {
        var digits = new char[DIGITS];
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = "0123456789ABCDEF".charAt((int) (bits & 15));
            bits >>>= 4;
        }
        return new RequestId(new String(digits));
    }

    /** The number whose id this is, as stored. */
    public long bits() {
        return Long.parseUnsignedLong(value, 16);
    }
}
