package io.meniscus.product.catalogue;

import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.Names;
import io.meniscus.core.product.catalogue.Shelf;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.run.Column;
import io.meniscus.run.database.OrgTransactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The SQL of products with all that is said of them; a batch takes the same number of statements whatever its size.
 *
 * <p>Whoever writes the catalogue waits for whoever else of the organization does, so that no two give one ean away.
 * Bills do not wait: they claim codes alone, in the order that a batch here inserts them in, and what one made
 * meanwhile is updated.
 */
public final class ItemStore {
    /** Told apart from other locks of an organization. */
    private static final long LOCK = 0x0072_6f64_0000_0000L;

    private static final int BLOCK = 1_000;

    static final String BY_SKU = """
            select %s
              from unnest(:skus::text[]) as wanted(sku)
             cross join lateral (
                   select * from product where org_id = :org and sku = wanted.sku offset 0) p
            %s""".formatted(CatalogueRows.ITEM, CatalogueRows.VALUES);

    static final String BY_ID = """
            select %s
              from unnest(:ids::bigint[]) as wanted(id)
             cross join lateral (
                   select * from product where org_id = :org and id = wanted.id and id > 0 offset 0) p
            %s""".formatted(CatalogueRows.ITEM, CatalogueRows.VALUES);

    /** An empty ean is nobody's: the index leaves it out. */
    static final String BY_EAN = """
            select %s
              from unnest(:eans::text[]) as wanted(ean)
             cross join lateral (
                   select * from product where org_id = :org and ean = wanted.ean and ean <> '' offset 0) p
            %s""".formatted(CatalogueRows.ITEM, CatalogueRows.VALUES);

    static final String LET_GO = """
            update product set ean = '' where org_id = :org and id = any(:ids::bigint[]) and id > 0""";

    static final String PUT = """
            insert into product as p (org_id, id, sku, ean, price, description, long_description, image_url,
                                      returnable_days, added_at, size_id, style_id, brand_id, color_id, category_id,
                                      ou_id)
            select :org, id, sku, ean, price::numeric, description, long_description, image_url, returnable_days,
                   timestamptz 'epoch' + added_at * interval '1 microsecond', nullif(size, 0), nullif(style, 0),
                   nullif(brand, 0), nullif(color, 0), nullif(category, 0), ou
              from unnest(:ids::bigint[], :skus::text[], :eans::text[], :prices::text[], :descriptions::text[],
                          :longDescriptions::text[], :images::text[], :days::bigint[], :added::bigint[],
                          :sizes::bigint[], :styles::bigint[], :brands::bigint[], :colors::bigint[],
                          :categories::bigint[], :ous::bigint[])
                   as row(id, sku, ean, price, description, long_description, image_url, returnable_days, added_at,
                          size, style, brand, color, category, ou)
             order by sku
            on conflict (org_id, sku) do update
               set ean = excluded.ean, price = excluded.price, description = excluded.description,
                   long_description = excluded.long_description, image_url = excluded.image_url,
                   returnable_days = excluded.returnable_days, size_id = excluded.size_id,
                   style_id = excluded.style_id, brand_id = excluded.brand_id, color_id = excluded.color_id,
                   category_id = excluded.category_id, ou_id = excluded.ou_id
            returning p.sku, p.id""";

    static final String FORGET_VALUES = """
            delete from product_attribute_value where org_id = :org and product_id = any(:products::bigint[])""";

    static final String PUT_VALUES = """
            insert into product_attribute_value (org_id, product_id, attribute_id, value)
            select :org, product, attribute, value
              from unnest(:products::bigint[], :attributes::bigint[], :values::text[])
                   as row(product, attribute, value)
             order by product, attribute""";

    private final OrgTransactions transactions;
    private final TraitStore traits;
    private final AttributeStore attributes;

    public ItemStore(OrgTransactions transactions, TraitStore traits, AttributeStore attributes) {
        this.transactions = transactions;
        this.traits = traits;
        this.attributes = attributes;
    }

    /** What a batch is decided with. */
    record Desk(Shelf shelf, Names names, LongSupplier ids) {}

    /** What deciding came to, and the ids of what was written by codes. */
    record Written<T>(T decided, Map<String, ProductId> ids) {}

    /** Decides a batch over what is there, and writes what came of it. */
    <T> Written<T> change(OrgId org, List<ItemForm> forms, UnknownNames unknown, Function<Desk, T> decide) {
        return transactions.in(org, handle -> {
            lock(handle, org);
            if (unknown == UnknownNames.MADE) {
                traits.make(handle, org, named(forms));
            }
            var shelf = new Shelf();
            load(handle, org, forms, shelf);
            var decided = decide.apply(new Desk(shelf, names(handle, org, forms), new Ids(handle)));
            return new Written<>(decided, write(handle, org, shelf));
        });
    }

    /** Decides a batch over what is there and what is on a shelf already, and writes nothing. */
    <T> T rehearse(OrgId org, List<ItemForm> forms, Shelf shelf, Function<Desk, T> decide) {
        return transactions.in(org, handle -> {
            load(handle, org, forms, shelf);
            return decide.apply(new Desk(shelf, names(handle, org, forms), () -> 0));
        });
    }

    /** Keeps others from writing the organization's catalogue until the transaction ends. */
    static void lock(Handle handle, OrgId org) {
        handle.execute("select pg_advisory_xact_lock(?)", LOCK ^ org.value());
    }

    /** Ids in blocks, as those of whoever makes products on the way. */
    private static final class Ids implements LongSupplier {
        private final Handle handle;
        private long next;
        private long end;

        Ids(Handle handle) {
            this.handle = handle;
        }

        @Override
        public long getAsLong() {
            if (next == end) {
                next = handle.createQuery("select nextval('product_id')")
                        .mapTo(Long.class)
                        .one();
                end = next + BLOCK;
            }
            return next++;
        }
    }

    private static void load(Handle handle, OrgId org, List<ItemForm> forms, Shelf shelf) {
        var skus = forms.stream().map(ItemForm::sku).distinct().toList();
        bySku(handle, org, skus).forEach(shelf::load);
        var eans = Stream.concat(
                        skus.stream(), forms.stream().map(form -> form.texts().getOrDefault(ItemForm.Text.EAN, "")))
                .filter(ean -> !ean.isEmpty())
                .distinct()
                .toArray();
        handle.createQuery(BY_EAN)
                .bind("org", org.value())
                .bindArray("eans", String.class, eans)
                .map((row, _) -> CatalogueRows.item(row))
                .forEach(shelf::load);
    }

    private static List<Item> bySku(Handle handle, OrgId org, Collection<String> skus) {
        return handle.createQuery(BY_SKU)
                .bind("org", org.value())
                .bindArray("skus", String.class, CatalogueRows.texts(skus))
                .map((row, _) -> CatalogueRows.item(row))
                .list();
    }

    private static List<TraitName> named(List<ItemForm> forms) {
        return forms.stream().flatMap(form -> form.traits().stream()).distinct().toList();
    }

    private Names names(Handle handle, OrgId org, List<ItemForm> forms) {
        var said = forms.stream().flatMap(form -> form.attributes().stream()).toList();
        var keys =
                said.stream().map(one -> FreeText.folded(one.name())).distinct().toList();
        return new Names(
                traits.named(handle, org, named(forms)),
                attributes.named(handle, org, keys),
                new HashSet<>(attributes.options(handle, org, said)));
    }

    private Map<String, ProductId> write(Handle handle, OrgId org, Shelf shelf) {
        if (shelf.changed().isEmpty()) {
            return Map.of();
        }
        handle.createUpdate(LET_GO)
                .bind("org", org.value())
                .bindArray(
                        "ids",
                        Long.class,
                        shelf.letGo().stream().map(ProductId::value).toArray())
                .execute();
        var ids = put(handle, org, shelf.changed());
        attributes.addOptions(handle, org, shelf.newOptions());
        putValues(
                handle,
                org,
                shelf.reattributed().stream()
                        .map(item -> item.known(ids.getOrDefault(
                                item.product().sku(), item.product().id())))
                        .toList());
        return ids;
    }

    private static Map<String, ProductId> put(Handle handle, OrgId org, List<Item> items) {
        var ids = new HashMap<String, ProductId>();
        handle.createQuery(PUT)
                .bind("org", org.value())
                .bindArray(
                        "ids",
                        Long.class,
                        longs(items, item -> item.product().id().value()))
                .bindArray(
                        "skus",
                        String.class,
                        texts(items, item -> item.product().sku()))
                .bindArray(
                        "eans",
                        String.class,
                        texts(items, item -> item.product().ean()))
                .bindArray(
                        "prices",
                        String.class,
                        texts(items, item -> item.product().price().toPlainString()))
                .bindArray(
                        "descriptions",
                        String.class,
                        texts(items, item -> item.product().description()))
                .bindArray(
                        "longDescriptions",
                        String.class,
                        texts(items, item -> item.product().longDescription()))
                .bindArray(
                        "images",
                        String.class,
                        texts(items, item -> item.product().imageUrl()))
                .bindArray(
                        "days", Long.class, longs(items, item -> item.product().returnableDays()))
                .bindArray(
                        "added",
                        Long.class,
                        longs(items, item -> Column.micros(item.product().addedAt())))
                .bindArray("sizes", Long.class, longs(items, item -> item.trait(TraitKind.SIZE)))
                .bindArray("styles", Long.class, longs(items, item -> item.trait(TraitKind.STYLE)))
                .bindArray("brands", Long.class, longs(items, item -> item.trait(TraitKind.BRAND)))
                .bindArray("colors", Long.class, longs(items, item -> item.trait(TraitKind.COLOR)))
                .bindArray("categories", Long.class, longs(items, item -> item.trait(TraitKind.CATEGORY)))
                .bindArray("ous", Long.class, longs(items, Item::ou))
                .map((row, _) -> Map.entry(row.getString(1), new ProductId(row.getLong(2))))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    private static void putValues(Handle handle, OrgId org, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        handle.createUpdate(FORGET_VALUES)
                .bind("org", org.value())
                .bindArray(
                        "products",
                        Long.class,
                        longs(items, item -> item.product().id().value()))
                .execute();
        record Value(long product, long attribute, String text) {}
        var values = items.stream()
                .flatMap(item -> item.attributes().entrySet().stream()
                        .map(said -> new Value(item.product().id().value(), said.getKey(), said.getValue())))
                .toList();
        handle.createUpdate(PUT_VALUES)
                .bind("org", org.value())
                .bindArray("products", Long.class, longs(values, Value::product))
                .bindArray("attributes", Long.class, longs(values, Value::attribute))
                .bindArray("values", String.class, texts(values, Value::text))
                .execute();
    }

    List<Item> bySku(OrgId org, Collection<String> skus) {
        return transactions.in(org, handle -> bySku(handle, org, skus));
    }

    List<Item> byId(OrgId org, Collection<Long> ids) {
        return transactions.in(
                org,
                handle -> handle.createQuery(BY_ID)
                        .bind("org", org.value())
                        .bindArray("ids", Long.class, ids.toArray())
                        .map((row, _) -> CatalogueRows.item(row))
                        .list());
    }

    static <T> Object[] longs(List<T> rows, ToLongFunction<T> value) {
        return rows.stream().map(value::applyAsLong).toArray();
    }

    static <T> Object[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray();
    }
}
