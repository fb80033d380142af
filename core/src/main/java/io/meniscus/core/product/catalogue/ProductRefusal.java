package io.meniscus.core.product.catalogue;

import io.meniscus.core.world.Refusal;

/** Why nothing was done about a product. */
public sealed interface ProductRefusal extends Refusal {
    record SkuMissing() implements ProductRefusal {}

    record PriceMissing() implements ProductRefusal {}

    /** No number from 0 on of at most 15 digits and 6 decimals. */
    record PriceInvalid() implements ProductRefusal {}

    /** Another product has that ean. */
    record EanTaken(String sku) implements ProductRefusal {}

    /** A text is longer than it may be. */
    record TooLong(String what, int longest) implements ProductRefusal {}

    /** There is no such product. */
    record NotFound() implements ProductRefusal {}

    /** There is none of that code in the organization units asked for. */
    record NotInScope() implements ProductRefusal {}

    /** The search takes too long. */
    record SearchBusy() implements ProductRefusal {}
}
