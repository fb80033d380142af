package io.meniscus.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Text;
import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.UnknownNames;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bills that sell products while these are loaded go on, and both mean the same products. */
class LoadBesideBillsTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Runner TILLS = new Runner(TEST.app(), 4, new EventStore());
    private static final Database DATABASE = Database.open(TEST.app(), 4);
    private static final Catalogue CATALOGUE = Catalogue.over(new OrgTransactions(DATABASE.jdbi()));

    @AfterAll
    static void close() {
        TILLS.close();
        DATABASE.close();
    }

    private static ItemForm form(String sku) {
        return new ItemForm(
                sku,
                "10",
                Map.of(Text.DESCRIPTION, "loaded"),
                new Returning.Within(30),
                List.of(),
                List.of(),
                Trait.ORGANIZATION);
    }

    private static Map<String, Long> loaded(List<String> skus) {
        var ids = new HashMap<String, Long>();
        var forms = skus.stream().map(LoadBesideBillsTest::form).toList();
        for (var outcome : CATALOGUE.add(Registrations.ORG, forms, UnknownNames.LEFT_OUT, AT)) {
            if (outcome instanceof Outcome.Accepted<Shelved>(var shelved, var none)) {
                var product = shelved.item().product();
                ids.put(product.sku(), product.id().value());
            }
        }
        return ids;
    }

    private static Map<String, Long> sold(List<String> skus) {
        var ids = new HashMap<String, Long>();
        ProductStoreTest.sold(TILLS, skus)
                .forEach(product -> ids.put(product.sku(), product.id().value()));
        return ids;
    }

    @Test
    void what_bills_made_is_loaded_under_the_id_it_has() {
        var made = sold(List.of("A-1", "A-2"));
        var ids = loaded(List.of("A-0", "A-1", "A-2"));
        assertThat(ids).containsAllEntriesOf(made).hasSize(3);
        assertThat(sold(List.of("A-0", "A-1"))).isEqualTo(Map.of("A-0", ids.get("A-0"), "A-1", ids.get("A-1")));
        assertThat(CATALOGUE.bySku(Registrations.ORG, List.of("A-1")).getFirst().product())
                .satisfies(product -> {
                    assertThat(product.description()).isEqualTo("loaded");
                    assertThat(product.returnableDays()).isEqualTo(30);
                });
    }

    @Test
    void many_tills_and_several_files_at_once_come_to_one_product_each() throws Exception {
        var skus = IntStream.range(0, 200).mapToObj(i -> "B-" + i).toList();
        var random = new Random(11);
        var tasks = new ArrayList<Callable<Map<String, Long>>>();
        for (int i = 0; i < 32; i++) {
            var shuffled = new ArrayList<>(skus);
            Collections.shuffle(shuffled, random);
            var part = List.copyOf(shuffled.subList(0, 80));
            tasks.add(i % 4 == 0 ? () -> loaded(part) : () -> sold(part));
        }
        var all = new HashMap<String, Long>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var result : pool.invokeAll(tasks)) {
                var ids = result.get();
                assertThat(ids).hasSize(80);
                ids.forEach((sku, id) -> assertThat(all.merge(sku, id, (one, other) -> one))
                        .as(sku)
                        .isEqualTo(id));
            }
        }
        assertThat(CATALOGUE.bySku(Registrations.ORG, skus)).hasSize(200);
    }
}
