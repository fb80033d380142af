package io.meniscus.core.product.catalogue;

import io.meniscus.core.FreeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The traits, attributes and options that a batch of products names, as far as there are any. */
public final class Names {
    private record Key(TraitKind kind, String folded) {}

    private final Map<Key, List<Trait>> traits = new HashMap<>();
    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Set<OptionKey> options;

    public Names(Collection<Trait> traits, Collection<Attribute> attributes, Set<OptionKey> options) {
        for (var trait : traits) {
            this.traits
                    .computeIfAbsent(new Key(trait.kind(), FreeText.folded(trait.name())), _ -> new ArrayList<>())
                    .add(trait);
        }
        this.traits.values().forEach(all -> all.sort(Comparator.comparingLong(Trait::id)));
        attributes.forEach(attribute -> this.attributes.put(FreeText.folded(attribute.name()), attribute));
        this.options = new HashSet<>(options);
    }

    /** The one that is meant; of several of one name and no type the oldest. */
    public Optional<Trait> trait(TraitName name) {
        var type = FreeText.folded(name.type());
        return traits.getOrDefault(new Key(name.kind(), FreeText.folded(name.name())), List.of()).stream()
                .filter(trait -> type.isEmpty() || FreeText.folded(trait.type()).equals(type))
                .findFirst();
    }

    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.get(FreeText.folded(name)));
    }

    boolean hasOption(Attribute attribute, String value) {
        return options.contains(OptionKey.of(attribute, value));
    }
}
