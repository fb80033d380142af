package io.meniscus.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Said;
import io.meniscus.core.product.catalogue.ItemForm.Text;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.world.Outcome;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.UnknownNames;
import io.meniscus.product.search.Criterion.Field;
import io.meniscus.product.search.Criterion.Range;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which products conditions hold for. */
class ItemSearchTest {
    private static final OrgId ORG = new OrgId(1);
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Database DATABASE = Database.open(TEST.app(), 2);
    private static final OrgTransactions TRANSACTIONS = new OrgTransactions(DATABASE.jdbi());
    private static final Catalogue CATALOGUE = Catalogue.over(TRANSACTIONS);
    private static final ItemSearch SEARCH = new ItemSearch(new ItemSearchStore(TRANSACTIONS), CATALOGUE);

    private static long fabric;
    private static long year;

    @BeforeAll
    static void fill() {
        CATALOGUE.define(ORG, List.of(attribute("Fabric"), attribute("Year")));
        fabric = CATALOGUE.named(ORG, List.of("fabric")).getFirst().id();
        year = CATALOGUE.named(ORG, List.of("year")).getFirst().id();
        CATALOGUE.add(
                ORG,
                List.of(
                        form("SH-1", "100", "Red shirt", "Cotton", "2024"),
                        form("SH-2", "200.50", "Blue shirt", "Cotton", "2025"),
                        form("TR-1", "300.123456", "Red trousers", "Wool", "soon"),
                        form("sh-3", "0", "100% wool_shirt", "Wool blend", "-3.5")),
                UnknownNames.LEFT_OUT,
                AT);
        CATALOGUE.add(new OrgId(2), List.of(form("SH-9", "100", "Red shirt", "", "")), UnknownNames.LEFT_OUT, AT);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static AttributeForm attribute(String name) {
        return new AttributeForm(name, Map.of(), Set.of(), Set.of(), List.<Option>of(), Trait.ORGANIZATION);
    }

    private static ItemForm form(String sku, String price, String description, String fabric, String year) {
        return new ItemForm(
                sku,
                price,
                Map.of(Text.DESCRIPTION, description, Text.IMAGE_URL, "https://x.example/" + sku),
                new Returning.Unsaid(),
                List.of(),
                List.of(new Said("fabric", fabric), new Said("year", year)),
                Trait.ORGANIZATION);
    }

    private static List<String> found(Criterion... criteria) {
        return switch (SEARCH.find(ORG, List.of(criteria), 10, 0)) {
            case Outcome.Accepted<ItemSearch.Found>(var found, var warnings) -> {
                assertThat(found.items()).hasSize(found.total());
                yield found.items().stream().map(item -> item.product().sku()).toList();
            }
            case Outcome.Refused<ItemSearch.Found>(var refusal) -> throw new AssertionError(refusal);
            case Outcome.Failed<ItemSearch.Found>(var cause) -> throw cause;
        };
    }

    private static Criterion price(Numbers numbers) {
        return new Criterion.Price(numbers);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void texts_are_found_in_any_letter_case_by_beginning_whole_and_end() {
        assertThat(found(new Criterion.Text(Field.SKU, List.of(Range.beginningWith("SH")))))
                .containsExactly("SH-1", "SH-2", "sh-3");
        assertThat(found(new Criterion.Text(Field.SKU, List.of(Range.exactly("tr-1"), Range.exactly("SH-2")))))
                .containsExactly("SH-2", "TR-1");
        assertThat(found(new Criterion.Text(Field.DESCRIPTION, List.of(Range.beginningWith("red")))))
                .containsExactly("SH-1", "TR-1");
        assertThat(found(new Criterion.Ending(Field.DESCRIPTION, "SHIRT"))).containsExactly("SH-1", "SH-2", "sh-3");
        assertThat(found(new Criterion.Ending(Field.DESCRIPTION, "%"))).isEmpty();
        assertThat(found(new Criterion.Text(Field.IMAGE, List.of(Range.exactly("https://X.example/SH-1")))))
                .containsExactly("SH-1");
    }

    @Test
    void prices_are_compared_to_the_last_digit() {
        assertThat(found(price(new Numbers.Below(number("200.5"))))).containsExactly("SH-1", "sh-3");
        assertThat(found(price(new Numbers.Above(number("200.5"))))).containsExactly("TR-1");
        assertThat(found(price(new Numbers.Above(number("300.123455"))))).containsExactly("TR-1");
        assertThat(found(price(new Numbers.Above(number("300.123456"))))).isEmpty();
        assertThat(found(price(new Numbers.Between(number("100"), number("200.5")))))
                .containsExactly("SH-1", "SH-2");
        assertThat(found(price(new Numbers.Between(number("300"), number("100")))))
                .isEmpty();
        assertThat(found(price(new Numbers.OneOf(List.of(number("0"), number("300.123456"))))))
                .containsExactly("TR-1", "sh-3");
        assertThat(found(price(new Numbers.Above(number("999999999999999"))))).isEmpty();
    }

    @Test
    void attributes_are_found_by_text_and_by_number() {
        assertThat(found(new Criterion.AttributeText(fabric, List.of(Range.exactly("cotton")))))
                .containsExactly("SH-1", "SH-2");
        assertThat(found(new Criterion.AttributeText(fabric, List.of(Range.between("wool", "wool")))))
                .containsExactly("TR-1", "sh-3");
        assertThat(found(new Criterion.AttributeEnding(fabric, "BLEND"))).containsExactly("sh-3");
        assertThat(found(new Criterion.AttributeNumber(year, new Numbers.Below(number("2025")))))
                .containsExactly("SH-1", "sh-3");
    }

    @Test
    void all_conditions_hold_and_a_page_is_a_part() {
        assertThat(found(
                        new Criterion.Text(Field.SKU, List.of(Range.beginningWith("sh"))),
                        price(new Numbers.Above(number("50"))),
                        new Criterion.AttributeText(fabric, List.of(Range.exactly("Cotton")))))
                .containsExactly("SH-1", "SH-2");
        var all = List.<Criterion>of(new Criterion.Text(Field.SKU, List.of(Range.beginningWith("s"))));
        assertThat(SEARCH.find(ORG, all, 1, 1)).isInstanceOfSatisfying(Outcome.Accepted.class, page -> {
            var found = (ItemSearch.Found) page.result();
            assertThat(found.total()).isEqualTo(3);
            assertThat(found.items()).extracting(item -> item.product().sku()).containsExactly("SH-2");
        });
    }

    @Test
    void what_has_an_index_goes_by_it_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        var all = new LinkedHashMap<String, Hot>();
        all.put("sku", new Hot(ItemSearchStore.TEXT.formatted("search_sku"), Set.of("product_search_sku")));
        all.put(
                "description",
                new Hot(ItemSearchStore.TEXT.formatted("search_description"), Set.of("product_search_description")));
        all.put("image", new Hot(ItemSearchStore.TEXT.formatted("search_image"), Set.of("product_search_image")));
        all.put("price", new Hot(ItemSearchStore.PRICE, Set.of("product_search_price")));
        all.put("value", new Hot(ItemSearchStore.VALUE, Set.of("product_attribute_value_search")));
        StatementPlans.demandIndexes(all, """
                insert into product select org, id, 's' || id, 'e' || id, id, 'd' || id, '', 'i' || id, -1, 'epoch'
                  from row;
                insert into product_attribute
                select org, id, 'n' || id, 'n' || id, '', 'Int', false, false, false, '', '', '', -1 from row;
                insert into product_attribute_value select org, id, id, 'v' from row""");
    }
}
