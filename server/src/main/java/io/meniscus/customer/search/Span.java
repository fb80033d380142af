package io.meniscus.customer.search;

import java.math.BigDecimal;
import java.util.List;

/** A set of numbers. */
public sealed interface Span {
    boolean covers(BigDecimal number);

    /** Both ends included. */
    record Between(BigDecimal least, BigDecimal most) implements Span {
        @Override
        public boolean covers(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    record Below(BigDecimal bound) implements Span {
        @Override
        public boolean covers(BigDecimal number) {
            return number.compareTo(bound) < 0;
        }
    }

    record Above(BigDecimal bound) implements Span {
        @Override
        public boolean covers(BigDecimal number) {
            return number.compareTo(bound) > 0;
        }
    }

    record OneOf(List<BigDecimal> numbers) implements Span {
        public OneOf {
            numbers = List.copyOf(numbers);
        }

        @Override
        public boolean covers(BigDecimal number) {
            return numbers.stream().anyMatch(one -> one.compareTo(number) == 0);
        }
    }
}
