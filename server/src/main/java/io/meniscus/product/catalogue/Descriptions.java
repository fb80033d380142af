package io.meniscus.product.catalogue;

import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Trait;
import java.util.Map;
import java.util.Optional;

/** What the traits and attributes are that some products have, by their ids. */
public record Descriptions(Map<Long, Trait> traits, Map<Long, Attribute> attributes) {
    public Descriptions {
        traits = Map.copyOf(traits);
        attributes = Map.copyOf(attributes);
    }

    public Optional<Trait> trait(long id) {
        return Optional.ofNullable(traits.get(id));
    }

    public Optional<Attribute> attribute(long id) {
        return Optional.ofNullable(attributes.get(id));
    }
}
