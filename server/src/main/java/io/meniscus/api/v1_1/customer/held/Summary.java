package io.meniscus.api.v1_1.customer.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Holding;
import io.meniscus.core.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has in a program it takes part in (v1.1/customer "add"): all text. Nobody is in a tier before there
 * are any, so what tells of tiers is empty.
 *
 * @param totalPoints empty
 * @param several     what {@code mlp=true} adds to it; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Summary(
        String programId,
        String redeemed,
        String expired,
        String returned,
        String adjusted,
        String lifetimePoints,
        String loyaltyPoints,
        String cumulativePurchases,
        String currentSlab,
        String nextSlab,
        String nextSlabSerialNumber,
        String nextSlabDescription,
        String slabSNo,
        String slabExpiryDate,
        String totalPoints,
        @JsonUnwrapped @Nullable Several several) {

    /** The rows of a customer, one a program. */
    public record Summaries(List<Summary> points_summary) {}

    /** What is told of a program beside others. */
    public record Several(
            String currentSlabDescription,
            String delayed_points,
            String delayed_returned_points,
            String total_available_points,
            String total_returned_points,
            String program_title,
            String program_description,
            String program_points_to_currency_ratio,
            Partners linked_partner_programs) {}

    /** There are no partner programs. */
    public record Partners(List<Object> linked_partner_program) {}

    static Summary of(Holding holding) {
        return new Summary(
                Integer.toString(holding.program().value()),
                Numbers.text(holding.redeemed()),
                Numbers.text(holding.expired()),
                Numbers.text(holding.returned()),
                Numbers.text(holding.adjusted()),
                Numbers.text(holding.lifetime()),
                Numbers.text(holding.current()),
                Numbers.text(holding.purchases().inProgram()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null);
    }

    static Summary of(Holding holding, Program program) {
        var totals = Totals.of(holding);
        return of(holding)
                .with(new Several(
                        "",
                        totals.delayed_points(),
                        totals.delayed_returned_points(),
                        totals.total_available_points(),
                        totals.total_returned_points(),
                        program.name(),
                        program.description(),
                        Numbers.text(program.ratio()),
                        new Partners(List.of())));
    }

    private Summary with(Several more) {
        return new Summary(
                programId,
                redeemed,
                expired,
                returned,
                adjusted,
                lifetimePoints,
                loyaltyPoints,
                cumulativePurchases,
                currentSlab,
                nextSlab,
                nextSlabSerialNumber,
                nextSlabDescription,
                slabSNo,
                slabExpiryDate,
                totalPoints,
                more);
    }

    /** Promised points, and all together. */
    public record Totals(
            String delayed_points,
            String delayed_returned_points,
            String total_available_points,
            String total_returned_points) {

        public static Totals of(Holding holding) {
            var promised = holding.promised();
            var back = holding.balances().of(Book.PROMISE_RETURNED);
            return new Totals(
                    Numbers.text(promised),
                    Numbers.text(back),
                    Numbers.text(holding.current().plus(promised)),
                    Numbers.text(holding.returned().plus(back)));
        }
    }
}
