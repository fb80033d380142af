package io.meniscus.core.product.catalogue;

import io.meniscus.core.product.catalogue.Attribute.Mark;
import io.meniscus.core.product.catalogue.Attribute.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An attribute as somebody defines it (v1.1/product "attributes"): what is left out stays as it is.
 *
 * @param texts   those given
 * @param on      marks it is to have
 * @param off     marks it is not to have
 * @param options those it is to have beside those it has
 * @param ou      the concept it is given for, or {@link Trait#ORGANIZATION}
 */
public record AttributeForm(
        String name, Map<Text, String> texts, Set<Mark> on, Set<Mark> off, List<Option> options, long ou) {

    /** A text that may be given. */
    public enum Text {
        LABEL,
        TYPE,
        RULE_TYPE,
        RULE_DATA,
        DEFAULT_VALUE
    }

    public AttributeForm {
        texts = Map.copyOf(texts);
        on = Set.copyOf(on);
        off = Set.copyOf(off);
        options = List.copyOf(options);
    }
}
