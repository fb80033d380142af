package io.meniscus.api.v2.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.transactions.shown.Decimals;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of a batch as its answer repeats it (v2/transactions "bulk"): numbers are numbers, whatever was sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EchoedTransaction(
        @Nullable String identifierType,
        @Nullable String identifierValue,
        @Nullable String source,
        @Nullable String accountId,
        Map<String, @Nullable Object> extendedFields,
        @Nullable String deliveryStatus,
        @Nullable String type,
        @Nullable BigDecimal billAmount,
        @Nullable String billNumber,
        @Nullable String currency,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal grossAmount,
        @Nullable String note,
        TransactionBody.@Nullable Redemptions redemptions,
        List<Line> lineItemsV2,
        Map<String, @Nullable Object> customFields,
        String notInterestedReason,
        List<Added.PointsEffect> sideEffects,
        List<Payment> paymentModes,
        String billingDate,
        boolean useDefaultFleetGroup) {

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable BigDecimal amount,
            @Nullable String itemCode,
            @Nullable BigDecimal qty,
            boolean returnable,
            int returnableDays,
            List<TransactionBody.Part> comboDetails,
            List<TransactionBody.Part> addOnDetails,
            List<TransactionBody.Part> splitDetails,
            Map<String, @Nullable Object> extendedFields) {
        private static Line of(TransactionBody.Line line) {
            return new Line(
                    number(line.amount()),
                    line.itemCode(),
                    number(line.qty()),
                    !Boolean.FALSE.equals(line.returnable()),
                    line.returnableDays() == null ? -1 : line.returnableDays(),
                    or(line.comboDetails()),
                    or(line.addOnDetails()),
                    or(line.splitDetails()),
                    or(line.extendedFields()));
        }
    }

    /** A part of the amount by one tender. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            @Nullable String mode,
            @Nullable BigDecimal value,
            @Nullable String notes,
            Map<String, @Nullable Object> attributes) {}

    /**
     * The echo of an item.
     *
     * @param at when the call came, which is the billing date of a bill without one
     */
    static EchoedTransaction of(
            TransactionBody body, Instant at, Organization organization, List<Added.PointsEffect> effects) {
        return new EchoedTransaction(
                body.identifierType(),
                body.identifierValue(),
                body.source(),
                body.accountId(),
                or(body.extendedFields()),
                body.deliveryStatus(),
                body.type(),
                number(body.billAmount()),
                body.billNumber(),
                body.currencyCode(),
                number(body.discount()),
                number(body.grossAmount()),
                body.note(),
                body.redemptions(),
                or(body.lineItemsV2()).stream().map(Line::of).toList(),
                or(body.customFields()),
                Objects.requireNonNullElse(body.notInterestedReason(), ""),
                effects,
                or(body.paymentModes()).stream()
                        .map(mode ->
                                new Payment(mode.mode(), number(mode.value()), mode.notes(), or(mode.attributes())))
                        .toList(),
                billingDate(body, at, organization),
                false);
    }

    /** In UTC; one that does not read comes back as it was. */
    private static String billingDate(TransactionBody body, Instant at, Organization organization) {
        var given = body.billingDate();
        if (given == null || given.isBlank()) {
            return V2Dates.dateTime(at, ZoneOffset.UTC);
        }
        var conversion = organization.settings().isOn(Flag.CONF_ORG_DISABLE_MACHINE_TIME_CONV)
                ? V2Dates.Conversion.KEEP_LOCAL
                : V2Dates.Conversion.HEED_OFFSET;
        return V2Dates.read(given, organization.clusterZone(), conversion)
                .map(read -> V2Dates.dateTime(read, ZoneOffset.UTC))
                .orElse(given);
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal given) {
        return given == null ? null : Decimals.of(given);
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, @Nullable Object> or(@Nullable Map<String, @Nullable Object> map) {
        return map == null ? Map.of() : map;
    }
}
