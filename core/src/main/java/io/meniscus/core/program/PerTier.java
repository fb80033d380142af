package io.meniscus.core.program;

import java.util.List;

/**
 * One value for all tiers, or one for each.
 *
 * @param values by the tier's serial number, which counts from 1; a tier beyond the last has the last one's
 */
public record PerTier<T>(List<T> values) {
    public PerTier {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no value for any tier");
        }
    }

    public static <T> PerTier<T> all(T value) {
        return new PerTier<>(List.of(value));
    }

    public T of(int serial) {
        return values.get(Math.clamp(serial, 1, values.size()) - 1);
    }
}
