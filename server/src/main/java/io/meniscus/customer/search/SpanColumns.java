package io.meniscus.customer.search;

import io.meniscus.run.Column;
import java.math.BigDecimal;
import java.util.List;

/** A set of numbers in a statement. */
final class SpanColumns {
    /** Whether it covers a number; the parameters are those of {@link #of}. */
    static final String COVERS = "((%1$s > ?::numeric and %1$s < ?::numeric) or %1$s = any(?::text[]::numeric[]))";

    private SpanColumns() {}

    static List<Column> of(Span span) {
        var bounds = switch (span) {
            case Span.Below(var bound) -> List.of("-Infinity", bound.toPlainString());
            case Span.Above(var bound) -> List.of(bound.toPlainString(), "Infinity");
            case Span.Between(var least, var most) -> List.of(least.toPlainString(), most.toPlainString());
            case Span.OneOf _ -> List.of("0", "0");
        };
        List<BigDecimal> members = switch (span) {
            case Span.Below _, Span.Above _ -> List.of();
            case Span.Between(var least, var most) -> least.compareTo(most) > 0 ? List.of() : List.of(least, most);
            case Span.OneOf(var numbers) -> numbers;
        };
        return List.of(
                Column.of(bounds.getFirst()),
                Column.of(bounds.getLast()),
                Column.texts(members, BigDecimal::toPlainString));
    }
}
