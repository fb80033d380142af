package io.meniscus.core.program;

/**
 * One way in which a bill earns points.
 *
 * @param name   known by in caps and explanations
 * @param source what it is counted on
 */
public record EarnRule(String name, Source source, Allocation allocation, ActionRounding rounding, ExpiryRule expiry) {
    /** The amount points are counted on. */
    public sealed interface Source {
        /** The bill's net amount. */
        record Bill() implements Source {}

        /** The net amount of each line; points belong to it. */
        record EachLine() implements Source {}

        /** What was paid by one mode of payment, all in all. */
        record Tender(String mode) implements Source {}
    }
}
