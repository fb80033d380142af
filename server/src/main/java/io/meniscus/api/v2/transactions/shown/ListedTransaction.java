package io.meniscus.api.v2.transactions.shown;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.wire.ShownEntity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.BillDetails.CreditNote;
import io.meniscus.core.points.Lot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a customer's bills; what is null was not asked for, but for the return type, which a sale has none of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedTransaction(
        long id,
        long customerId,
        long loyaltyLogId,
        String billingTime,
        String billNumber,
        String type,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String returnType,
        String notes,
        BigDecimal amount,
        BigDecimal grossAmount,
        BigDecimal discount,
        String outlierStatus,
        @Nullable ShownEntity billingStore,
        @Nullable Map<String, String> customFields,
        @Nullable Map<String, Object> extendedFields,
        @Nullable List<ShownTransaction.PaymentMode> paymentModes,
        @Nullable List<Note> creditNotes,
        ShownTransaction.@Nullable Attribution attribution,
        @Nullable BillPoints billPoints) {

    /** A page of them. */
    record Page(Pagination pagination, List<ListedTransaction> data, List<W> warnings, List<W> errors) {}

    record Pagination(int limit, int offset, String sortBy, String sortOrder, int total) {}

    /** Money owed to the customer. */
    record Note(String number, BigDecimal amount, String notes, long referenceId) {
        static List<Note> of(CreditNote note, long bill) {
            return note.equals(CreditNote.NONE)
                    ? List.of()
                    : List.of(new Note(note.number(), Decimals.of(note.amount()), note.notes(), bill));
        }
    }

    /** What it earned, award by award and by program. */
    record BillPoints(
            List<Award> pointsBreakup,
            List<ShownPoints> aggregatedBillPoints,
            List<Object> alternateCurrenciesBreakup,
            List<Object> aggregatedBillAlternateCurrencies) {}

    /** Points that were given at once. */
    record Award(int programId, String pointsType, BigDecimal points, String expiryDate, String expiryType) {
        static Award of(Lot lot, TransactionWriter writer) {
            return new Award(
                    lot.account().program().value(),
                    lot.origin().type().wire(),
                    Decimals.of(lot.value()),
                    writer.time(lot.expiresAt()),
                    lot.origin().expiry().wire());
        }
    }
}
