package io.meniscus.core.bill;

import io.meniscus.core.points.LotId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What most bills have little of, kept as it came.
 *
 * @param reason       why somebody was not interested
 * @param purchasedAt  of a return, when the sale was; {@link Instant#EPOCH} where it was not said
 * @param local        the currency the amounts came in
 * @param associate    whoever sold, by code
 * @param pointsRedemptions ids or codes of redemptions that were made for the bill, as they came
 * @param fixed        lots that go back with the whole bill only
 * @param retroOf      the anonymous bill this one was
 */
public record BillDetails(
        String notes,
        String reason,
        Instant purchasedAt,
        List<Payment> payments,
        CreditNote creditNote,
        Map<String, String> customFields,
        Map<String, String> extendedFields,
        LocalCurrency local,
        String associate,
        List<String> pointsRedemptions,
        List<String> couponRedemptions,
        List<LotId> fixed,
        long retroOf) {
    /** Nothing special. */
    public static final BillDetails NONE = new BillDetails(
            "",
            "",
            Instant.EPOCH,
            List.of(),
            CreditNote.NONE,
            Map.of(),
            Map.of(),
            LocalCurrency.NONE,
            "",
            List.of(),
            List.of(),
            List.of(),
            0);

    public BillDetails {
        payments = List.copyOf(payments);
        customFields = Map.copyOf(customFields);
        extendedFields = Map.copyOf(extendedFields);
        pointsRedemptions = List.copyOf(pointsRedemptions);
        couponRedemptions = List.copyOf(couponRedemptions);
        fixed = List.copyOf(fixed);
    }

    /**
     * A part of a bill by one mode of payment.
     *
     * @param mode the organization's name of the tender
     */
    public record Payment(String mode, BigDecimal amount, String notes, Map<String, String> attributes) {
        public Payment {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * A note that money is owed to the customer.
     *
     * @param validity the last day it is good on; null where that was not said
     */
    public record CreditNote(
            String number,
            BigDecimal amount,
            String notes,
            @Nullable LocalDate validity) {
        public static final CreditNote NONE = new CreditNote("", BigDecimal.ZERO, "", null);
    }

    /**
     * Amounts in the currency of the sale.
     *
     * @param ratio of one unit of it to the organization's currency
     */
    public record LocalCurrency(String code, BigDecimal ratio, BillAmounts amounts) {
        public static final LocalCurrency NONE = new LocalCurrency("", BigDecimal.ONE, BillAmounts.NONE);
    }

    BillDetails withFixed(List<LotId> lots) {
        return new BillDetails(
                notes,
                reason,
                purchasedAt,
                payments,
                creditNote,
                customFields,
                extendedFields,
                local,
                associate,
                pointsRedemptions,
                couponRedemptions,
                lots,
                retroOf);
    }

    /** With other fields and notes, as an update brings them. */
    public BillDetails edited(String newNotes, Map<String, String> custom, Map<String, String> extended) {
        return new BillDetails(
                newNotes,
                reason,
                purchasedAt,
                payments,
                creditNote,
                custom,
                extended,
                local,
                associate,
                pointsRedemptions,
                couponRedemptions,
                fixed,
                retroOf);
    }

    /** Of the bill that an anonymous one became. */
    public BillDetails retroOf(long anonymous) {
        return new BillDetails(
                notes,
                reason,
                purchasedAt,
                payments,
                creditNote,
                customFields,
                extendedFields,
                local,
                associate,
                pointsRedemptions,
                couponRedemptions,
                fixed,
                anonymous);
    }
}
