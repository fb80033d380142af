package io.meniscus.api.v1_1.customer.bought;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.api.v1_1.wire.RegionWords;
import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.program.Program;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes bills of lists.
 *
 * @param lots    the points that bills made, by bill
 * @param numbers of the sales that were returned
 * @param program whose points are told; null for the default one, or another one where they are in that alone
 */
record RowWriter(
        Request request,
        Organization organization,
        Map<BillId, List<Lot>> lots,
        Map<BillId, String> numbers,
        @Nullable ProgramId program) {

    TransactionRow write(Bill bill) {
        var head = bill.head();
        var store = organization.store(head.place().store());
        var points = points(lots.getOrDefault(bill.id(), List.of()));
        var amounts = head.amounts();
        return new TransactionRow(
                Long.toString(bill.id().value()),
                head.number(),
                head.type().name(),
                head.returnType() == ReturnType.NONE ? "" : head.returnType().name(),
                head.type().isReturn() ? numbers.getOrDefault(head.parent(), "") : null,
                Numbers.text(amounts.amount()),
                head.outlier().name(),
                head.delivery().name(),
                head.details().notes(),
                time(head.billedAt()),
                time(head.addedAt()),
                Numbers.text(amounts.gross()),
                Numbers.text(amounts.discount()),
                store.map(one -> one.name()).orElse(""),
                store.map(one -> one.code()).orElse(""),
                points.returnedPointsOnBill(),
                currency(head.details().local()),
                points,
                custom(head.details().customFields()),
                extended(head.details().extendedFields()),
                List.of(),
                OfCustomer.isOn(request, "credit_notes")
                        ? creditNotes(head.details().creditNote())
                        : null,
                0,
                new TransactionRow.LineItems(List.of()));
    }

    private String time(Instant at) {
        return V11Dates.dateTime(at, organization.clusterZone());
    }

    private TransactionRow.Points points(List<Lot> all) {
        var redeemable = all.stream()
                .filter(lot -> lot.origin().category() == Category.MAIN)
                .toList();
        var of = told(redeemable);
        var told = redeemable.stream()
                .filter(lot -> lot.account().program().equals(of))
                .toList();
        var returned = sum(told, Lot::returned);
        return new TransactionRow.Points(
                Numbers.text(sum(told, Lot::value)),
                Numbers.text(sum(told, Lot::redeemed)),
                Numbers.text(returned),
                Numbers.text(sum(told, this::expired)),
                Numbers.decimal(returned),
                told.stream()
                        .map(Lot::expiresAt)
                        .max(Instant::compareTo)
                        .map(this::lapsing)
                        .orElse(""),
                of.value() == 0 ? "" : Integer.toString(of.value()));
    }

    /** Points that never lapse are said to in a hundred years (conventions §8). */
    private String lapsing(Instant at) {
        var last = at.equals(PointsAccount.NEVER)
                ? request.at().atZone(organization.clusterZone()).plusYears(100).toInstant()
                : at;
        return time(last);
    }

    private ProgramId told(List<Lot> of) {
        if (program != null) {
            return program;
        }
        var standard = organization.programs().standard().map(Program::id).orElse(new ProgramId(0));
        var programs = of.stream().map(lot -> lot.account().program()).sorted().toList();
        return programs.isEmpty() || programs.contains(standard) ? standard : programs.getFirst();
    }

    private Points expired(Lot lot) {
        return lot.hasLapsed(request.at()) ? lot.expired().plus(lot.available().orNone()) : lot.expired();
    }

    private static Points sum(List<Lot> lots, Function<Lot, Points> part) {
        return lots.stream().map(part).reduce(Points.ZERO, Points::plus);
    }

    private TransactionRow.@Nullable Currency currency(BillDetails.LocalCurrency local) {
        if (local.code().isEmpty()) {
            return null;
        }
        var profile = organization.profile();
        return new TransactionRow.Currency(
                Numbers.plain(local.ratio()),
                new TransactionRow.Traded(
                        number(local.code()),
                        RegionWords.currencyName(local.code()),
                        RegionWords.currencySymbol(local.code(), profile.country())),
                number(profile.currency()),
                RegionWords.currencyName(profile.currency()),
                RegionWords.currencySymbol(profile.currency(), profile.country()));
    }

    /** As ISO 4217 has it; 0 for none. */
    private static int number(String currency) {
        var number = RegionWords.currencyNumber(currency);
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private static TransactionRow.CreditNotes creditNotes(BillDetails.CreditNote note) {
        return new TransactionRow.CreditNotes(
                note.equals(BillDetails.CreditNote.NONE)
                        ? List.of()
                        : List.of(new TransactionRow.CreditNote(
                                note.number(), Numbers.text(note.amount()), note.notes())));
    }

    private TransactionRow.Fields custom(Map<String, String> kept) {
        return new TransactionRow.Fields(
                organization.fields().named(FieldScope.LOYALTY_TRANSACTION, values(kept)).entrySet().stream()
                        .map(field -> new TransactionRow.Field(field.getKey(), field.getValue()))
                        .toList());
    }

    private TransactionRow.Fields extended(Map<String, String> kept) {
        return new TransactionRow.Fields(
                organization.fields().shown(FieldEntity.TRANSACTION, values(kept), AskedLanguage.of(request)).stream()
                        .map(shown -> new TransactionRow.Field(shown.field().name(), shown.value()))
                        .toList());
    }

    /** Bills keep fields by the text of their ids. */
    private static FieldValues values(Map<String, String> kept) {
        return kept.isEmpty()
                ? FieldValues.NONE
                : FieldValues.of(kept.entrySet().stream()
                        .collect(Collectors.toMap(entry -> Long.valueOf(entry.getKey()), Map.Entry::getValue)));
    }
}
