package io.meniscus.core.product.catalogue;

import io.meniscus.core.FreeText;

/** An option of an attribute by its name, folded. */
public record OptionKey(long attribute, String key) {
    public static OptionKey of(Attribute attribute, String name) {
        return new OptionKey(attribute.id(), FreeText.folded(name));
    }
}
