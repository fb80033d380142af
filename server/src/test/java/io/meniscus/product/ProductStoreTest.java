package io.meniscus.product;

import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.product.Products;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Products that bills name come to be once, whoever else is selling them. */
class ProductStoreTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner ONE = new Runner(DATABASE.app(), 4, new EventStore());
    private static final Runner OTHER = new Runner(DATABASE.app(), 4, new EventStore());
    private static final ProductStore STORE = new ProductStore();

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    /** The lines of a bill as the catalogue sees them. */
    private record Sale(List<String> skus) {}

    private static final Operation<Sale, List<Product>> SELL = new Operation<>() {
        @Override
        public void needs(Sale sale, Needs needs) {
            sale.skus().forEach(needs.of(STORE)::product);
        }

        @Override
        public boolean blocked(Sale sale, World world) {
            return false;
        }

        @Override
        public void holdBack(Sale sale, World world) {
            // nothing here is ever held by others
        }

        @Override
        public Outcome<List<Product>> decide(Sale sale, World world, Given given) {
            var products = world.section(Products.KIND);
            return Outcome.accepted(sale.skus().stream()
                    .map(sku -> products.ensure(sku, "item " + sku, given))
                    .toList());
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return kind == IdKind.PRODUCT ? 100 : 0;
        }
    };

    private static final Rendering<List<Product>, Outcome<List<Product>>> OUTCOME = new Rendering<>() {
        @Override
        public Outcome<List<Product>> render(List<Outcome<List<Product>>> outcomes) {
            return outcomes.getFirst();
        }

        @Override
        public Recorded record(Outcome<List<Product>> answer) {
            throw new UnsupportedOperationException("no call here has a key");
        }

        @Override
        public Outcome<List<Product>> replay(Recorded recorded) {
            throw new UnsupportedOperationException("no call here has a key");
        }
    };

    static List<Product> sold(Runner runner, List<String> skus) {
        return Registrations.accepted(runner.write(Registrations.call(), SELL, List.of(new Sale(skus)), OUTCOME))
                .result();
    }

    private static List<ProductId> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    @Test
    void what_a_bill_made_is_what_the_next_one_finds() {
        var made = sold(ONE, List.of("A-1", "A-2", "A-1"));
        assertThat(ids(made).getFirst()).isEqualTo(ids(made).getLast());
        assertThat(made).extracting(Product::description).containsExactly("item A-1", "item A-2", "item A-1");
        assertThat(sold(OTHER, List.of("A-2", "A-1"))).containsExactly(made.get(1), made.get(0));
    }

    @Test
    void many_who_sell_the_same_new_items_at_once_sell_the_same_products() throws Exception {
        var skus = IntStream.range(0, 60).mapToObj(i -> "B-" + i).toList();
        var random = new Random(7);
        var tasks = new ArrayList<Callable<List<Product>>>();
        for (int i = 0; i < 24; i++) {
            var shuffled = new ArrayList<>(skus);
            Collections.shuffle(shuffled, random);
            var runner = i % 2 == 0 ? ONE : OTHER;
            tasks.add(() -> sold(runner, shuffled));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var result : pool.invokeAll(tasks)) {
                assertThat(result.get()).hasSize(60);
            }
        }
        assertThat(count("B-%")).isEqualTo(60);
    }

    private static long count(String like) throws SQLException {
        var backup = DATABASE.backup();
        try (var connection = DriverManager.getConnection(
                        backup.jdbcUrl(), backup.user(), backup.password().reveal());
                var statement =
                        connection.prepareStatement("select count(*) from product where org_id = ? and sku like ?")) {
            statement.setLong(1, ORG.value());
            statement.setString(2, like);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
