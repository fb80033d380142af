package io.meniscus.product.catalogue;

import io.meniscus.core.product.catalogue.Trait;

/**
 * A trait and the names it stands below; empty for none.
 *
 * @param grandparent of a size what its meta size stands below
 */
public record ListedTrait(Trait trait, String parent, String parentLabel, String grandparent) {}
