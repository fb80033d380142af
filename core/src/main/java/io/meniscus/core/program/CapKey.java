package io.meniscus.core.program;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a cap counts in one cycle.
 *
 * @param customer {@link #EVERYBODY} for a cap that all share
 * @param start    the cycle's first day
 */
public record CapKey(ProgramId program, String cap, CustomerId customer, LocalDate start)
        implements Comparable<CapKey> {
    public static final CustomerId EVERYBODY = new CustomerId(0);

    private static final Comparator<CapKey> ORDER = Comparator.comparing(CapKey::program)
            .thenComparing(CapKey::cap)
            .thenComparing(CapKey::customer)
            .thenComparing(CapKey::start);

    @Override
    public int compareTo(CapKey other) {
        return ORDER.compare(this, other);
    }
}
