package io.meniscus.api.v2.customers.held;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a customer's details that tell of points; each comes with the name of its in {@code embed} (v2/customers
 * "details").
 *
 * @param pointsSummary              of the default program; left out for who is not in it
 * @param loyaltyProgramDetails      one for each program the customer takes part in
 * @param groupLoyaltyProgramDetails there are no groups of programs
 * @param alternateCurrencyDetails   programs have no currency but points
 */
public record PointsParts(
        @Nullable PointsSummary pointsSummary,
        @Nullable List<LoyaltyProgram> loyaltyProgramDetails,
        @Nullable List<Object> groupLoyaltyProgramDetails,
        @Nullable PromotionalPoints promotionalPoints,
        @Nullable List<Expiry> expirySchedules,
        @Nullable List<Expired> expiredPoints,
        @Nullable List<Object> alternateCurrencyDetails) {

    /** Points that expired on a day. */
    public record Expired(double points, String expiredOn, long programId) {}

    /** What promotions gave and can be spent, by what it was given for. */
    public record PromotionalPoints(
            List<Promotional> customerPromotionType,
            List<Promotional> transactionPromotionType,
            List<Promotional> lineitemPromotionType) {}

    /** What one award left; no promotion is kept with it. */
    public record Promotional(double points, String issuedOn, String expiryDate, long programId) {}
}
