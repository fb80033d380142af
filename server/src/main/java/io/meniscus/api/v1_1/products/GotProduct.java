package io.meniscus.api.v1_1.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.product.catalogue.Item;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.product.catalogue.Descriptions;
import io.meniscus.product.catalogue.OrgUnits;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A product of the answer of {@code product/get}. Nobody keeps stock here: {@code in_stock} is what the contract shows
 * of a product that is there.
 *
 * @param price as it was given
 * @param ou_id with products per concept alone, as {@code ou_code}; -1 = the whole organization's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GotProduct(
        String item_id,
        String sku,
        String item_ean,
        String price,
        String img_url,
        String in_stock,
        String description,
        @Nullable String long_description,
        @Nullable Named size,
        @Nullable Named style,
        @Nullable Named brand,
        @Nullable Named color,
        @Nullable Named category,
        @Nullable ShownAttributes attributes,
        String added_on,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long ou_id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ou_code,
        GotStatus item_status) {

    /**
     * A trait that the product has.
     *
     * @param type   of sizes that have one
     * @param parent what it stands below, of a size its meta size; with include_hierarchy alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(
            String name,
            String label,
            @Nullable String type,
            @Nullable Named parent) {
        static @Nullable Named of(long id, Descriptions descriptions, Lineage lineage) {
            return of(id, descriptions, lineage == Lineage.SHOWN ? Lineage.HIGHEST : 0);
        }

        private static @Nullable Named of(long id, Descriptions descriptions, int steps) {
            return descriptions
                    .trait(id)
                    .map(trait -> new Named(
                            trait.name(),
                            trait.label(),
                            trait.type().isEmpty() ? null : trait.type(),
                            steps == 0 || trait.parent() == Trait.NONE
                                    ? null
                                    : of(trait.parent(), descriptions, steps - 1)))
                    .orElse(null);
        }
    }

    /** Whether what a product's traits stand below is shown. */
    enum Lineage {
        LEFT_OUT,
        SHOWN;

        /** Steps that are shown at most. */
        static final int HIGHEST = 10;
    }

    /** How an item came out; so spelled by this call alone. */
    record GotStatus(boolean status, int code, String message) {}

    /** What was asked for, and why it is not shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Missing(@Nullable String item_id, @Nullable String sku, GotStatus item_status) {}

    static GotProduct of(Item item, Descriptions descriptions, Lineage lineage, OrgUnits units, ZoneId zone) {
        var product = item.product();
        var attributes = ShownAttributes.of(item, descriptions);
        return new GotProduct(
                Long.toString(product.id().value()),
                product.sku(),
                product.ean(),
                product.price().toPlainString(),
                product.imageUrl(),
                "true",
                product.description(),
                product.longDescription().isEmpty() ? null : product.longDescription(),
                Named.of(item.trait(TraitKind.SIZE), descriptions, lineage),
                Named.of(item.trait(TraitKind.STYLE), descriptions, lineage),
                Named.of(item.trait(TraitKind.BRAND), descriptions, lineage),
                Named.of(item.trait(TraitKind.COLOR), descriptions, lineage),
                Named.of(item.trait(TraitKind.CATEGORY), descriptions, lineage),
                attributes.attribute().isEmpty() ? null : attributes,
                V11Dates.dateTime(product.addedAt(), zone),
                units.areOn() ? item.ou() : null,
                units.areOn() ? units.code(item.ou()) : null,
                new GotStatus(true, 2100, "Product retrieval successful"));
    }
}
