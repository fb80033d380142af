package io.meniscus.customer.search;

/** Texts from one to another, both included, by code point. */
public record Range(String low, String high) {
    private static final String LAST = "\uDBFF\uDFFF";

    public static Range exactly(String text) {
        return new Range(text, text);
    }

    public static Range beginningWith(String text) {
        return new Range(text, text + LAST);
    }

    /** From one beginning to another, with everything that begins with the last. */
    public static Range between(String low, String high) {
        return new Range(low, high + LAST);
    }

    /** Texts are personal data. */
    @Override
    public String toString() {
        return "Range[***]";
    }
}
