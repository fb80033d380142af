package io.meniscus.product.catalogue;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of the catalogue as records, and the columns they are read from. */
final class CatalogueRows {
    /** Of a product {@code p} and its values {@code v}. */
    static final String ITEM = """
            p.id, p.sku, p.ean, p.price, p.description, p.long_description, p.image_url, p.returnable_days, p.added_at,
            p.size_id, p.style_id, p.brand_id, p.color_id, p.category_id, p.ou_id,
            v.attributes, v.attribute_values""";

    /** The values of {@code p}. */
    static final String VALUES = """
              left join lateral (
                   select array_agg(attribute_id) as attributes, array_agg(value) as attribute_values
                     from product_attribute_value
                    where org_id = p.org_id and product_id = p.id) v on true""";

    /** Of a trait {@code t}. */
    static final String TRAIT =
            "t.id, t.kind, t.name, t.type, t.label, t.description, t.parent_id, t.palette, t.family, t.ou_id";

    /** Of an attribute {@code a}. */
    static final String ATTRIBUTE = """
            a.id, a.name, a.label, a.type, a.is_enum, a.is_soft_enum, a.use_in_dump, a.rule_type, a.rule_data,
            a.default_value, a.ou_id""";

    private CatalogueRows() {}

    static Item item(ResultSet row) throws SQLException {
        var product = new Product(
                new ProductId(row.getLong("id")),
                row.getString("sku"),
                row.getString("ean"),
                row.getBigDecimal("price"),
                row.getString("description"),
                row.getString("long_description"),
                row.getString("image_url"),
                row.getInt("returnable_days"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
        var traits = new EnumMap<TraitKind, Long>(TraitKind.class);
        put(traits, TraitKind.SIZE, row.getLong("size_id"));
        put(traits, TraitKind.STYLE, row.getLong("style_id"));
        put(traits, TraitKind.BRAND, row.getLong("brand_id"));
        put(traits, TraitKind.COLOR, row.getLong("color_id"));
        put(traits, TraitKind.CATEGORY, row.getLong("category_id"));
        return new Item(product, traits, values(row), row.getLong("ou_id"));
    }

    private static void put(Map<TraitKind, Long> traits, TraitKind kind, long id) {
        if (id != Trait.NONE) {
            traits.put(kind, id);
        }
    }

    private static SortedMap<Long, String> values(ResultSet row) throws SQLException {
        var values = new TreeMap<Long, String>();
        var attributes = row.getArray("attributes");
        if (attributes != null) {
            var ids = (Long[]) attributes.getArray();
            var texts = (String[]) row.getArray("attribute_values").getArray();
            for (int i = 0; i < ids.length; i++) {
                values.put(ids[i], texts[i]);
            }
        }
        return values;
    }

    static Trait trait(ResultSet row) throws SQLException {
        return new Trait(
                row.getLong("id"),
                kind(row.getShort("kind")),
                row.getString("name"),
                row.getString("type"),
                row.getString("label"),
                row.getString("description"),
                row.getLong("parent_id"),
                row.getString("palette"),
                row.getString("family"),
                row.getLong("ou_id"));
    }

    private static TraitKind kind(short code) {
        for (var kind : TraitKind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of trait has the code " + code);
    }

    static Attribute attribute(ResultSet row) throws SQLException {
        var marks = EnumSet.noneOf(Attribute.Mark.class);
        if (row.getBoolean("is_enum")) {
            marks.add(Attribute.Mark.ENUM);
        }
        if (row.getBoolean("is_soft_enum")) {
            marks.add(Attribute.Mark.SOFT_ENUM);
        }
        if (row.getBoolean("use_in_dump")) {
            marks.add(Attribute.Mark.IN_DUMP);
        }
        return new Attribute(
                row.getLong("id"),
                row.getString("name"),
                row.getString("label"),
                row.getString("type"),
                marks,
                row.getString("rule_type"),
                row.getString("rule_data"),
                row.getString("default_value"),
                row.getLong("ou_id"));
    }

    static Object[] texts(Collection<String> texts) {
        return texts.toArray();
    }
}
