package io.meniscus.product;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.Products;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * The SQL of the products section: those of a batch's codes in one statement, and those it makes in another. Nothing is
 * locked: of two batches that make one product, one loses the race for its code and is decided again with the other's.
 */
public final class ProductStore implements SectionStore<Products, ProductNeeds> {
    static final String OF_CODES = """
            select p.id, p.sku, p.ean, p.price, p.description, p.long_description, p.image_url, p.returnable_days,
                   p.added_at
              from unnest(?::text[]) as wanted(sku)
             cross join lateral (
                   select * from product where org_id = ? and sku = wanted.sku offset 0) p""";

    static final String MAKE = """
            insert into product (org_id, id, sku, ean, price, description, long_description, image_url,
                                 returnable_days, added_at)
            select ?, id, sku, ean, price::numeric, description, long_description, image_url, returnable_days,
                   timestamptz 'epoch' + added_at * interval '1 microsecond'
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
                          ?::bigint[])
                   as row(id, sku, ean, price, description, long_description, image_url, returnable_days, added_at)
             order by sku
            on conflict (org_id, sku) do nothing
            returning 1""";

    @Override
    public SectionKind<Products> kind() {
        return Products.KIND;
    }

    @Override
    public ProductNeeds noNeeds() {
        return new ProductNeeds();
    }

    @Override
    public void load(OrgId org, ProductNeeds needs, Products products, LoadScript script) {
        if (!needs.skus().isEmpty()) {
            script.query(
                    OF_CODES,
                    row -> products.load(product(row)),
                    Column.texts(needs.skus(), sku -> sku),
                    Column.of(org.value()));
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                new ProductId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean mayFollow(ProductNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, ProductNeeds needs, Products products, LoadScript script) {
        // products point at nothing
    }

    @Override
    public void store(OrgId org, Products products, StoreScript script) {
        var made = products.made().stream()
                .sorted(Comparator.comparing(Product::sku))
                .toList();
        if (made.isEmpty()) {
            return;
        }
        script.claim(
                LockOrder.PRODUCT,
                made.size(),
                MAKE,
                Column.of(org.value()),
                Column.longs(made, row -> row.id().value()),
                Column.texts(made, Product::sku),
                Column.texts(made, Product::ean),
                Column.texts(made, row -> row.price().toPlainString()),
                Column.texts(made, Product::description),
                Column.texts(made, Product::longDescription),
                Column.texts(made, Product::imageUrl),
                Column.ints(made, Product::returnableDays),
                Column.instants(made, Product::addedAt));
    }
}
