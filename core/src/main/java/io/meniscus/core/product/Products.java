package io.meniscus.core.product;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.List;
import java.util.Optional;

/** The section of products: those that a batch names by their codes, and those it makes. */
public final class Products {
    public static final SectionKind<Products> KIND = new SectionKind<>("products", Products::new);

    private final Table<String, Product> products;

    private Products(Journal journal) {
        products = new Table<>(journal);
    }

    public void load(Product product) {
        products.load(product.sku(), product);
    }

    /** The product of a code that was asked for; nothing where there is none. */
    public Optional<Product> find(String sku) {
        return Optional.ofNullable(products.find(sku));
    }

    /**
     * The product of a code that was asked for, made of what a bill says where there is none. A known one stays as it
     * is.
     */
    public Product ensure(String sku, String description, Given given) {
        return find(sku).orElseGet(() -> {
            var id = new ProductId(given.id(IdKind.PRODUCT));
            var made = Product.ofBill(id, sku, description, given.at());
            products.put(sku, made);
            return made;
        });
    }

    /** Products this batch makes. */
    public List<Product> made() {
        return products.inserted();
    }
}
