package io.meniscus.core.product.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A product as somebody gives it (v1.1/product "add"): what is left out stays as it is.
 *
 * @param sku        empty where none was given
 * @param price      as given; empty where none was
 * @param texts      those given; an empty one says that there is none
 * @param returning  whether and how long it may be brought back
 * @param traits     those named; at most one of a kind
 * @param attributes those given, in their order; the last of a name counts
 * @param ou         the concept it is given for, or {@link Trait#ORGANIZATION}
 */
public record ItemForm(
        String sku,
        String price,
        Map<Text, String> texts,
        Returning returning,
        List<TraitName> traits,
        List<Said> attributes,
        long ou) {

    /** A text that may be given. */
    public enum Text {
        EAN(100),
        DESCRIPTION(2_000),
        LONG_DESCRIPTION(10_000),
        IMAGE_URL(2_000);

        private final int longest;

        Text(int longest) {
            this.longest = longest;
        }

        /** Characters it may have. */
        public int longest() {
            return longest;
        }
    }

    /** A value for an attribute's name. */
    public record Said(String name, String value) {}

    /** What was said of bringing it back. */
    public sealed interface Returning {
        /** Nothing. */
        record Unsaid() implements Returning {}

        /** That it may be, and not how long. */
        record Allowed() implements Returning {}

        /** How many days; as in {@link io.meniscus.core.product.Product#returnableDays}. */
        record Within(int days) implements Returning {}
    }

    public ItemForm {
        texts = Map.copyOf(texts);
        traits = List.copyOf(traits);
        attributes = List.copyOf(attributes);
    }
}
