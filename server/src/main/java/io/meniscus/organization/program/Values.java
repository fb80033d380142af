package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.PerTier;
import io.meniscus.organization.form.Nested;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** Numbers of documents, and values that may be one for all tiers or a list with one for each. */
final class Values {
    private static final int MOST_TIERS = 50;

    /** No number in a program is larger. */
    static final String MOST = "1000000000";

    private Values() {}

    static <T> PerTier<T> perTier(Nested given, Function<Nested, T> value) {
        if (!given.isList()) {
            return PerTier.all(value.apply(given));
        }
        var values = given.items(MOST_TIERS).stream().map(value).toList();
        if (values.isEmpty()) {
            throw given.malformed("wants a value, or a list with one for each tier");
        }
        return new PerTier<>(values);
    }

    static PerTier<BigDecimal> amounts(Nested given) {
        return perTier(given, Values::amount);
    }

    static BigDecimal amount(Nested given) {
        return given.number("0", MOST);
    }

    static Points points(Nested given) {
        return Points.of(given.number("0", MOST, Points.DECIMALS), RoundingMode.UNNECESSARY);
    }

    static <T> JsonNode written(PerTier<T> value, Function<T, JsonNode> each) {
        if (value.values().size() == 1) {
            return each.apply(value.values().getFirst());
        }
        var list = JsonNodeFactory.instance.arrayNode();
        value.values().stream().map(each).forEach(list::add);
        return list;
    }

    static JsonNode written(PerTier<BigDecimal> amounts) {
        return written(amounts, Values::written);
    }

    static JsonNode written(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.longValueExact())
                : JsonNodeFactory.instance.numberNode(plain);
    }

    static JsonNode written(Points points) {
        return written(points.toDecimal());
    }
}
