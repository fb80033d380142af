package io.meniscus.product.catalogue;

/** What becomes of sizes, styles, brands, colours and categories that products name and the organization has not. */
public enum UnknownNames {
    LEFT_OUT,
    MADE
}
