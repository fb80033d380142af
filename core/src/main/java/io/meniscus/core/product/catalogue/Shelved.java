package io.meniscus.core.product.catalogue;

/** A product that was added or changed. */
public record Shelved(Item item, How how) {
    /** What adding it came to. */
    public enum How {
        NEW,
        UPDATED
    }
}
