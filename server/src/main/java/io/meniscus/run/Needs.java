package io.meniscus.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The union of what all commands of a batch need, by section. */
public final class Needs {
    private final Map<SectionStore<?, ?>, Object> bySection = new LinkedHashMap<>();

    /** The needs of one section, empty when first asked for. */
    @SuppressWarnings("unchecked") // a store is the only key its own needs are ever kept under
    public <N> N of(SectionStore<?, N> store) {
        return (N) bySection.computeIfAbsent(store, SectionStore::noNeeds);
    }

    /** The sections that anything was asked of, in the order they were first asked. */
    Iterable<SectionStore<?, ?>> sections() {
        return bySection.keySet();
    }

    /** The same, in the order in which they lock. */
    List<SectionStore<?, ?>> inLockOrder() {
        return bySection.keySet().stream()
                .sorted(Comparator.comparing(SectionStore::firstLock))
                .toList();
    }
}
