package io.meniscus.core.product;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is sold, as it is known (v1.1/product "add").
 *
 * @param sku            the code tills sell it by
 * @param ean            the code printed on it, its own in the organization; empty for none
 * @param price          zero while nobody named one
 * @param returnableDays how long it may be brought back; {@link #UNLIMITED} for ever, {@link #NEVER} not at all
 */
public record Product(
        ProductId id,
        String sku,
        String ean,
        BigDecimal price,
        String description,
        String longDescription,
        String imageUrl,
        int returnableDays,
        Instant addedAt) {
    public static final int UNLIMITED = -1;
    public static final int NEVER = 0;

    /** What a bill tells of an item that nobody described. */
    static Product ofBill(ProductId id, String sku, String description, Instant at) {
        return new Product(id, sku, "", BigDecimal.ZERO, description, "", "", UNLIMITED, at);
    }
}
