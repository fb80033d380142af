package io.meniscus.core.product.catalogue;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product with all that is said of it.
 *
 * @param traits     by kind, those it has
 * @param attributes values by the attribute's id
 * @param ou         the concept it belongs to, or {@link Trait#ORGANIZATION}
 */
public record Item(Product product, Map<TraitKind, Long> traits, SortedMap<Long, String> attributes, long ou) {
    public Item {
        traits = Map.copyOf(traits);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** The id of the trait of a kind; {@link Trait#NONE} for none. */
    public long trait(TraitKind kind) {
        return traits.getOrDefault(kind, Trait.NONE);
    }

    /** The same under the id that the database has it by. */
    public Item known(ProductId id) {
        var same = new Product(
                id,
                product.sku(),
                product.ean(),
                product.price(),
                product.description(),
                product.longDescription(),
                product.imageUrl(),
                product.returnableDays(),
                product.addedAt());
        return product.id().equals(id) ? this : new Item(same, traits, attributes, ou);
    }
}
