package io.meniscus.core.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Said;
import io.meniscus.core.product.catalogue.ItemForm.Text;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How products are added and updated, each seeing those before it. */
class ShelfTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final Trait RED =
            new Trait(7, TraitKind.COLOR, "Red", "", "Red", "", Trait.NONE, "", "", Trait.ORGANIZATION);
    private static final Trait SHIRT_M =
            new Trait(8, TraitKind.SIZE, "M", "Shirts", "M", "", Trait.NONE, "", "", Trait.ORGANIZATION);
    private static final Trait SHOE_M =
            new Trait(9, TraitKind.SIZE, "M", "Shoes", "M", "", Trait.NONE, "", "", Trait.ORGANIZATION);
    private static final Attribute FABRIC = attribute(1, "Fabric", "String", Set.of(Attribute.Mark.ENUM));
    private static final Attribute SEASON = attribute(2, "Season", "String", Set.of(Attribute.Mark.SOFT_ENUM));
    private static final Attribute YEAR = attribute(3, "Year", "Int", Set.of());
    private static final Names NAMES = new Names(
            List.of(RED, SHOE_M, SHIRT_M), List.of(FABRIC, SEASON, YEAR), Set.of(OptionKey.of(FABRIC, "cotton")));

    private final Shelf shelf = new Shelf();
    private final AtomicLong ids = new AtomicLong();

    private static Attribute attribute(long id, String name, String type, Set<Attribute.Mark> marks) {
        return new Attribute(id, name, "", type, marks, "POS", "", "", Trait.ORGANIZATION);
    }

    private static ItemForm form(String sku, String price) {
        return new ItemForm(sku, price, Map.of(), new Returning.Unsaid(), List.of(), List.of(), Trait.ORGANIZATION);
    }

    private static ItemForm form(String sku, Map<Text, String> texts) {
        return new ItemForm(sku, "1", texts, new Returning.Unsaid(), List.of(), List.of(), Trait.ORGANIZATION);
    }

    private static ItemForm returning(String sku, Returning returning) {
        return new ItemForm(sku, "1", Map.of(), returning, List.of(), List.of(), Trait.ORGANIZATION);
    }

    private static ItemForm saying(String sku, List<TraitName> traits, Said... said) {
        return new ItemForm(sku, "1", Map.of(), new Returning.Unsaid(), traits, List.of(said), Trait.ORGANIZATION);
    }

    private Outcome<Shelved> decide(ItemForm form) {
        return shelf.decide(form, NAMES, ids::incrementAndGet, AT);
    }

    private Item accepted(ItemForm form) {
        return switch (decide(form)) {
            case Outcome.Accepted<Shelved>(var shelved, var warnings) -> shelved.item();
            case Outcome.Refused<Shelved>(var refusal) -> throw new AssertionError(refusal);
            case Outcome.Failed<Shelved>(var cause) -> throw cause;
        };
    }

    private List<Warning> warnings(ItemForm form) {
        return decide(form) instanceof Outcome.Accepted<Shelved>(var shelved, var warnings) ? warnings : List.of();
    }

    private static Item ofBill(long id, String sku, String description) {
        var product =
                new Product(new ProductId(id), sku, "", BigDecimal.ZERO, description, "", "", Product.UNLIMITED, AT);
        return new Item(product, Map.of(), new TreeMap<>(), Trait.ORGANIZATION);
    }

    @Test
    void a_product_without_a_code_or_a_price_is_refused() {
        assertThat(decide(form("", "1"))).isEqualTo(Outcome.refused(new ProductRefusal.SkuMissing()));
        assertThat(decide(form("A", ""))).isEqualTo(Outcome.refused(new ProductRefusal.PriceMissing()));
        for (var price : List.of("x", "-1", "1,5", "NaN", "1e99", "1234567890123456", "0.1234567", ".")) {
            assertThat(decide(form("A", price)))
                    .as(price)
                    .isEqualTo(Outcome.refused(new ProductRefusal.PriceInvalid()));
        }
        assertThat(shelf.changed()).isEmpty();
    }

    @Test
    void a_price_stays_as_it_was_given() {
        assertThat(accepted(form("A", "7000")).product().price().toPlainString())
                .isEqualTo("7000");
        assertThat(accepted(form("A", "172.50")).product().price().toPlainString())
                .isEqualTo("172.50");
        assertThat(accepted(form("A", "999999999999999.999999"))
                        .product()
                        .price()
                        .toPlainString())
                .isEqualTo("999999999999999.999999");
    }

    @Test
    void an_empty_ean_becomes_the_sku() {
        assertThat(accepted(form("A", "1")).product().ean()).isEqualTo("A");
        assertThat(accepted(form("B", Map.of(Text.EAN, ""))).product().ean()).isEqualTo("B");
        assertThat(accepted(form("C", Map.of(Text.EAN, "890"))).product().ean()).isEqualTo("890");
        assertThat(accepted(form("C", "2")).product().ean()).isEqualTo("890");
    }

    @Test
    void an_ean_belongs_to_one_product_until_that_lets_it_go() {
        accepted(form("A", Map.of(Text.EAN, "890")));
        assertThat(decide(form("B", Map.of(Text.EAN, "890"))))
                .isEqualTo(Outcome.refused(new ProductRefusal.EanTaken("A")));
        accepted(form("A", Map.of(Text.EAN, "891")));
        assertThat(accepted(form("B", Map.of(Text.EAN, "890"))).product().ean()).isEqualTo("890");
        assertThat(decide(form("891", "1"))).isEqualTo(Outcome.refused(new ProductRefusal.EanTaken("A")));
    }

    @Test
    void eans_that_are_there_and_change_are_let_go_first() {
        shelf.load(new Item(
                new Product(new ProductId(5), "A", "890", BigDecimal.ONE, "", "", "", -1, AT),
                Map.of(),
                new TreeMap<>(),
                Trait.ORGANIZATION));
        accepted(form("A", Map.of(Text.EAN, "891")));
        accepted(form("B", Map.of(Text.EAN, "890")));
        assertThat(shelf.letGo()).containsExactly(new ProductId(5));
    }

    @Test
    void what_a_bill_made_keeps_its_id_and_what_is_not_said() {
        shelf.load(ofBill(42, "A", "Shirt as on the bill"));
        var item = accepted(form("A", "799.50"));
        assertThat(item.product().id()).isEqualTo(new ProductId(42));
        assertThat(item.product().description()).isEqualTo("Shirt as on the bill");
        assertThat(item.product().price()).isEqualByComparingTo("799.50");
        assertThat(accepted(form("A", Map.of(Text.DESCRIPTION, ""))).product().description())
                .isEmpty();
        assertThat(ids).hasValue(0);
    }

    @Test
    void bringing_back_is_unlimited_unless_it_is_said_otherwise() {
        assertThat(accepted(form("A", "1")).product().returnableDays()).isEqualTo(Product.UNLIMITED);
        assertThat(accepted(returning("A", new Returning.Within(30))).product().returnableDays())
                .isEqualTo(30);
        assertThat(accepted(returning("A", new Returning.Allowed())).product().returnableDays())
                .isEqualTo(30);
        assertThat(accepted(returning("A", new Returning.Within(0))).product().returnableDays())
                .isEqualTo(Product.NEVER);
        assertThat(accepted(returning("A", new Returning.Allowed())).product().returnableDays())
                .isEqualTo(Product.UNLIMITED);
    }

    @Test
    void traits_are_found_by_name_and_unknown_ones_are_left_out() {
        var item = accepted(saying(
                "A", List.of(new TraitName(TraitKind.COLOR, "RED", ""), new TraitName(TraitKind.SIZE, "m", "shoes"))));
        assertThat(item.traits()).isEqualTo(Map.of(TraitKind.COLOR, 7L, TraitKind.SIZE, 9L));
        assertThat(accepted(saying("B", List.of(new TraitName(TraitKind.SIZE, "M", ""))))
                        .trait(TraitKind.SIZE))
                .isEqualTo(8L);
        var unknown = saying("A", List.of(new TraitName(TraitKind.COLOR, "Mauve", "")));
        assertThat(warnings(unknown)).containsExactly(new ProductWarning.TraitUnknown(TraitKind.COLOR));
        assertThat(accepted(form("A", "1")).traits()).isEqualTo(Map.of(TraitKind.SIZE, 9L));
    }

    @Test
    void attributes_take_values_of_their_type_and_options() {
        var item = accepted(saying(
                "A", List.of(), new Said("fabric", "Cotton"), new Said("season", "Winter"), new Said("Year", "2026")));
        assertThat(item.attributes()).isEqualTo(new TreeMap<>(Map.of(1L, "Cotton", 2L, "Winter", 3L, "2026")));
        assertThat(shelf.newOptions()).isEqualTo(Map.of(OptionKey.of(SEASON, "winter"), "Winter"));
        assertThat(warnings(saying(
                        "A",
                        List.of(),
                        new Said("fabric", "wool"),
                        new Said("year", "soon"),
                        new Said("taste", "sweet"))))
                .containsExactly(
                        new ProductWarning.AttributeInvalid("fabric"),
                        new ProductWarning.AttributeInvalid("year"),
                        new ProductWarning.AttributeUnknown("taste"));
        assertThat(accepted(saying("A", List.of(), new Said("fabric", ""))).attributes())
                .containsOnlyKeys(2L, 3L);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(decide(form("x".repeat(256), "1")))
                .isEqualTo(Outcome.refused(new ProductRefusal.TooLong("sku", 255)));
        assertThat(decide(form("A", Map.of(Text.LONG_DESCRIPTION, "x".repeat(10_001)))))
                .isEqualTo(Outcome.refused(new ProductRefusal.TooLong("long_description", 10_000)));
    }
}
