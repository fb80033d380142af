package io.meniscus.product.imports;

import static io.meniscus.product.imports.ShopOrganization.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.Product;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.job.Slice.Beginning;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.RowProblem.Weight;
import io.meniscus.job.imports.Tally;
import io.meniscus.product.catalogue.TraitQuery;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows of files of the catalogue come to; each test has an organization of its own. */
class CatalogueImportTest {
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final ShopOrganization SHOP = new ShopOrganization(TEST);
    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

    private final OrgId org;

    CatalogueImportTest(@TempDir Path data) {
        org = SHOP.make("shop" + ORGANIZATIONS.incrementAndGet(), data, "");
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private record Told(List<RowProblem> problems, Tally tally) {}

    private Told write(String kind, Map<String, String> options, String... lines) {
        var reading = SHOP.open(kind, org, options);
        return new Told(reading.write(rows(lines), Beginning.FRESH), reading.tally());
    }

    private Told write(String kind, String... lines) {
        return write(kind, Map.of(), lines);
    }

    private Told check(String kind, Map<String, String> options, String... lines) {
        var reading = SHOP.open(kind, org, options);
        return new Told(reading.check(rows(lines)), reading.tally());
    }

    private static Tally tally(Object... wordsAndCounts) {
        var counts = new TreeMap<String, Long>();
        for (int i = 0; i < wordsAndCounts.length; i += 2) {
            counts.put((String) wordsAndCounts[i], ((Integer) wordsAndCounts[i + 1]).longValue());
        }
        return new Tally(counts);
    }

    private Item product(String sku) {
        return SHOP.catalogue.bySku(org, List.of(sku)).getFirst();
    }

    private List<String> names(TraitKind kind) {
        var query = new TraitQuery(kind, "", List.of(), List.of(), "", "", "", "", Set.of(), 500, 0);
        return SHOP.catalogue.traits(org, query).rows().stream()
                .map(row -> row.trait().name() + (row.parent().isEmpty() ? "" : " of " + row.parent()))
                .toList();
    }

    @Test
    void a_row_becomes_a_product_with_all_that_it_says() {
        write("product-brands", "name", "Himalaya");
        write("product-meta-sizes", "name,type,size family", "M,shirts,tops");
        write("product-sizes", "name,type,canonical name", "38,shirts,M");
        write("product-attributes", "name,type,is enum,values", "Fabric,String,yes,cotton=Cotton;wool");
        var written = write(
                "products",
                "sku,price,ean,description,long description,image url,returnable,returnable days,size,size type,brand,"
                        + "attribute: Fabric",
                "SH-38,799.50,890,Shirt,Long words,https://x.example/1,yes,30,38,SHIRTS,himalaya,Wool");

        assertThat(written).isEqualTo(new Told(List.of(), tally("added", 1)));
        var item = product("SH-38");
        assertThat(item.product())
                .isEqualTo(new Product(
                        item.product().id(),
                        "SH-38",
                        "890",
                        new java.math.BigDecimal("799.50"),
                        "Shirt",
                        "Long words",
                        "https://x.example/1",
                        30,
                        ShopOrganization.AT));
        assertThat(item.traits()).containsOnlyKeys(TraitKind.SIZE, TraitKind.BRAND);
        assertThat(item.attributes().values()).containsExactly("Wool");
        assertThat(names(TraitKind.SIZE)).containsExactly("38 of M");
    }

    @Test
    void a_wrong_row_is_told_with_its_column_and_leaves_its_neighbours() {
        var lines = new String[] {
            "sku,price,ean,returnable,returnable days,color,description",
            "A,1,,,,,",
            ",1,,,,,",
            "B,,,,,,",
            "C,cheap,,,,,",
            "D,1,A,,,,",
            "E,1,,perhaps,,,",
            "F,1,,yes,-2,,",
            "G,1,,,,Mauve,",
            "H,1,,,,," + "x".repeat(2_001),
            "I,1,,no,,,"
        };
        var problems = List.of(
                new RowProblem(3, "sku", "is empty"),
                new RowProblem(4, "price", "is empty"),
                new RowProblem(
                        5, "price", "is no number from 0 on of at most 15 digits and 6 decimals, such as 799.50"),
                new RowProblem(6, "ean", "is that of another product"),
                new RowProblem(7, "returnable", "is neither yes nor no"),
                new RowProblem(8, "returnable days", "is no whole number from -1 on"),
                new RowProblem(9, "color", "is none of the organization's and was left out", Weight.REMARK),
                new RowProblem(10, "description", "has more than 2000 characters"));
        assertThat(check("products", Map.of(), lines)).isEqualTo(new Told(problems, tally("added", 3)));
        assertThat(SHOP.catalogue.bySku(org, List.of("A", "G", "I"))).isEmpty();
        assertThat(write("products", lines)).isEqualTo(new Told(problems, tally("added", 3)));
        assertThat(SHOP.catalogue.bySku(org, List.of("A", "B", "C", "D", "E", "F", "G", "H", "I")))
                .extracting(item -> item.product().sku())
                .containsExactlyInAnyOrder("A", "G", "I");
        assertThat(product("I").product().returnableDays()).isEqualTo(Product.NEVER);
    }

    @Test
    void a_preview_remembers_what_earlier_rows_would_have_made() {
        var reading = SHOP.open("products", org, Map.of());
        assertThat(reading.check(rows("sku,price,ean", "A,1,890"))).isEmpty();
        assertThat(reading.check(rows("sku,price,ean", "B,1,890", "A,2,891", "C,1,890")))
                .containsExactly(new RowProblem(2, "ean", "is that of another product"));
        assertThat(reading.tally()).isEqualTo(tally("added", 2, "updated", 1));
        assertThat(SHOP.catalogue.bySku(org, List.of("A", "C"))).isEmpty();

        var categories = SHOP.open("product-categories", org, Map.of());
        assertThat(categories.check(rows("name,parent name", "Clothes,"))).isEmpty();
        assertThat(categories.check(rows("name,parent name", "Shirts,Clothes", "Shoes,Feet")))
                .containsExactly(new RowProblem(3, "parent name", "is not there, nor in an earlier row"));
        assertThat(names(TraitKind.CATEGORY)).isEmpty();
    }

    @Test
    void a_file_that_is_run_again_comes_to_the_same() {
        var lines = new String[] {"sku,price,ean,category", "A,1,890,Shirts", "B,2,,Shirts"};
        var making = Map.of("unknown names", "make");
        assertThat(write("products", making, lines)).isEqualTo(new Told(List.of(), tally("added", 2)));
        var first = SHOP.catalogue.bySku(org, List.of("A", "B"));
        assertThat(write("products", making, lines)).isEqualTo(new Told(List.of(), tally("updated", 2)));
        assertThat(SHOP.catalogue.bySku(org, List.of("A", "B"))).isEqualTo(first);
        assertThat(names(TraitKind.CATEGORY)).containsExactly("Shirts");
    }

    @Test
    void an_empty_cell_leaves_what_is_there() {
        write("products", "sku,price,description,returnable days", "A,1,Shirt,30");
        write("products", "sku,price,description,returnable days", "A,2,,");
        assertThat(product("A").product().description()).isEqualTo("Shirt");
        assertThat(product("A").product().returnableDays()).isEqualTo(30);
        assertThat(product("A").product().price()).isEqualByComparingTo("2");
    }

    @Test
    void names_are_made_where_the_option_says_so() {
        var lines = new String[] {"sku,price,color,size,size type", "A,1,Mauve,38,shirts", "B,1,MAUVE,38,shoes"};
        assertThat(check("products", Map.of("unknown names", "make"), lines))
                .isEqualTo(new Told(List.of(), tally("added", 2)));
        assertThat(names(TraitKind.COLOR)).isEmpty();
        assertThat(write("products", Map.of("unknown names", "make"), lines))
                .isEqualTo(new Told(List.of(), tally("added", 2)));
        assertThat(names(TraitKind.COLOR)).containsExactly("Mauve");
        assertThat(names(TraitKind.SIZE)).containsExactly("38", "38");
        assertThatThrownBy(() -> write("products", Map.of("unknown names", "perhaps"), lines))
                .isInstanceOf(InvalidFile.class);
    }

    @Test
    void attributes_are_defined_and_are_columns_of_products_then() {
        var written = write(
                "product-attributes",
                "name,label,type,is enum,use in dump,values",
                "Fabric,Woven of,String,yes,maybe,cotton",
                "Year,Year,Int,no,no,",
                ",Nameless,Int,no,no,",
                "Season,,,yes,yes,summer=Hot;winter;");
        assertThat(written)
                .isEqualTo(new Told(
                        List.of(
                                new RowProblem(2, "use in dump", "is neither yes nor no"),
                                new RowProblem(4, "name", "is empty")),
                        tally("added", 2)));
        var season = SHOP.catalogue.named(org, List.of("season")).getFirst();
        assertThat(season.type()).isEqualTo("String");
        assertThat(season.marks()).containsExactlyInAnyOrder(Attribute.Mark.ENUM, Attribute.Mark.IN_DUMP);
        assertThat(SHOP.catalogue.options(org, List.of(season.id()), 20).get(season.id()))
                .containsExactly(new Option("summer", "Hot"), new Option("winter", ""));
        assertThat(SHOP.kind("products").columns(org))
                .extracting(ImportColumn::name)
                .contains("attribute: Year", "attribute: Season")
                .doesNotContain("ou code");
        assertThat(write("products", "sku,price,attribute: Year,attribute: Season", "A,1,soon,spring"))
                .isEqualTo(new Told(
                        List.of(
                                new RowProblem(
                                        2,
                                        "attribute: Season",
                                        "is no value of this attribute and was left out",
                                        Weight.REMARK),
                                new RowProblem(
                                        2,
                                        "attribute: Year",
                                        "is no value of this attribute and was left out",
                                        Weight.REMARK)),
                        tally("added", 1)));
    }

    @Test
    void what_stands_below_itself_is_told() {
        assertThat(write("product-brands", "name,parent name", "A,", "B,A", "A,B"))
                .isEqualTo(new Told(
                        List.of(new RowProblem(4, "parent name", "stands below this one itself")), tally("added", 2)));
        assertThat(names(TraitKind.BRAND)).containsExactly("A", "B of A");
    }

    @Test
    void where_products_belong_to_concepts_a_row_may_name_one(@TempDir Path data) {
        var units = SHOP.make("units" + ORGANIZATIONS.incrementAndGet(), data, UNITS);
        assertThat(SHOP.kind("products").columns(units))
                .extracting(ImportColumn::name)
                .contains("ou code");
        var reading = SHOP.open("products", units, Map.of());
        var problems = reading.write(rows("sku,price,ou code", "A,1,SHOES", "B,1,hats", "C,1,"), Beginning.FRESH);
        assertThat(problems).containsExactly(new RowProblem(3, "ou code", "is no concept of the organization"));
        assertThat(SHOP.catalogue.bySku(units, List.of("A", "C")))
                .extracting(Item::ou)
                .satisfiesExactly(
                        ou -> assertThat(ou).isPositive(), ou -> assertThat(ou).isEqualTo(-1));
    }

    private static final String UNITS = """
            , kind: organization-units}
            configuration: {CONF_OU_LEVEL_PRODUCTS_ENABLED: 1""";
}
