package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.shown;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes bills as reads show them.
 *
 * @param persons who is known of those the bills are made out to, by the customer that stands on the bill
 * @param numbers of the sales that were returned
 */
record BillWriter(
        Request request, Organization organization, Map<CustomerId, Person> persons, Map<BillId, String> numbers) {

    GotTransaction write(Bill bill) {
        var head = bill.head();
        var till = organization.till(head.place().till());
        var store = organization.store(head.place().store());
        var amounts = head.amounts();
        var zone = organization.clusterZone();
        var local = new LocalAmounts(organization, head.details().local());
        var fields = new BillFields(request, organization);
        return new GotTransaction(
                buyer(bill),
                new GotTransaction.Coded(
                        till.map(Till::code).orElse(""), till.map(Till::name).orElse("")),
                new GotTransaction.Coded(
                        store.map(one -> one.code()).orElse(""),
                        store.map(one -> one.name()).orElse("")),
                Long.toString(bill.id().value()),
                head.number(),
                head.type().name(),
                head.outlier().name(),
                till.map(Till::code).orElse(""),
                head.delivery().name(),
                source(head),
                head.type().isReturn() ? numbers.getOrDefault(head.parent(), "") : null,
                fields.customOfBill(head.details().customFields()),
                fields.extendedOfBill(head.details().extendedFields()),
                local.bill(),
                shown(amounts.amount()),
                V11Dates.dateTime(head.billedAt(), zone),
                V11Dates.dateTime(head.addedAt(), zone),
                shown(amounts.gross()),
                shown(amounts.discount()),
                head.details().notes(),
                OfCustomer.isOn(request, "tenders") ? payments(head.details()) : null,
                OfCustomer.isOn(request, "credit_notes") ? creditNotes(head.details()) : null,
                new GotTransaction.LineItems(bill.lines().stream()
                        .map(line -> LineWriter.write(
                                line,
                                local,
                                fields.extendedOfLine(line.details().extendedFields())))
                        .toList()),
                ItemStatus.numbered(ItemStatus.Outcome.SUCCESS, 600, "Transaction retrieved successfully"));
    }

    private GotTransaction.@Nullable Buyer buyer(Bill bill) {
        var person = persons.get(bill.customer());
        if (person == null) {
            return null;
        }
        var shown = Shown.of(organization, person);
        return new GotTransaction.Buyer(
                OfCustomer.isOn(request, "user_id")
                        ? Long.toString(person.root().id().value())
                        : null,
                shown.identifier(IdentifierType.MOBILE),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                shown.source());
    }

    private String source(Bill.Head head) {
        return organization
                .account(head.account())
                .map(account -> account.source().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static GotTransaction.Payments payments(BillDetails details) {
        return new GotTransaction.Payments(details.payments().stream()
                .map(payment -> new GotTransaction.Payment(
                        payment.mode(),
                        shown(payment.amount()),
                        LineWriter.attributes(payment.attributes()),
                        payment.notes()))
                .toList());
    }

    private static GotTransaction.CreditNotes creditNotes(BillDetails details) {
        var note = details.creditNote();
        return new GotTransaction.CreditNotes(
                note.equals(BillDetails.CreditNote.NONE)
                        ? List.of()
                        : List.of(new GotTransaction.CreditNote(
                                note.number(),
                                shown(note.amount()),
                                note.notes(),
                                note.validity() == null ? null : note.validity().toString())));
    }
}
