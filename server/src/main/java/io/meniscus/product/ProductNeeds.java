package io.meniscus.product;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The codes of products that a batch asks for. */
public final class ProductNeeds {
    private final NavigableSet<String> skus = new TreeSet<>();

    /** The product of a code, if there is one. */
    public void product(String sku) {
        skus.add(sku);
    }

    List<String> skus() {
        return new ArrayList<>(skus);
    }
}
