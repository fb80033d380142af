package io.meniscus.api.v2.transactions.shown;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.wire.ShownEntity;
import io.meniscus.api.v2.wire.W;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bill (v2/transactions "GET /v2/transactions/{id}").
 *
 * @param creditNote   null unless asked for and there
 * @param paymentModes null unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownTransaction(
        boolean useDefaultFleetGroup,
        List<Object> loyaltiesPointDetails,
        List<Object> billPointsBreakup,
        Attribution attribution,
        BillDetails billDetails,
        @Nullable CreditNote creditNote,
        Map<String, String> customFields,
        String source,
        boolean addWithLocalCurrency,
        boolean async,
        boolean useV2,
        boolean simulation,
        long customerId,
        long id,
        List<Line> lineItems,
        String outlierStatus,
        @Nullable List<PaymentMode> paymentModes,
        String type,
        int lifeTimePurchases,
        boolean ignorePoints,
        Map<String, Object> extendedFields,
        String autoUpdateTime,
        Map<String, Object> niReturnDetails,
        BigDecimal basketSize,
        ReturnDetails returnDetails,
        boolean retroTxn,
        String transactionEventStatus,
        List<W> warnings) {

    /** Where and when it was taken in. */
    public record Attribution(
            String createDate, ShownEntity createdBy, Map<String, Object> modifiedBy, String modifiedDate) {}

    /**
     * The bill itself.
     *
     * @param pointsEarningEntities null where points were not asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BillDetails(
            BigDecimal amount,
            ShownEntity billingStore,
            String billNumber,
            String billingTime,
            BigDecimal discount,
            BigDecimal grossAmount,
            String note,
            ReturnDetails returnDetails,
            Map<String, Object> niReturnDetails,
            boolean invalidBill,
            ShownPoints.@Nullable OfBill pointsEarningEntities) {}

    /**
     * How it was returned, or what it returns.
     *
     * @param returnType null for a sale
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReturnDetails(boolean canceled, @Nullable String returnType) {}

    /**
     * Money owed to the customer.
     *
     * @param validity the last day it is good on, null where that was not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CreditNote(
            BigDecimal amount,
            String notes,
            String number,
            @Nullable String validity,
            boolean updateAmount) {}

    /**
     * A line.
     *
     * @param returnDetails         empty for one that was bought
     * @param pointsEarningEntities null where points were not asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long id,
            long customerId,
            LineDetails details,
            String outlierStatus,
            Map<String, Object> returnDetails,
            boolean valid,
            List<Object> returnLineItemsDtos,
            List<Object> niReturnLineItemsDtos,
            List<Part> addonDetails,
            List<Part> splitItemsDetails,
            boolean niReturn,
            ShownPoints.@Nullable OfLine pointsEarningEntities) {}

    /** What a line says. */
    public record LineDetails(
            BigDecimal amount,
            String description,
            BigDecimal discount,
            String itemCode,
            BigDecimal qty,
            BigDecimal rate,
            String serial,
            BigDecimal value,
            boolean returnable,
            int returnableDays,
            Map<String, String> attributes,
            Map<String, Object> extendedFields,
            List<Map<String, String>> attributesSet) {}

    /** What a line is made of. */
    public record Part(
            String itemCode,
            BigDecimal quantity,
            String description,
            BigDecimal rate,
            BigDecimal value,
            String comboType) {}

    /**
     * A part of the amount by one tender.
     *
     * @param orgPaymentModeId 0 for a tender the organization does not have
     */
    public record PaymentMode(
            BigDecimal amount, List<Attribute> attributes, long id, String mode, String notes, long orgPaymentModeId) {}

    public record Attribute(String name, String value) {}
}
