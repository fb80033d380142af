package io.meniscus.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProductsTest {
    private static final Instant AT = Instant.parse("2026-01-10T10:00:00Z");

    private final AtomicLong ids = new AtomicLong();
    private final Given given = new Given(AT, _ -> ids.incrementAndGet());
    private final World world = new World(new OrgId(1));
    private final Products products = world.section(Products.KIND);

    @Test
    void a_code_nobody_described_becomes_a_product_of_what_the_bill_says() {
        var made = products.ensure("SKU-1", "Blue shirt", given);
        assertThat(made)
                .isEqualTo(new Product(
                        new ProductId(1), "SKU-1", "", BigDecimal.ZERO, "Blue shirt", "", "", Product.UNLIMITED, AT));
        assertThat(products.made()).containsExactly(made);
    }

    @Test
    void two_lines_of_one_code_are_one_product_and_the_first_ones_words_stay() {
        var first = products.ensure("SKU-1", "Blue shirt", given);
        assertThat(products.ensure("SKU-1", "Red shirt", given)).isEqualTo(first);
        assertThat(products.ensure("sku-1", "Another", given).id()).isEqualTo(new ProductId(2));
    }

    @Test
    void a_known_product_is_left_alone() {
        var known = new Product(
                new ProductId(7), "SKU-7", "890", new BigDecimal("99.5"), "Known", "", "", Product.NEVER, AT);
        products.load(known);
        assertThat(products.ensure("SKU-7", "Told otherwise", given)).isEqualTo(known);
        assertThat(products.made()).isEmpty();
    }

    @Test
    void what_a_refused_bill_made_is_gone() {
        int savepoint = world.savepoint();
        products.ensure("SKU-1", "Blue shirt", given);
        world.rollbackTo(savepoint);
        assertThat(products.find("SKU-1")).isEmpty();
        assertThat(products.made()).isEmpty();
    }
}
