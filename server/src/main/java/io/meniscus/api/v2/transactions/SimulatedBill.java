package io.meniscus.api.v2.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.transactions.shown.Decimals;
import io.meniscus.api.v2.transactions.shown.TransactionWriter;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.organization.Organization;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bill would earn (v2/transactions "simulation"). */
public record SimulatedBill(EventDetails eventDetails, BillDetails billDetails, List<Object> pointInTimeSlabs) {
    public record Body(List<W> warnings, List<W> errors, SimulatedBill simulatedPointsBreakup) {}

    /**
     * The event that it would be.
     *
     * @param maxConversionDate when the last promised points would be redeemable; null where none are promised
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EventDetails(@Nullable String maxConversionDate, String eventTime, long tillId) {}

    /** The bill itself; its points are those of the bill as a whole, lines have theirs. */
    public record BillDetails(
            String type,
            String billNumber,
            BigDecimal amount,
            PointsEarned pointsEarned,
            List<Line> lineItems,
            List<Object> customFields,
            List<Field> extendedFields,
            List<PaidBy> paymentModes) {}

    /** Points by where they would come from. */
    public record PointsEarned(List<Value> regular, List<Value> promo, List<Object> promised) {}

    /** Points that would lapse together. */
    public record Value(BigDecimal value, String expiresOn, int programId, String programName) {}

    public record Line(
            String itemCode,
            String description,
            BigDecimal amount,
            BigDecimal rate,
            BigDecimal qty,
            BigDecimal value,
            BigDecimal discount,
            PointsEarned pointsEarned) {}

    public record Field(String name, Object value) {}

    public record PaidBy(String mode, BigDecimal value, String notes) {}

    static SimulatedBill of(BillAdded added, Instant at, Organization organization) {
        var bill = added.bill();
        var zone = organization.clusterZone();
        var fields = new TransactionWriter(organization, "en").extendedFields(bill);
        return new SimulatedBill(
                new EventDetails(
                        null,
                        V2Dates.dateTime(at, zone),
                        bill.head().place().till().value()),
                new BillDetails(
                        bill.head().type().name(),
                        bill.head().number(),
                        Decimals.of(bill.head().amounts().amount()),
                        earned(added, 0, zone),
                        bill.lines().stream()
                                .map(line -> line(added, line, zone))
                                .toList(),
                        List.of(),
                        fields.entrySet().stream()
                                .map(field -> new Field(field.getKey(), field.getValue()))
                                .toList(),
                        bill.head().details().payments().stream()
                                .map(SimulatedBill::paidBy)
                                .toList()),
                List.of());
    }

    private static PaidBy paidBy(Payment payment) {
        return new PaidBy(payment.mode(), Decimals.of(payment.amount()), payment.notes());
    }

    private static Line line(BillAdded added, BillLine line, ZoneId zone) {
        var amounts = line.amounts();
        return new Line(
                line.itemCode(),
                line.description(),
                Decimals.of(amounts.amount()),
                Decimals.of(amounts.rate()),
                Decimals.of(amounts.quantity()),
                Decimals.of(amounts.value()),
                Decimals.of(amounts.discount()),
                earned(added, line.number(), zone));
    }

    private static PointsEarned earned(BillAdded added, int line, ZoneId zone) {
        var regular = added.awards().stream()
                .filter(award -> award.earned().line() == line)
                .map(award -> new Value(
                        Decimals.of(award.earned().points()),
                        V2Dates.dateTime(award.earned().expiresAt(), zone),
                        award.program().id().value(),
                        award.program().name()))
                .toList();
        return new PointsEarned(regular, List.of(), List.of());
    }
}
