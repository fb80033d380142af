package io.meniscus.job.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports there are, by name. */
public final class ImportKinds {
    private final Map<String, ImportKind> kinds = new LinkedHashMap<>();

    public ImportKinds(List<? extends ImportKind> all) {
        for (var kind : all) {
            if (kinds.putIfAbsent(kind.name(), kind) != null) {
                throw new IllegalArgumentException("two imports named " + kind.name());
            }
        }
    }

    public Optional<ImportKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public List<ImportKind> all() {
        return List.copyOf(kinds.values());
    }
}
