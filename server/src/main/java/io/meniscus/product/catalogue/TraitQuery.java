package io.meniscus.product.catalogue;

import io.meniscus.core.product.catalogue.TraitKind;
import java.util.List;
import java.util.Set;

/**
 * Which traits of a kind are listed; what is empty narrows nothing.
 *
 * @param name    in any letter case
 * @param parents whose ids it stands below
 * @param parent  whose name it stands below, of a size its meta size's
 * @param ous     of which concepts
 */
public record TraitQuery(
        TraitKind kind,
        String name,
        List<Long> ids,
        List<Long> parents,
        String parent,
        String type,
        String family,
        String palette,
        Set<Long> ous,
        int limit,
        int offset) {
    public TraitQuery {
        ids = List.copyOf(ids);
        parents = List.copyOf(parents);
        ous = Set.copyOf(ous);
    }
}
