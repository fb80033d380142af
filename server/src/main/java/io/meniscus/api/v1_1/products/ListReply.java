package io.meniscus.api.v1_1.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelope of lists of the catalogue, and their rows (v1.1/product "GET lists"). */
record ListReply(Response response) {

    /** The product is one of the lists below, each of which counts all there are beside the page shown. */
    record Response(TypedStatus status, Object product) {}

    record Attributes(int count, AttributeRows attributes) {
        record AttributeRows(List<ShownAttribute> attribute) {}
    }

    record Categories(int count, CategoryRows categories) {
        record CategoryRows(List<Placed> category) {}
    }

    record Brands(int count, BrandRows brands) {
        record BrandRows(List<Placed> brand) {}
    }

    record Colors(int count, ColorRows colors) {
        record ColorRows(List<Color> color) {}
    }

    record Sizes(int count, SizeRows sizes) {
        record SizeRows(List<Size> size) {}
    }

    record MetaSizes(int count, MetaSizeRows meta_sizes) {
        record MetaSizeRows(List<MetaSize> meta_size) {}
    }

    /** A brand or category. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Placed(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            String name,
            String label,
            String description,
            @Nullable String parent_name,
            @Nullable String parent_label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Values values,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long ou_id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String ou_code,

            ItemStatus item_status) {}

    record Values(List<Value> value) {}

    record Value(String name, String label) {}

    /** A colour; its hexadecimal value is so spelled. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Color(
            @Nullable String id,
            String pallette,
            String name,
            @Nullable Long ou_id,
            @Nullable String ou_code,
            ItemStatus item_status) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Size(
            @Nullable String id,
            String name,
            String label,
            String canonical_name,
            String description,
            String size_family,
            String type,
            String parent_canonical_name,
            @Nullable Long ou_id,
            @Nullable String ou_code,
            ItemStatus item_status) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MetaSize(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            String name,
            String label,
            String description,
            String size_family,
            String type,
            @Nullable String parent_meta_size,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long ou_id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String ou_code,

            ItemStatus item_status) {}
}
