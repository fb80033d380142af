package io.meniscus.product.search;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.world.Outcome;
import io.meniscus.product.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;

/** Searches for products, those first that came first. Refuses one that takes too long. */
public final class ItemSearch {
    private final ItemSearchStore store;
    private final Catalogue catalogue;

    public ItemSearch(ItemSearchStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** How many products there are of which all holds, and a page of them. */
    public record Found(int total, List<Item> items) {}

    /** Products of which every criterion holds; there is at least one. */
    public Outcome<Found> find(OrgId org, List<Criterion> criteria, int limit, int offset) {
        return switch (store.find(org, criteria, limit, offset)) {
            case Outcome.Accepted<ItemSearchStore.Hits>(var hits, var none) ->
                Outcome.accepted(new Found(hits.total(), items(org, hits.ids())));
            case Outcome.Refused<ItemSearchStore.Hits>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<ItemSearchStore.Hits>(var cause) -> throw cause;
        };
    }

    private List<Item> items(OrgId org, List<Long> ids) {
        return catalogue.byId(org, ids).stream()
                .sorted(Comparator.comparing(
                        (Item item) -> item.product().id(), Comparator.comparingLong(ProductId::value)))
                .toList();
    }
}
