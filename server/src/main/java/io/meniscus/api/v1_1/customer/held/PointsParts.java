package io.meniscus.api.v1_1.customer.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a get tells of points and programs when its query asks for it (v1.1/customer "get"); all text.
 *
 * @param next_slab        with {@code next_slab=true}, as the two behind it: there is no next tier
 * @param points_summaries with {@code mlp=true}, or {@code points_summary=true} for one program
 * @param totals           with {@code delayed_accrual=true}
 * @param programs_list    with {@code program_summary=true}: the programs the customer takes part in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointsParts(
        @Nullable String next_slab,
        @Nullable String next_slab_serial_number,
        @Nullable String next_slab_description,
        Summary.@Nullable Summaries points_summaries,
        @JsonUnwrapped Summary.@Nullable Totals totals,
        @Nullable Schedule expiry_schedule,
        @Nullable Expired expired_points,
        @Nullable Promotions promotion_points,
        @Nullable Programs programs_list) {

    /** Points that lapse, by date. */
    public record Schedule(List<Lapsing> schedule) {}

    public record Lapsing(String points, String program_id, String expiry_date) {}

    /** Points that lapsed, the latest first. */
    public record Expired(List<Lapsed> item) {}

    public record Lapsed(String points, String expired_on, String program_id) {}

    /** Points of promotions that can be spent. */
    public record Promotions(OfCustomer customer) {}

    public record OfCustomer(List<Promotion> promotion_point) {}

    public record Promotion(String points, String issued_on, String expiry_date, String program_id) {}

    public record Programs(List<Named> program) {}

    public record Named(String id, String name, String description) {}
}
