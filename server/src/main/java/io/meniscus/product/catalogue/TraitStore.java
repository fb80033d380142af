package io.meniscus.product.catalogue;

import static io.meniscus.product.catalogue.ItemStore.longs;
import static io.meniscus.product.catalogue.ItemStore.texts;

import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Names;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitForm;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.core.product.catalogue.TraitShelf;
import io.meniscus.run.database.OrgTransactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The SQL of sizes, styles, brands, colours, categories and meta sizes. */
public final class TraitStore {
    /** How far up a line of parents is read. */
    private static final int HIGHEST = 50;

    static final String NAMED = """
            select %s
              from (select kind::smallint as kind, key
                      from unnest(:kinds::bigint[], :keys::text[]) as given(kind, key) offset 0) wanted
             cross join lateral (
                   select * from product_trait
                    where org_id = :org and kind = wanted.kind and key = wanted.key offset 0) t
            """.formatted(CatalogueRows.TRAIT);

    /** With whom they stand below, so many steps up. */
    static final String BY_ID = """
            with recursive line(id, step) as (
                select id, 0 from unnest(:ids::bigint[]) as wanted(id)
                union all
                select t.parent_id, line.step + 1
                  from line
                 cross join lateral (
                       select parent_id from product_trait
                        where org_id = :org and id = line.id and id > 0 offset 0) t
                 where line.step < :steps and t.parent_id is not null)
            select %s
              from (select distinct id from line) wanted
             cross join lateral (
                   select * from product_trait where org_id = :org and id = wanted.id and id > 0 offset 0) t
            """.formatted(CatalogueRows.TRAIT);

    static final String PAGE = """
            with found as materialized (
                select t.*, coalesce(p.name, '') as parent_name, coalesce(p.label, '') as parent_label,
                       coalesce(g.name, '') as grandparent_name
                  from product_trait t
                  left join lateral (
                       select name, label, key, parent_id from product_trait
                        where org_id = :org and id = t.parent_id and id > 0 offset 0) p on true
                  left join lateral (
                       select name from product_trait
                        where org_id = :org and id = p.parent_id and id > 0 offset 0) g on true
                 where t.org_id = :org and t.kind = :kind::smallint and t.key >= :low and t.key <= :high
                   and (cardinality(:ids::bigint[]) = 0 or t.id = any(:ids::bigint[]))
                   and (cardinality(:parents::bigint[]) = 0 or t.parent_id = any(:parents::bigint[]))
                   and (:parent = '' or p.key = :parent)
                   and (:type = '' or t.type_key = :type)
                   and (:family = '' or lower(t.family) = lower(:family))
                   and (:palette = '' or lower(t.palette) = lower(:palette))
                   and (cardinality(:ous::bigint[]) = 0 or t.ou_id = any(:ous::bigint[])))
            select counted.total, t.*
              from (select count(*) as total from found) counted
              left join (select * from found order by id limit :limit offset :offset) t on true
             order by t.id""";

    static final String CHILDREN = """
            select %s
              from unnest(:parents::bigint[]) as wanted(id)
             cross join lateral (
                   select * from product_trait
                    where org_id = :org and parent_id = wanted.id order by id limit :limit) t
            """.formatted(CatalogueRows.TRAIT);

    static final String PUT = """
            insert into product_trait (org_id, id, kind, name, key, type, type_key, label, description, parent_id,
                                       palette, family, ou_id)
            select :org, id, kind, name, key, type, type_key, label, description, nullif(parent, 0), palette, family,
                   ou
              from unnest(:ids::bigint[], :kinds::bigint[], :names::text[], :keys::text[], :types::text[],
                          :typeKeys::text[], :labels::text[], :descriptions::text[], :parents::bigint[],
                          :palettes::text[], :families::text[], :ous::bigint[])
                   as row(id, kind, name, key, type, type_key, label, description, parent, palette, family, ou)
             order by id
            on conflict (org_id, kind, key, type_key) do update
               set name = excluded.name, type = excluded.type, label = excluded.label,
                   description = excluded.description, parent_id = excluded.parent_id,
                   palette = excluded.palette, family = excluded.family, ou_id = excluded.ou_id""";

    static final String MAKE = """
            insert into product_trait (org_id, id, kind, name, key, type, type_key, label, description, palette,
                                       family, ou_id)
            select :org, nextval('product_trait_id'), kind, name, key, type, type_key, name, '', '', '', -1
              from unnest(:kinds::bigint[], :names::text[], :keys::text[], :types::text[], :typeKeys::text[])
                   as row(kind, name, key, type, type_key)
            on conflict (org_id, kind, key, type_key) do nothing""";

    private final OrgTransactions transactions;

    public TraitStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** What a batch of traits is decided with. */
    record Desk(TraitShelf shelf, LongSupplier ids) {}

    List<Trait> named(Handle handle, OrgId org, List<TraitName> names) {
        return handle.createQuery(NAMED)
                .bind("org", org.value())
                .bindArray("kinds", Long.class, longs(names, name -> name.kind().code()))
                .bindArray("keys", String.class, texts(names, name -> FreeText.folded(name.name())))
                .map((row, _) -> CatalogueRows.trait(row))
                .list();
    }

    /**
     * Makes those that are not there. A name without a type is there where there is any of it.
     */
    void make(Handle handle, OrgId org, List<TraitName> names) {
        var known = new Names(named(handle, org, names), List.of(), Set.of());
        var missing = names.stream()
                .filter(name -> !TraitShelf.isTooLong(name.name()) && !TraitShelf.isTooLong(name.type()))
                .filter(name -> known.trait(name).isEmpty())
                .toList();
        handle.createUpdate(MAKE)
                .bind("org", org.value())
                .bindArray(
                        "kinds", Long.class, longs(missing, name -> name.kind().code()))
                .bindArray("names", String.class, texts(missing, TraitName::name))
                .bindArray("keys", String.class, texts(missing, name -> FreeText.folded(name.name())))
                .bindArray("types", String.class, texts(missing, TraitName::type))
                .bindArray("typeKeys", String.class, texts(missing, name -> FreeText.folded(name.type())))
                .execute();
    }

    /** Decides a batch over what is there, and writes what came of it. */
    <T> T change(OrgId org, List<TraitForm> forms, Function<Desk, T> decide) {
        return transactions.in(org, handle -> {
            ItemStore.lock(handle, org);
            var shelf = new TraitShelf();
            load(handle, org, forms, shelf);
            var decided = decide.apply(new Desk(shelf, ids(handle, forms.size())));
            put(handle, org, shelf.changed());
            return decided;
        });
    }

    /** Decides a batch over what is there and what is on a shelf already, and writes nothing. */
    <T> T rehearse(OrgId org, List<TraitForm> forms, TraitShelf shelf, Function<TraitShelf, T> decide) {
        return transactions.in(org, handle -> {
            load(handle, org, forms, shelf);
            return decide.apply(shelf);
        });
    }

    private void load(Handle handle, OrgId org, List<TraitForm> forms, TraitShelf shelf) {
        var names = forms.stream()
                .flatMap(form -> Stream.of(form.name(), form.parent()))
                .filter(name -> !name.name().isEmpty())
                .distinct()
                .toList();
        var ids = named(handle, org, names).stream().map(Trait::id).toList();
        byId(handle, org, ids, HIGHEST).forEach(shelf::load);
    }

    /** As many ids as there may be need of, in one go. */
    private static LongSupplier ids(Handle handle, int count) {
        var ids = new ArrayDeque<>(
                handle.createQuery("select nextval('product_trait_id') from generate_series(1, :count)")
                        .bind("count", count)
                        .mapTo(Long.class)
                        .list());
        return ids::removeFirst;
    }

    private static void put(Handle handle, OrgId org, List<Trait> traits) {
        handle.createUpdate(PUT)
                .bind("org", org.value())
                .bindArray("ids", Long.class, longs(traits, Trait::id))
                .bindArray(
                        "kinds", Long.class, longs(traits, trait -> trait.kind().code()))
                .bindArray("names", String.class, texts(traits, Trait::name))
                .bindArray("keys", String.class, texts(traits, trait -> FreeText.folded(trait.name())))
                .bindArray("types", String.class, texts(traits, Trait::type))
                .bindArray("typeKeys", String.class, texts(traits, trait -> FreeText.folded(trait.type())))
                .bindArray("labels", String.class, texts(traits, Trait::label))
                .bindArray("descriptions", String.class, texts(traits, Trait::description))
                .bindArray("parents", Long.class, longs(traits, Trait::parent))
                .bindArray("palettes", String.class, texts(traits, Trait::palette))
                .bindArray("families", String.class, texts(traits, Trait::family))
                .bindArray("ous", Long.class, longs(traits, Trait::ou))
                .execute();
    }

    /** Those of ids, with whom they stand below so many steps up. */
    Map<Long, Trait> byId(OrgId org, Collection<Long> ids, int steps) {
        return transactions.in(org, handle -> {
            var traits = new HashMap<Long, Trait>();
            byId(handle, org, ids, steps).forEach(trait -> traits.put(trait.id(), trait));
            return traits;
        });
    }

    private static List<Trait> byId(Handle handle, OrgId org, Collection<Long> ids, int steps) {
        return handle.createQuery(BY_ID)
                .bind("org", org.value())
                .bindArray("ids", Long.class, ids.toArray())
                .bind("steps", steps)
                .map((row, _) -> CatalogueRows.trait(row))
                .list();
    }

    Page<ListedTrait> page(OrgId org, TraitQuery query) {
        var key = FreeText.folded(query.name());
        return transactions.in(org, handle -> {
            var rows = new ArrayList<ListedTrait>();
            int[] total = {0};
            handle.createQuery(PAGE)
                    .bind("org", org.value())
                    .bind("kind", (long) query.kind().code())
                    .bind("low", key)
                    .bind("high", key.isEmpty() ? AttributeStore.LAST : key)
                    .bindArray("ids", Long.class, query.ids().toArray())
                    .bindArray("parents", Long.class, query.parents().toArray())
                    .bind("parent", FreeText.folded(query.parent()))
                    .bind("type", FreeText.folded(query.type()))
                    .bind("family", query.family())
                    .bind("palette", query.palette())
                    .bindArray("ous", Long.class, query.ous().toArray())
                    .bind("limit", query.limit())
                    .bind("offset", query.offset())
                    .map((row, _) -> {
                        total[0] = row.getInt("total");
                        return row.getLong("id") == 0
                                ? List.<ListedTrait>of()
                                : List.of(new ListedTrait(
                                        CatalogueRows.trait(row),
                                        row.getString("parent_name"),
                                        row.getString("parent_label"),
                                        row.getString("grandparent_name")));
                    })
                    .forEach(rows::addAll);
            return new Page<>(total[0], rows);
        });
    }

    /** What stands right below some, so many of each, by whom they stand below. */
    Map<Long, List<Trait>> children(OrgId org, List<Long> parents, int limit) {
        return transactions.in(org, handle -> {
            var children = new HashMap<Long, List<Trait>>();
            handle.createQuery(CHILDREN)
                    .bind("org", org.value())
                    .bindArray("parents", Long.class, parents.toArray())
                    .bind("limit", limit)
                    .map((row, _) -> CatalogueRows.trait(row))
                    .forEach(child -> children.computeIfAbsent(child.parent(), _ -> new ArrayList<>())
                            .add(child));
            return children;
        });
    }
}
