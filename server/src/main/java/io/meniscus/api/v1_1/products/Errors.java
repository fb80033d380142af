package io.meniscus.api.v1_1.products;

import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.product.catalogue.AttributeRefusal;
import io.meniscus.core.product.catalogue.ProductRefusal;
import io.meniscus.core.world.Refusal;

/** The item codes and words of products (v1.1/error-codes "Product"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case ProductRefusal product -> of(product);
            case AttributeRefusal attribute -> of(attribute);
            default -> throw new IllegalStateException("products do not refuse with " + refusal);
        };
    }

    static ItemError of(ProductRefusal refusal) {
        return switch (refusal) {
            case ProductRefusal.SkuMissing() -> new ItemError(9102, "Product sku is missing");
            case ProductRefusal.PriceMissing() -> new ItemError(9103, "Product price is missing");
            case ProductRefusal.PriceInvalid() -> new ItemError(9106, "Product price is not numeric");
            case ProductRefusal.EanTaken(var sku) ->
                new ItemError(9108, "Product ean is already used by another product");
            case ProductRefusal.TooLong(var what, var longest) -> invalid();
            case ProductRefusal.NotFound() -> new ItemError(2101, "Product retrieval failed");
            case ProductRefusal.NotInScope() ->
                new ItemError(25005, "No product found for the sku, organization unit and fetch type");
            case ProductRefusal.SearchBusy() -> new ItemError(461, "Search took too long, please try again");
        };
    }

    /** The contract has no codes for these: they are said as a request that does not read. */
    static ItemError of(AttributeRefusal refusal) {
        return switch (refusal) {
            case AttributeRefusal.NameMissing() -> invalid();
            case AttributeRefusal.TooLong(var longest) -> invalid();
            case AttributeRefusal.TooManyOptions(var most) -> invalid();
        };
    }

    private static ItemError invalid() {
        return new ItemError(400, V11Dialect.INVALID);
    }
}
