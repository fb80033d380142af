package io.meniscus.core.product.catalogue;

/**
 * How somebody names a trait; letter case is of no matter.
 *
 * @param type tells sizes of one name apart; empty for others, or for any
 */
public record TraitName(TraitKind kind, String name, String type) {
    public TraitName {
        type = kind.isTyped() ? type : "";
    }
}
