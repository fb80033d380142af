package io.meniscus.product.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.job.Slice.Beginning;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.product.catalogue.TraitQuery;
import io.meniscus.run.Census;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tens of thousands of products from files: every one is there, and a set of rows takes no more statements for it. */
class LargeImportTest {
    private static final int PRODUCTS = 30_000;
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final ShopOrganization SHOP = new ShopOrganization(TEST);
    private static final Census CENSUS = new Census(TEST.backup());
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    private static OrgId org;

    @BeforeAll
    static void count(@TempDir Path data) {
        org = SHOP.make("large", data, "");
        SHOP.database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                var sql = context.getRenderedSql();
                if (sql.contains("product") || sql.contains("lock") || sql.contains("app.org")) {
                    STATEMENTS.incrementAndGet();
                }
            }
        });
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static ImportRow brand(int number) {
        var below = number % 100 == 0 ? "" : "Brand " + number / 100 * 100;
        return new ImportRow(
                number + 2L,
                below.isEmpty()
                        ? Map.of("name", "Brand " + number)
                        : Map.of("name", "Brand " + number, "parent name", below));
    }

    private static ImportRow product(int number, String price) {
        return new ImportRow(
                number + 2L,
                Map.of(
                        "sku", "SKU-" + number,
                        "ean", Integer.toString(890_000_000 + number),
                        "price", price,
                        "description", "Product " + number,
                        "brand", "brand " + number % 2_000,
                        "color", "Colour " + number % 40,
                        "attribute: Fabric", "Fabric " + number % 7));
    }

    /** Statements of each set of rows, as an import runs them. */
    private static List<Integer> write(String kind, Map<String, String> options, List<ImportRow> rows, long imported) {
        var each = new ArrayList<Integer>();
        var reading = SHOP.open(kind, org, options);
        int atOnce = SHOP.kind(kind).rowsAtOnce();
        for (int from = 0; from < rows.size(); from += atOnce) {
            int before = STATEMENTS.get();
            assertThat(reading.write(rows.subList(from, Math.min(rows.size(), from + atOnce)), Beginning.FRESH))
                    .isEmpty();
            each.add(STATEMENTS.get() - before);
        }
        assertThat(reading.tally().counts().values()).containsExactly(imported);
        return each;
    }

    private static List<ImportRow> products(int count, String price) {
        var rows = new ArrayList<ImportRow>(count);
        for (int i = 0; i < count; i++) {
            rows.add(product(i, price));
        }
        return rows;
    }

    @Test
    void every_row_is_a_product_and_a_set_of_rows_takes_a_handful_of_statements() throws SQLException {
        var brands = new ArrayList<ImportRow>();
        for (int i = 0; i < 2_000; i++) {
            brands.add(brand(i));
        }
        assertThat(write("product-brands", Map.of(), brands, 2_000)).allMatch(count -> count <= 6);
        var query = new TraitQuery(TraitKind.BRAND, "", List.of(), List.of(), "Brand 100", "", "", "", Set.of(), 20, 0);
        assertThat(SHOP.catalogue.traits(org, query).total()).isEqualTo(99);
        write(
                "product-attributes",
                Map.of(),
                List.of(new ImportRow(2, Map.of("name", "Fabric", "is soft enum", "yes"))),
                1);

        var making = Map.of("unknown names", "make");
        assertThat(write("products", making, products(PRODUCTS, "10"), PRODUCTS))
                .allMatch(count -> count <= 16);
        assertThat(there("true")).isEqualTo(PRODUCTS);
        assertThat(there("brand_id is not null and color_id is not null and price = 10"))
                .isEqualTo(PRODUCTS);
        assertThat(CENSUS.count("select count(*) from product_attribute_value where org_id = " + org.value()))
                .isEqualTo(PRODUCTS);
        assertThat(CENSUS.count("select count(*) from product_attribute_option where org_id = " + org.value()))
                .isEqualTo(7);

        assertThat(write("products", making, products(1_000, "12"), 1_000)).allMatch(count -> count <= 16);
        assertThat(there("true")).isEqualTo(PRODUCTS);
        assertThat(there("price = 12")).isEqualTo(1_000);
    }

    private static long there(String what) throws SQLException {
        return CENSUS.count("select count(*) from product where org_id = " + org.value() + " and " + what);
    }
}
