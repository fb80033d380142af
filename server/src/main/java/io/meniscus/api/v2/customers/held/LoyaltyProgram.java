package io.meniscus.api.v2.customers.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has in a program it takes part in (v2/customers "Shapes"). Nobody is in a tier before there are any:
 * those members are left out, and there is no next one.
 *
 * @param loyaltyId                    the customer's id
 * @param programTitle                 in details alone, as the two behind it
 * @param programPointsToCurrencyRatio what a point is worth in the organization's currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoyaltyProgram(
        double redeemed,
        double expired,
        double returned,
        double adjusted,
        double lifetimePoints,
        double loyaltyPoints,
        double cumulativePurchases,
        long loyaltyId,
        String nextSlab,
        int nextSlabSerialNumber,
        String nextSlabDescription,
        long programId,
        double delayedPoints,
        double delayedReturnedPoints,
        double totalAvailablePoints,
        double totalReturnedPoints,
        List<Object> linkedPartnerPrograms,
        @Nullable String programTitle,
        @Nullable String programDescription,
        @Nullable Double programPointsToCurrencyRatio) {

    /** Without what the program says of itself. */
    public static LoyaltyProgram of(long customer, Holding holding) {
        var promised = holding.promised();
        var promisesReturned = holding.balances().of(Book.PROMISE_RETURNED);
        return new LoyaltyProgram(
                number(holding.redeemed()),
                number(holding.expired()),
                number(holding.returned()),
                number(holding.adjusted()),
                number(holding.lifetime()),
                number(holding.current()),
                holding.purchases().inProgram().doubleValue(),
                customer,
                "",
                NO_SERIAL,
                "",
                holding.program().value(),
                number(promised),
                number(promisesReturned),
                number(holding.current().plus(promised)),
                number(holding.returned().plus(promisesReturned)),
                List.of(),
                null,
                null,
                null);
    }

    /** The serial number of no tier. */
    static final int NO_SERIAL = -1;

    static double number(Points points) {
        return points.toDecimal().doubleValue();
    }

    LoyaltyProgram with(Program program) {
        return new LoyaltyProgram(
                redeemed,
                expired,
                returned,
                adjusted,
                lifetimePoints,
                loyaltyPoints,
                cumulativePurchases,
                loyaltyId,
                nextSlab,
                nextSlabSerialNumber,
                nextSlabDescription,
                programId,
                delayedPoints,
                delayedReturnedPoints,
                totalAvailablePoints,
                totalReturnedPoints,
                linkedPartnerPrograms,
                program.name(),
                program.description(),
                program.ratio().doubleValue());
    }
}
