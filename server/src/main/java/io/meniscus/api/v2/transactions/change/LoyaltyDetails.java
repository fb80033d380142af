package io.meniscus.api.v2.transactions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.transactions.shown.Decimals;
import io.meniscus.core.bill.BillAdded.InProgram;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.points.Book;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's points in one program after an update (v2/transactions "update"); there are no tiers: null or 0. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LoyaltyDetails(
        BigDecimal redeemed,
        BigDecimal expired,
        BigDecimal returned,
        BigDecimal adjusted,
        BigDecimal lifetimePoints,
        BigDecimal loyaltyPoints,
        BigDecimal cumulativePurchases,
        long loyaltyId,
        @Nullable String currentSlab,
        @Nullable String nextSlab,
        int nextSlabSerialNumber,
        @Nullable String nextSlabDescription,
        int slabSNo,
        @Nullable String slabExpiryDate,
        long programId,
        BigDecimal delayedPoints,
        BigDecimal delayedReturnedPoints,
        BigDecimal totalAvailablePoints,
        BigDecimal totalReturnedPoints,
        String programTitle,
        String programDescription,
        BigDecimal programPointsToCurrencyRatio) {

    /** Which programs are told. */
    enum Programs {
        /** The default one. */
        STANDARD,
        ALL
    }

    static List<LoyaltyDetails> of(BillUpdated updated, Programs programs) {
        return updated.standing().stream()
                .limit(
                        switch (programs) {
                            case STANDARD -> 1;
                            case ALL -> Long.MAX_VALUE;
                        })
                .map(in -> of(updated.person().value(), in))
                .toList();
    }

    private static LoyaltyDetails of(long person, InProgram in) {
        var balances = in.balances();
        var program = in.program();
        return new LoyaltyDetails(
                Decimals.of(balances.redeemed()),
                Decimals.of(balances.expired()),
                Decimals.of(balances.returned()),
                Decimals.of(balances.adjusted()),
                Decimals.of(balances.lifetime()),
                Decimals.of(balances.current()),
                Decimals.of(in.purchases().inProgram()),
                person,
                null,
                null,
                0,
                null,
                0,
                null,
                program.id().value(),
                Decimals.of(balances.promised()),
                Decimals.of(balances.of(Book.PROMISE_RETURNED)),
                Decimals.of(balances.current().plus(balances.promised())),
                Decimals.of(balances.returned().plus(balances.of(Book.PROMISE_RETURNED))),
                program.name(),
                program.description(),
                Decimals.of(program.ratio()));
    }
}
