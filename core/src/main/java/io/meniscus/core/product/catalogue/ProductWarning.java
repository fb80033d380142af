package io.meniscus.core.product.catalogue;

import io.meniscus.core.world.Warning;

/** What was left out of a product that was added. */
public sealed interface ProductWarning extends Warning {
    /** The organization has no such size, style, brand, colour or category. */
    record TraitUnknown(TraitKind kind) implements ProductWarning {}

    record AttributeUnknown(String name) implements ProductWarning {}

    /** The value is none of the attribute's type, or none of its options. */
    record AttributeInvalid(String name) implements ProductWarning {}
}
