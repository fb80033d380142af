package io.meniscus.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.core.product.catalogue.Attribute.Mark;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Said;
import io.meniscus.core.product.catalogue.ItemForm.Text;
import io.meniscus.core.product.catalogue.ProductRefusal;
import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitForm;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.core.world.Outcome;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Products and what is said of them, as they are written and read; each test has an organization of its own. */
class CatalogueTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456Z");
    private static final AtomicLong ORGANIZATIONS = new AtomicLong(100);
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Database DATABASE = Database.open(TEST.app(), 8);
    private static final Catalogue CATALOGUE = Catalogue.over(new OrgTransactions(DATABASE.jdbi()));

    private final OrgId org = new OrgId(ORGANIZATIONS.incrementAndGet());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static ItemForm form(String sku, Map<Text, String> texts, List<TraitName> traits, Said... said) {
        return new ItemForm(sku, "10.50", texts, new Returning.Within(30), traits, List.of(said), Trait.ORGANIZATION);
    }

    private static ItemForm form(String sku, String ean) {
        return form(sku, Map.of(Text.EAN, ean), List.of());
    }

    private Item added(ItemForm form) {
        return item(CATALOGUE.add(org, List.of(form), UnknownNames.LEFT_OUT, AT).getFirst());
    }

    private static Item item(Outcome<Shelved> outcome) {
        if (outcome instanceof Outcome.Accepted<Shelved>(var shelved, var warnings)) {
            return shelved.item();
        }
        throw new AssertionError(outcome);
    }

    private long trait(TraitKind kind, String name, String parent) {
        var form = new TraitForm(
                new TraitName(kind, name, ""),
                Map.of(TraitForm.Text.DESCRIPTION, "About " + name),
                new TraitName(kind.parents().orElse(kind), parent, ""),
                Trait.ORGANIZATION);
        assertThat(CATALOGUE.putTraits(org, List.of(form)).getFirst()).isInstanceOf(Outcome.Accepted.class);
        return listed(kind, name).trait().id();
    }

    private ListedTrait listed(TraitKind kind, String name) {
        return CATALOGUE.traits(org, query(kind, name, "", 20, 0)).rows().getFirst();
    }

    private static TraitQuery query(TraitKind kind, String name, String parent, int limit, int offset) {
        return new TraitQuery(kind, name, List.of(), List.of(), parent, "", "", "", Set.of(), limit, offset);
    }

    @Test
    void a_product_is_read_as_it_was_written() {
        long brand = trait(TraitKind.BRAND, "Himalaya", "");
        CATALOGUE.define(
                org, List.of(new AttributeForm("Fabric", Map.of(), Set.of(), Set.of(), List.of(), Trait.ORGANIZATION)));
        var written = added(form(
                "A-1",
                Map.of(
                        Text.EAN, "890",
                        Text.DESCRIPTION, "Shirt",
                        Text.LONG_DESCRIPTION, "Shirt, long",
                        Text.IMAGE_URL, "https://x.example/1.png"),
                List.of(new TraitName(TraitKind.BRAND, "HIMALAYA", "")),
                new Said("fabric", "Cotton")));

        assertThat(written.traits()).isEqualTo(Map.of(TraitKind.BRAND, brand));
        assertThat(CATALOGUE.bySku(org, List.of("A-1", "none"))).containsExactly(written);
        assertThat(CATALOGUE.byId(org, List.of(written.product().id().value(), 1L)))
                .containsExactly(written);
        assertThat(written.product().price().toPlainString()).isEqualTo("10.50");
        var descriptions = CATALOGUE.describe(org, List.of(written), 0);
        assertThat(descriptions.trait(brand).map(Trait::name)).contains("Himalaya");
        assertThat(descriptions.attributes().values())
                .extracting(Attribute::name)
                .containsExactly("Fabric");
    }

    @Test
    void another_organization_has_nothing_of_it() {
        var other = new OrgId(ORGANIZATIONS.incrementAndGet());
        var written = added(form("A-1", "890"));
        trait(TraitKind.COLOR, "Red", "");
        assertThat(CATALOGUE.bySku(other, List.of("A-1"))).isEmpty();
        assertThat(CATALOGUE.byId(other, List.of(written.product().id().value())))
                .isEmpty();
        assertThat(CATALOGUE
                        .traits(other, query(TraitKind.COLOR, "", "", 20, 0))
                        .total())
                .isZero();
        assertThat(CATALOGUE
                        .add(other, List.of(form("B", "890")), UnknownNames.LEFT_OUT, AT)
                        .getFirst())
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void eans_change_hands_within_a_batch_whatever_the_order_of_the_codes() {
        added(form("A", "1"));
        added(form("B", "2"));
        var outcomes = CATALOGUE.add(
                org,
                List.of(form("B", "3"), form("A", "2"), form("B", "1"), form("C", "3")),
                UnknownNames.LEFT_OUT,
                AT);
        assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(CATALOGUE.bySku(org, List.of("A", "B", "C")))
                .extracting(item -> item.product().ean())
                .containsExactly("2", "1", "3");
        assertThat(CATALOGUE.add(org, List.of(form("D", "3")), UnknownNames.LEFT_OUT, AT))
                .containsExactly(Outcome.refused(new ProductRefusal.EanTaken("C")));
    }

    @Test
    void a_refused_item_leaves_its_neighbours() {
        var outcomes = CATALOGUE.add(
                org, List.of(form("A", "1"), form("", "2"), form("B", "1"), form("C", "4")), UnknownNames.LEFT_OUT, AT);
        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(new ProductRefusal.SkuMissing()));
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(new ProductRefusal.EanTaken("A")));
        assertThat(CATALOGUE.bySku(org, List.of("A", "B", "C"))).hasSize(2);
    }

    @Test
    void many_who_want_one_ean_give_it_to_one() throws Exception {
        var tasks = IntStream.range(0, 24)
                .<Callable<Outcome<Shelved>>>mapToObj(i -> () -> CATALOGUE
                        .add(org, List.of(form("S-" + i, "one"), form("T-" + (24 - i), "")), UnknownNames.LEFT_OUT, AT)
                        .getFirst())
                .toList();
        var outcomes = new ArrayList<Outcome<Shelved>>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var result : pool.invokeAll(tasks)) {
                outcomes.add(result.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
    }

    @Test
    void names_that_are_not_there_are_left_out_or_made() {
        var wanted =
                List.of(new TraitName(TraitKind.COLOR, "Mauve", ""), new TraitName(TraitKind.SIZE, "38", "Shirts"));
        assertThat(added(form("A", Map.of(), wanted)).traits()).isEmpty();
        var made = item(CATALOGUE
                .add(org, List.of(form("A", Map.of(), wanted)), UnknownNames.MADE, AT)
                .getFirst());
        assertThat(made.traits()).containsOnlyKeys(TraitKind.COLOR, TraitKind.SIZE);
        assertThat(listed(TraitKind.SIZE, "38").trait().type()).isEqualTo("Shirts");
        var again = item(CATALOGUE
                .add(org, List.of(form("B", Map.of(), wanted)), UnknownNames.MADE, AT)
                .getFirst());
        assertThat(again.traits()).isEqualTo(made.traits());
    }

    @Test
    void what_a_soft_enumeration_is_given_becomes_an_option_of_it() {
        CATALOGUE.define(
                org,
                List.of(new AttributeForm(
                        "Season",
                        Map.of(),
                        Set.of(Mark.SOFT_ENUM),
                        Set.of(),
                        List.of(new Option("Summer", "Hot")),
                        Trait.ORGANIZATION)));
        added(form("A", Map.of(), List.of(), new Said("season", "Winter")));
        added(form("B", Map.of(), List.of(), new Said("season", "SUMMER")));
        var season = CATALOGUE.named(org, List.of("SEASON")).getFirst();
        assertThat(CATALOGUE.options(org, List.of(season.id()), 20))
                .isEqualTo(Map.of(season.id(), List.of(new Option("Summer", "Hot"), new Option("Winter", ""))));
        assertThat(CATALOGUE.options(org, List.of(season.id()), 1).get(season.id()))
                .hasSize(1);
    }

    @Test
    void lists_are_narrowed_and_paged_and_count_all_there_are() {
        trait(TraitKind.CATEGORY, "Clothes", "");
        long shirts = trait(TraitKind.CATEGORY, "Shirts", "clothes");
        trait(TraitKind.CATEGORY, "Shoes", "Clothes");
        trait(TraitKind.CATEGORY, "Slim", "Shirts");

        var page = CATALOGUE.traits(org, query(TraitKind.CATEGORY, "", "", 2, 1));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows()).extracting(row -> row.trait().name()).containsExactly("Shirts", "Shoes");
        assertThat(CATALOGUE.traits(org, query(TraitKind.CATEGORY, "", "", 2, 10)))
                .isEqualTo(new Page<>(4, List.of()));
        var below = CATALOGUE.traits(org, query(TraitKind.CATEGORY, "", "CLOTHES", 20, 0));
        assertThat(below.rows()).extracting(row -> row.trait().name()).containsExactly("Shirts", "Shoes");
        var slim = listed(TraitKind.CATEGORY, "slim");
        assertThat(slim.parent() + "/" + slim.grandparent()).isEqualTo("Shirts/Clothes");
        assertThat(CATALOGUE.children(org, List.of(shirts), 5).get(shirts))
                .extracting(Trait::name)
                .containsExactly("Slim");
        assertThat(CATALOGUE.traits(org, query(TraitKind.BRAND, "", "", 20, 0)).total())
                .isZero();
    }

    @Test
    void what_stands_above_is_told_step_by_step() {
        trait(TraitKind.CATEGORY, "Clothes", "");
        trait(TraitKind.CATEGORY, "Shirts", "Clothes");
        trait(TraitKind.CATEGORY, "Slim", "Shirts");
        var item = added(form("A", Map.of(), List.of(new TraitName(TraitKind.CATEGORY, "Slim", ""))));
        assertThat(CATALOGUE.describe(org, List.of(item), 0).traits()).hasSize(1);
        assertThat(CATALOGUE.describe(org, List.of(item), 1).traits()).hasSize(2);
        assertThat(CATALOGUE.describe(org, List.of(item), 9).traits()).hasSize(3);
    }
}
