package io.meniscus.api.v1_1.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.product.Product;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.product.catalogue.Descriptions;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of the answer of {@code product/add}. Nobody keeps stock here: {@code in_stock} is what the contract shows
 * of a product that was just added.
 *
 * @param price      as it was given
 * @param attributes an empty array where there are none, else an object
 * @param ou_id      with products per concept alone, as {@code ou_code}; -1 = the whole organization's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AddedProduct(
        String item_id,
        String sku,
        String ean,
        String price,
        String img_url,
        String in_stock,
        String description,
        String returnable,
        int returnable_days,
        String long_description,
        Named size,
        Named style,
        Named brand,
        Named color,
        Named category,
        Object attributes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long ou_id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ou_code,
        ItemStatus item_status) {

    /**
     * A trait; null for one that the product has not.
     *
     * @param type of sizes that have one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Named(
            @Nullable String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String type) {
        static Named of(@Nullable Trait trait) {
            return trait == null
                    ? new Named(null, null)
                    : new Named(trait.name(), trait.type().isEmpty() ? null : trait.type());
        }
    }

    /** What was asked for, and why it was not added. */
    record Refused(@Nullable String sku, @Nullable String ean, ItemStatus item_status) {}

    static AddedProduct of(Item item, Descriptions descriptions, OrgUnits units) {
        var product = item.product();
        var attributes = ShownAttributes.of(item, descriptions);
        return new AddedProduct(
                Long.toString(product.id().value()),
                product.sku(),
                product.ean(),
                product.price().toPlainString(),
                product.imageUrl(),
                "false",
                product.description(),
                Boolean.toString(product.returnableDays() != Product.NEVER),
                product.returnableDays(),
                product.longDescription(),
                named(item, TraitKind.SIZE, descriptions),
                named(item, TraitKind.STYLE, descriptions),
                named(item, TraitKind.BRAND, descriptions),
                named(item, TraitKind.COLOR, descriptions),
                named(item, TraitKind.CATEGORY, descriptions),
                attributes.attribute().isEmpty() ? List.of() : attributes,
                units.areOn() ? item.ou() : null,
                units.areOn() ? units.code(item.ou()) : null,
                ItemStatus.typed(ItemStatus.Outcome.SUCCESS, 9100, "Product added successfully"));
    }

    private static Named named(Item item, TraitKind kind, Descriptions descriptions) {
        return Named.of(descriptions.trait(item.trait(kind)).orElse(null));
    }
}
