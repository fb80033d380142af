package io.meniscus.core.product.catalogue;

/**
 * A size, style, brand, colour, category or meta size.
 *
 * @param parent  of its kind, of a size its meta size; {@link #NONE} for none
 * @param type    of sizes and meta sizes
 * @param family  likewise
 * @param palette of colours, hexadecimal
 * @param ou      the concept it belongs to, or {@link #ORGANIZATION}
 */
public record Trait(
        long id,
        TraitKind kind,
        String name,
        String type,
        String label,
        String description,
        long parent,
        String palette,
        String family,
        long ou) {
    public static final long NONE = 0;
    /** Not one concept's but the whole organization's. */
    public static final long ORGANIZATION = -1;
}
