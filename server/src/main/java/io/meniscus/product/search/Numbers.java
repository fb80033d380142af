package io.meniscus.product.search;

import java.math.BigDecimal;
import java.util.List;

/** Numbers a search asks for. */
public sealed interface Numbers {
    record Below(BigDecimal bound) implements Numbers {}

    record Above(BigDecimal bound) implements Numbers {}

    /** From one to another, both included. */
    record Between(BigDecimal least, BigDecimal most) implements Numbers {}

    record OneOf(List<BigDecimal> numbers) implements Numbers {
        public OneOf {
            numbers = List.copyOf(numbers);
        }
    }

    /** The least and the largest number that may do. */
    default List<BigDecimal> bounds(BigDecimal smallest, BigDecimal largest) {
        return switch (this) {
            case Below(var bound) -> List.of(smallest, bound);
            case Above(var bound) -> List.of(bound, largest);
            case Between(var least, var most) -> List.of(least, most);
            case OneOf(var numbers) ->
                List.of(
                        numbers.stream().min(BigDecimal::compareTo).orElse(largest),
                        numbers.stream().max(BigDecimal::compareTo).orElse(smallest));
        };
    }
}
