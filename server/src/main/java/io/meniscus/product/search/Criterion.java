package io.meniscus.product.search;

import java.util.List;

/** What a search asks of a product. Texts are compared in any letter case, by their first hundred characters. */
public sealed interface Criterion {
    /** A text of the product itself. */
    enum Field {
        SKU,
        DESCRIPTION,
        IMAGE
    }

    /** Texts from one to another, both included, by code point. */
    record Range(String low, String high) {
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
    }

    /** A text that lies in one of some ranges. By index. */
    record Text(Field field, List<Range> ranges) implements Criterion {}

    /** A text that ends so. Reads all products of the organization. */
    record Ending(Field field, String ending) implements Criterion {}

    /** A price. By index. */
    record Price(Numbers numbers) implements Criterion {}

    /** A value of an attribute that lies in one of some ranges. By index. */
    record AttributeText(long attribute, List<Range> ranges) implements Criterion {}

    /** A value of an attribute that ends so. Reads all values of the attribute. */
    record AttributeEnding(long attribute, String ending) implements Criterion {}

    /** A value of an attribute that is such a number. Reads all values of the attribute. */
    record AttributeNumber(long attribute, Numbers numbers) implements Criterion {}
}
