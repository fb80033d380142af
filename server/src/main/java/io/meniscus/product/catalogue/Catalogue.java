package io.meniscus.product.catalogue;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.AttributeShelf;
import io.meniscus.core.product.catalogue.AttributeShelf.Defined;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.Shelf;
import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitForm;
import io.meniscus.core.product.catalogue.TraitShelf;
import io.meniscus.core.world.Outcome;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operations on an organization's catalogue: products, what they are sorted by, and what may be said of them.
 * Products that bills made are products like others: adding one of their code says more of it, and its id stays.
 *
 * <p>A batch is written as a whole, its refused items left out.
 */
public final class Catalogue {
    private final ItemStore items;
    private final TraitStore traits;
    private final AttributeStore attributes;

    private Catalogue(ItemStore items, TraitStore traits, AttributeStore attributes) {
        this.items = items;
        this.traits = traits;
        this.attributes = attributes;
    }

    public static Catalogue over(OrgTransactions transactions) {
        var traits = new TraitStore(transactions);
        var attributes = new AttributeStore(transactions);
        return new Catalogue(new ItemStore(transactions, traits, attributes), traits, attributes);
    }

    /** Adds products, and updates those whose codes are known; outcomes in the order given. */
    public List<Outcome<Shelved>> add(OrgId org, List<ItemForm> forms, UnknownNames unknown, Instant at) {
        var written = items.change(org, forms, unknown, desk -> decide(desk, forms, at));
        return written.decided().stream()
                .map(outcome -> written(outcome, written))
                .toList();
    }

    private static List<Outcome<Shelved>> decide(ItemStore.Desk desk, List<ItemForm> forms, Instant at) {
        return forms.stream()
                .map(form -> desk.shelf().decide(form, desk.names(), desk.ids(), at))
                .toList();
    }

    private static Outcome<Shelved> written(Outcome<Shelved> outcome, ItemStore.Written<?> written) {
        if (outcome instanceof Outcome.Accepted<Shelved>(var shelved, var warnings)) {
            var product = shelved.item().product();
            var id = written.ids().getOrDefault(product.sku(), product.id());
            return Outcome.accepted(new Shelved(shelved.item().known(id), shelved.how()), warnings);
        }
        return outcome;
    }

    /**
     * What adding products would come to, of which nothing is written.
     *
     * @param shelf has what earlier ones would have made
     */
    public List<Outcome<Shelved>> rehearse(OrgId org, List<ItemForm> forms, Shelf shelf, Instant at) {
        return items.rehearse(org, forms, shelf, desk -> decide(desk, forms, at));
    }

    /** Products of codes, those there are. */
    public List<Item> bySku(OrgId org, Collection<String> skus) {
        return items.bySku(org, skus);
    }

    /** Products of ids, those there are. */
    public List<Item> byId(OrgId org, Collection<Long> ids) {
        return items.byId(org, ids);
    }

    /**
     * What products are said to be.
     *
     * @param steps how far up what traits stand below is told
     */
    public Descriptions describe(OrgId org, Collection<Item> shown, int steps) {
        var traitIds = new HashSet<Long>();
        var attributeIds = new HashSet<Long>();
        for (var item : shown) {
            traitIds.addAll(item.traits().values());
            attributeIds.addAll(item.attributes().keySet());
        }
        return new Descriptions(
                traitIds.isEmpty() ? Map.of() : traits.byId(org, traitIds, steps),
                attributeIds.isEmpty() ? Map.of() : attributes.byId(org, attributeIds));
    }

    /** Adds traits, and updates those whose names are known; outcomes in the order given. */
    public List<Outcome<Shelved.How>> putTraits(OrgId org, List<TraitForm> forms) {
        return traits.change(
                org,
                forms,
                desk -> forms.stream()
                        .map(form -> desk.shelf().decide(form, desk.ids()))
                        .toList());
    }

    /**
     * What adding traits would come to, of which nothing is written.
     *
     * @param shelf has what earlier ones would have made; ids below 0 are theirs
     */
    public List<Outcome<Shelved.How>> rehearseTraits(OrgId org, List<TraitForm> forms, TraitShelf shelf) {
        return traits.rehearse(
                org,
                forms,
                shelf,
                all -> forms.stream()
                        .map(form -> all.decide(form, () -> -1L - all.changed().size()))
                        .toList());
    }

    public Page<ListedTrait> traits(OrgId org, TraitQuery query) {
        return traits.page(org, query);
    }

    /** What stands right below traits, so many of each. */
    public Map<Long, List<Trait>> children(OrgId org, List<Long> parents, int limit) {
        return parents.isEmpty() ? Map.of() : traits.children(org, parents, limit);
    }

    /** Defines attributes, and changes those whose names are known; outcomes in the order given. */
    public List<Outcome<Defined>> define(OrgId org, List<AttributeForm> forms) {
        return attributes.change(
                org,
                forms,
                desk -> forms.stream()
                        .map(form -> desk.shelf().decide(form, desk.ids()))
                        .toList());
    }

    /**
     * What defining attributes would come to, of which nothing is written.
     *
     * @param shelf has what earlier ones would have made; ids below 0 are theirs
     */
    public List<Outcome<Defined>> rehearseAttributes(OrgId org, List<AttributeForm> forms, AttributeShelf shelf) {
        return attributes.rehearse(
                org,
                forms,
                shelf,
                all -> forms.stream()
                        .map(form -> all.decide(form, () -> -1L - all.changed().size()))
                        .toList());
    }

    /**
     * A part of an organization's attributes.
     *
     * @param name in any letter case; empty for any
     * @param ids  empty for any
     * @param ous  of which concepts; empty for any
     */
    public Page<Attribute> attributes(OrgId org, String name, List<Long> ids, Set<Long> ous, int limit, int offset) {
        return attributes.page(org, name, ids, ous, limit, offset);
    }

    /** Attributes of names, in any letter case; those there are. */
    public List<Attribute> named(OrgId org, Collection<String> names) {
        return attributes.named(org, names);
    }

    /** Options of attributes, so many of each in the order they came. */
    public Map<Long, List<Option>> options(OrgId org, List<Long> ids, int limit) {
        return ids.isEmpty() ? Map.of() : attributes.options(org, ids, limit);
    }
}
