package io.meniscus.core.product.catalogue;

import java.util.Map;

/**
 * A trait as a file gives it: what is left out stays as it is.
 *
 * @param texts  those given
 * @param parent whom it stands below, of a size its meta size; of an empty name where nothing is said
 * @param ou     the concept it is given for, or {@link Trait#ORGANIZATION}
 */
public record TraitForm(TraitName name, Map<Text, String> texts, TraitName parent, long ou) {

    /** A text that may be given. */
    public enum Text {
        LABEL,
        DESCRIPTION,
        PALETTE,
        FAMILY
    }

    public TraitForm {
        texts = Map.copyOf(texts);
    }
}
