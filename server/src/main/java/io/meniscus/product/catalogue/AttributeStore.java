package io.meniscus.product.catalogue;

import static io.meniscus.product.catalogue.ItemStore.longs;
import static io.meniscus.product.catalogue.ItemStore.texts;

import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.AttributeShelf;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.OptionKey;
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
import org.jdbi.v3.core.Handle;

/** The SQL of attributes and their options. */
public final class AttributeStore {
    /** Behind every text, by code point. */
    static final String LAST = "\uDBFF\uDFFF";

    static final String NAMED = """
            select %s
              from unnest(:keys::text[]) as wanted(key)
             cross join lateral (
                   select * from product_attribute where org_id = :org and key = wanted.key offset 0) a
            """.formatted(CatalogueRows.ATTRIBUTE);

    static final String BY_ID = """
            select %s
              from product_attribute a
             where a.org_id = :org and a.id = any(:ids::bigint[])""".formatted(CatalogueRows.ATTRIBUTE);

    static final String OPTIONS_NAMED = """
            select a.id, o.key
              from unnest(:keys::text[], :values::text[]) as wanted(key, value)
             cross join lateral (
                   select id from product_attribute where org_id = :org and key = wanted.key offset 0) a
             cross join lateral (
                   select key from product_attribute_option
                    where org_id = :org and attribute_id = a.id and key = wanted.value offset 0) o""";

    static final String OPTIONS = """
            select wanted.id, o.name, o.label
              from unnest(:ids::bigint[]) as wanted(id)
             cross join lateral (
                   select name, label, id as place from product_attribute_option
                    where org_id = :org and attribute_id = wanted.id and id > 0 order by id limit :limit) o
             order by wanted.id, o.place""";

    static final String PAGE = """
            with found as materialized (
                select %s
                  from product_attribute a
                 where a.org_id = :org and a.key >= :low and a.key <= :high
                   and (cardinality(:ids::bigint[]) = 0 or a.id = any(:ids::bigint[]))
                   and (cardinality(:ous::bigint[]) = 0 or a.ou_id = any(:ous::bigint[])))
            select counted.total, a.*
              from (select count(*) as total from found) counted
              left join (select * from found order by id limit :limit offset :offset) a on true
             order by a.id""".formatted(CatalogueRows.ATTRIBUTE);

    static final String PUT = """
            insert into product_attribute (org_id, id, name, key, label, type, is_enum, is_soft_enum, use_in_dump,
                                           rule_type, rule_data, default_value, ou_id)
            select :org, id, name, key, label, type, is_enum = 1, is_soft_enum = 1, use_in_dump = 1, rule_type,
                   rule_data, default_value, ou
              from unnest(:ids::bigint[], :names::text[], :keys::text[], :labels::text[], :types::text[],
                          :enums::bigint[], :softEnums::bigint[], :dumps::bigint[], :ruleTypes::text[],
                          :ruleData::text[], :defaults::text[], :ous::bigint[])
                   as row(id, name, key, label, type, is_enum, is_soft_enum, use_in_dump, rule_type, rule_data,
                          default_value, ou)
             order by id
            on conflict (org_id, id) do update
               set name = excluded.name, label = excluded.label, type = excluded.type, is_enum = excluded.is_enum,
                   is_soft_enum = excluded.is_soft_enum, use_in_dump = excluded.use_in_dump,
                   rule_type = excluded.rule_type, rule_data = excluded.rule_data,
                   default_value = excluded.default_value, ou_id = excluded.ou_id""";

    static final String PUT_OPTIONS = """
            insert into product_attribute_option as o (org_id, attribute_id, key, id, name, label)
            select :org, attribute, key, nextval('product_attribute_option_id'), name, label
              from unnest(:attributes::bigint[], :keys::text[], :names::text[], :labels::text[])
                   as row(attribute, key, name, label)
            on conflict (org_id, attribute_id, key) do update
               set name = excluded.name,
                   label = case when excluded.label = '' then o.label else excluded.label end""";

    private final OrgTransactions transactions;

    public AttributeStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** What a batch of attributes is decided with. */
    record Desk(AttributeShelf shelf, LongSupplier ids) {}

    List<Attribute> named(Handle handle, OrgId org, Collection<String> keys) {
        return handle.createQuery(NAMED)
                .bind("org", org.value())
                .bindArray("keys", String.class, keys.toArray())
                .map((row, _) -> CatalogueRows.attribute(row))
                .list();
    }

    /** Attributes by their names, in any letter case. */
    List<Attribute> named(OrgId org, Collection<String> names) {
        return transactions.in(
                org,
                handle ->
                        named(handle, org, names.stream().map(FreeText::folded).toList()));
    }

    /** Which of what is said are options of what it is said of. */
    List<OptionKey> options(Handle handle, OrgId org, List<ItemForm.Said> said) {
        var distinct = said.stream().distinct().toList();
        return handle.createQuery(OPTIONS_NAMED)
                .bind("org", org.value())
                .bindArray("keys", String.class, texts(distinct, one -> FreeText.folded(one.name())))
                .bindArray("values", String.class, texts(distinct, one -> FreeText.folded(one.value())))
                .map((row, _) -> new OptionKey(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Decides a batch over what is there, and writes what came of it. */
    <T> T change(OrgId org, List<AttributeForm> forms, Function<Desk, T> decide) {
        return transactions.in(org, handle -> {
            ItemStore.lock(handle, org);
            var shelf = new AttributeShelf();
            load(handle, org, forms, shelf);
            var decided = decide.apply(new Desk(shelf, ids(handle, forms.size())));
            put(handle, org, shelf.changed());
            putOptions(handle, org, shelf.options());
            return decided;
        });
    }

    /** Decides a batch over what is there and what is on a shelf already, and writes nothing. */
    <T> T rehearse(OrgId org, List<AttributeForm> forms, AttributeShelf shelf, Function<AttributeShelf, T> decide) {
        return transactions.in(org, handle -> {
            load(handle, org, forms, shelf);
            return decide.apply(shelf);
        });
    }

    private void load(Handle handle, OrgId org, List<AttributeForm> forms, AttributeShelf shelf) {
        var keys = forms.stream()
                .map(form -> FreeText.folded(form.name()))
                .distinct()
                .toList();
        named(handle, org, keys).forEach(shelf::load);
    }

    private static LongSupplier ids(Handle handle, int count) {
        var ids = new ArrayDeque<>(
                handle.createQuery("select nextval('product_attribute_id') from generate_series(1, :count)")
                        .bind("count", count)
                        .mapTo(Long.class)
                        .list());
        return ids::removeFirst;
    }

    private static void put(Handle handle, OrgId org, List<Attribute> attributes) {
        handle.createUpdate(PUT)
                .bind("org", org.value())
                .bindArray("ids", Long.class, longs(attributes, Attribute::id))
                .bindArray("names", String.class, texts(attributes, Attribute::name))
                .bindArray("keys", String.class, texts(attributes, one -> FreeText.folded(one.name())))
                .bindArray("labels", String.class, texts(attributes, Attribute::label))
                .bindArray("types", String.class, texts(attributes, Attribute::type))
                .bindArray("enums", Long.class, marked(attributes, Attribute.Mark.ENUM))
                .bindArray("softEnums", Long.class, marked(attributes, Attribute.Mark.SOFT_ENUM))
                .bindArray("dumps", Long.class, marked(attributes, Attribute.Mark.IN_DUMP))
                .bindArray("ruleTypes", String.class, texts(attributes, Attribute::ruleType))
                .bindArray("ruleData", String.class, texts(attributes, Attribute::ruleData))
                .bindArray("defaults", String.class, texts(attributes, Attribute::defaultValue))
                .bindArray("ous", Long.class, longs(attributes, Attribute::ou))
                .execute();
    }

    private static Object[] marked(List<Attribute> attributes, Attribute.Mark mark) {
        return longs(attributes, one -> one.is(mark) ? 1 : 0);
    }

    /** Options that values became. */
    void addOptions(Handle handle, OrgId org, Map<OptionKey, String> names) {
        if (!names.isEmpty()) {
            var options = new HashMap<OptionKey, Option>();
            names.forEach((key, name) -> options.put(key, new Option(name, "")));
            putOptions(handle, org, options);
        }
    }

    private static void putOptions(Handle handle, OrgId org, Map<OptionKey, Option> options) {
        var all = List.copyOf(options.entrySet());
        handle.createUpdate(PUT_OPTIONS)
                .bind("org", org.value())
                .bindArray(
                        "attributes", Long.class, longs(all, one -> one.getKey().attribute()))
                .bindArray("keys", String.class, texts(all, one -> one.getKey().key()))
                .bindArray(
                        "names", String.class, texts(all, one -> one.getValue().name()))
                .bindArray(
                        "labels", String.class, texts(all, one -> one.getValue().label()))
                .execute();
    }

    Map<Long, Attribute> byId(OrgId org, Collection<Long> ids) {
        return transactions.in(org, handle -> {
            var attributes = new HashMap<Long, Attribute>();
            handle.createQuery(BY_ID)
                    .bind("org", org.value())
                    .bindArray("ids", Long.class, ids.toArray())
                    .map((row, _) -> CatalogueRows.attribute(row))
                    .forEach(attribute -> attributes.put(attribute.id(), attribute));
            return attributes;
        });
    }

    /**
     * A part of an organization's attributes.
     *
     * @param name in any letter case; empty for any
     * @param ids  empty for any
     * @param ous  of which concepts; empty for any
     */
    Page<Attribute> page(OrgId org, String name, List<Long> ids, Set<Long> ous, int limit, int offset) {
        var key = FreeText.folded(name);
        return transactions.in(org, handle -> {
            var rows = new ArrayList<Attribute>();
            int[] total = {0};
            handle.createQuery(PAGE)
                    .bind("org", org.value())
                    .bind("low", key)
                    .bind("high", key.isEmpty() ? LAST : key)
                    .bindArray("ids", Long.class, ids.toArray())
                    .bindArray("ous", Long.class, ous.toArray())
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, _) -> {
                        total[0] = row.getInt("total");
                        return row.getLong("id") == 0 ? List.<Attribute>of() : List.of(CatalogueRows.attribute(row));
                    })
                    .forEach(rows::addAll);
            return new Page<>(total[0], rows);
        });
    }

    /** Options of attributes, so many of each in the order they came. */
    Map<Long, List<Option>> options(OrgId org, List<Long> attributes, int limit) {
        return transactions.in(org, handle -> {
            var options = new HashMap<Long, List<Option>>();
            handle.createQuery(OPTIONS)
                    .bind("org", org.value())
                    .bindArray("ids", Long.class, attributes.toArray())
                    .bind("limit", limit)
                    .map((row, _) -> Map.entry(row.getLong(1), new Option(row.getString(2), row.getString(3))))
                    .forEach(entry -> options.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
            return options;
        });
    }
}
