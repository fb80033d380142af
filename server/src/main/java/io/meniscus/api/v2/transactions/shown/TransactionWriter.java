package io.meniscus.api.v2.transactions.shown;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.transactions.LineIds;
import io.meniscus.api.v2.wire.ShownEntity;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillDetails.CreditNote;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.bill.line.LinePart;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bill as v2 shows it. */
public final class TransactionWriter {
    private final Organization organization;
    private final String language;

    public TransactionWriter(Organization organization, String language) {
        this.organization = organization;
        this.language = language;
    }

    /**
     * Which parts were asked for.
     *
     * @param points null for none
     */
    record Parts(
            Tenders tenders,
            CreditNotes creditNotes,
            @Nullable PointsWriter points) {}

    /** Whether payments are shown. */
    enum Tenders {
        SHOWN,
        LEFT_OUT
    }

    /** Whether credit notes are shown. */
    enum CreditNotes {
        SHOWN,
        LEFT_OUT
    }

    /** The bill of the person whom the wire shows. */
    ShownTransaction write(Bill bill, CustomerId person, Parts parts) {
        var head = bill.head();
        var details = head.details();
        return new ShownTransaction(
                false,
                List.of(),
                List.of(),
                attribution(bill),
                billDetails(bill, person, parts.points()),
                parts.creditNotes() == CreditNotes.SHOWN ? creditNote(details.creditNote()) : null,
                customFields(bill),
                source(bill),
                !details.local().equals(LocalCurrency.NONE),
                false,
                false,
                false,
                person.value(),
                bill.id().value(),
                bill.lines().stream()
                        .map(line -> line(bill, line, person, parts.points()))
                        .toList(),
                head.outlier().name(),
                parts.tenders() == Tenders.SHOWN ? payments(bill) : null,
                type(bill),
                0,
                false,
                extendedFields(bill),
                time(head.addedAt()),
                Map.of(),
                Decimals.of(bill.lines().stream()
                        .map(line -> line.amounts().quantity())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)),
                returnDetails(bill),
                details.retroOf() != 0 && !head.type().isAnonymous(),
                "SUCCESS",
                List.of());
    }

    private ShownTransaction.BillDetails billDetails(Bill bill, CustomerId person, @Nullable PointsWriter points) {
        var head = bill.head();
        return new ShownTransaction.BillDetails(
                Decimals.of(head.amounts().amount()),
                entity(bill),
                head.number(),
                time(head.billedAt()),
                Decimals.of(head.amounts().discount()),
                Decimals.of(head.amounts().gross()),
                head.details().notes(),
                returnDetails(bill),
                Map.of(),
                false,
                points == null ? null : new ShownPoints.OfBill(person.value(), "customer", points.ofBill()));
    }

    /** On v2 a bill of lines bought and lines returned is a regular one. */
    static String type(Bill bill) {
        var type = bill.head().type();
        return type == BillType.MIXED ? BillType.REGULAR.name() : type.name();
    }

    /** How a return returns; null for a sale. */
    static @Nullable String returnType(Bill bill) {
        var how = bill.head().returnType();
        return how == ReturnType.NONE ? null : how.name();
    }

    private static ShownTransaction.ReturnDetails returnDetails(Bill bill) {
        boolean isCancelled =
                bill.returned().how() == ReturnType.CANCELLED || bill.head().returnType() == ReturnType.CANCELLED;
        return new ShownTransaction.ReturnDetails(isCancelled, returnType(bill));
    }

    ShownTransaction.Attribution attribution(Bill bill) {
        var at = time(bill.head().addedAt());
        return new ShownTransaction.Attribution(at, entity(bill), Map.of(), at);
    }

    ShownEntity entity(Bill bill) {
        return ShownEntity.of(bill.head().place().till(), organization);
    }

    private static ShownTransaction.@Nullable CreditNote creditNote(CreditNote note) {
        var validity = note.validity();
        return note.equals(CreditNote.NONE)
                ? null
                : new ShownTransaction.CreditNote(
                        Decimals.of(note.amount()),
                        note.notes(),
                        note.number(),
                        validity == null ? null : validity.toString(),
                        false);
    }

    private String source(Bill bill) {
        return organization
                .account(bill.head().account())
                .map(account -> account.source().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    Map<String, String> customFields(Bill bill) {
        return organization
                .fields()
                .named(
                        FieldScope.LOYALTY_TRANSACTION,
                        values(bill.head().details().customFields()));
    }

    public Map<String, Object> extendedFields(Bill bill) {
        return extended(FieldEntity.TRANSACTION, bill.head().details().extendedFields());
    }

    /** Extended fields of a line. */
    public Map<String, Object> extendedFields(LineDetails details) {
        return extended(FieldEntity.LINEITEM, details.extendedFields());
    }

    /** Numbers are numbers, all else is text. */
    private Map<String, Object> extended(FieldEntity entity, Map<String, String> stored) {
        var fields = new LinkedHashMap<String, Object>();
        for (var shown : organization.fields().shown(entity, values(stored), language)) {
            boolean isNumber = shown.field().type().isNumber();
            fields.put(shown.field().name(), isNumber ? new BigDecimal(shown.value()) : shown.value());
        }
        return fields;
    }

    /** Stored under the texts of their numbers. */
    private static FieldValues values(Map<String, String> stored) {
        var values = new TreeMap<Long, String>();
        stored.forEach((id, value) -> values.put(Long.valueOf(id), value));
        return new FieldValues(values);
    }

    /** The payments of a bill; they have no numbers of their own. */
    List<ShownTransaction.PaymentMode> payments(Bill bill) {
        var shown = new ArrayList<ShownTransaction.PaymentMode>();
        for (var payment : bill.head().details().payments()) {
            shown.add(new ShownTransaction.PaymentMode(
                    Decimals.of(payment.amount()),
                    new TreeMap<>(payment.attributes())
                            .entrySet().stream()
                                    .map(one -> new ShownTransaction.Attribute(one.getKey(), one.getValue()))
                                    .toList(),
                    LineIds.of(bill.id(), shown.size() + 1),
                    payment.mode(),
                    payment.notes(),
                    tender(payment)));
        }
        return shown;
    }

    private long tender(Payment payment) {
        return organization.details().tenders().stream()
                .filter(tender -> tender.name().equals(payment.mode()))
                .map(Tender::id)
                .findFirst()
                .orElse(0L);
    }

    private ShownTransaction.Line line(Bill bill, BillLine line, CustomerId person, @Nullable PointsWriter points) {
        boolean isBack = line.kind() == BillLine.Kind.RETURNED;
        return new ShownTransaction.Line(
                LineIds.of(bill.id(), line.number()),
                0,
                details(line),
                line.outlier().name(),
                isBack ? returned(bill, line.details()) : Map.of(),
                true,
                List.of(),
                List.of(),
                parts(line, LinePart.Kind.ADD_ON_ITEM),
                parts(line, LinePart.Kind.SPLIT),
                isBack && bill.head().type() == BillType.NOT_INTERESTED_RETURN,
                points == null
                        ? null
                        : new ShownPoints.OfLine(person.value(), "customer", points.ofLine(line.number())));
    }

    private static Map<String, Object> returned(Bill bill, LineDetails details) {
        var shown = new LinkedHashMap<String, Object>();
        var how = details.returnType() == ReturnType.NONE ? bill.head().returnType() : details.returnType();
        shown.put("returnType", how == ReturnType.NONE ? ReturnType.LINE_ITEM.name() : how.name());
        shown.put(
                "parentBillNumber",
                details.parentNumber().isEmpty() ? bill.head().number() : details.parentNumber());
        return shown;
    }

    private ShownTransaction.LineDetails details(BillLine line) {
        var amounts = line.amounts();
        var details = line.details();
        var attributes = new TreeMap<>(details.attributes());
        return new ShownTransaction.LineDetails(
                Decimals.of(amounts.amount()),
                line.description(),
                Decimals.of(amounts.discount()),
                line.itemCode(),
                Decimals.of(amounts.quantity()),
                Decimals.of(amounts.rate()),
                details.serial(),
                Decimals.of(amounts.value()),
                details.returnable() != 0,
                details.returnable(),
                attributes,
                extendedFields(details),
                attributes.entrySet().stream()
                        .map(one -> Map.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private static List<ShownTransaction.Part> parts(BillLine line, LinePart.Kind kind) {
        Function<LinePart, ShownTransaction.Part> shown = part -> new ShownTransaction.Part(
                part.itemCode(),
                Decimals.of(part.quantity()),
                part.description(),
                Decimals.of(part.rate()),
                Decimals.of(part.value()),
                part.kind().name());
        return line.details().parts().stream()
                .filter(part -> part.kind() == kind)
                .map(shown)
                .toList();
    }

    String time(Instant at) {
        return V2Dates.dateTime(at, organization.clusterZone());
    }
}
