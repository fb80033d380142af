package io.meniscus.api.v2.customers.held;

import io.meniscus.core.points.Holding;

/**
 * What a customer has in the default program (v2/customers "details"). Nobody is in a tier before there are any: those
 * members are left out, and there is no next one.
 */
public record PointsSummary(
        double adjusted,
        double cumulativePurchases,
        double expired,
        double lifetimePoints,
        long loyaltyId,
        double loyaltyPoints,
        String nextSlab,
        String nextSlabDescription,
        int nextSlabSerialNumber,
        double redeemed,
        double returned) {

    static PointsSummary of(long customer, Holding holding) {
        return new PointsSummary(
                LoyaltyProgram.number(holding.adjusted()),
                holding.purchases().inProgram().doubleValue(),
                LoyaltyProgram.number(holding.expired()),
                LoyaltyProgram.number(holding.lifetime()),
                customer,
                LoyaltyProgram.number(holding.current()),
                "",
                "",
                LoyaltyProgram.NO_SERIAL,
                LoyaltyProgram.number(holding.redeemed()),
                LoyaltyProgram.number(holding.returned()));
    }
}
