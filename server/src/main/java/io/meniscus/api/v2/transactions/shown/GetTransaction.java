package io.meniscus.api.v2.transactions.shown;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.transactions.shown.TransactionWriter.CreditNotes;
import io.meniscus.api.v2.transactions.shown.TransactionWriter.Parts;
import io.meniscus.api.v2.transactions.shown.TransactionWriter.Tenders;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.bill.BillReads;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/transactions/{id}}, {@code …/getByBillNumber/{billNumber}}, {@code GET /v2/earning/{transactionId}}:
 * one bill (v2/transactions). Refuses a bill that there is not (620 by id, 625 by number), one of another type than the
 * query names alike, and tells that its customer was deleted; a type that is none is 605.
 */
record GetTransaction(BillReads bills, Customers customers, Organizations organizations, Named named)
        implements Endpoint {
    private static final int DELETED = 8026;

    /** How the path names it. */
    enum Named {
        BY_ID,
        BY_NUMBER,
        /** By id, and the answer has the points. */
        WITH_POINTS
    }

    /** All there is to say of a bill whose customer is gone. */
    record Message(String message) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var given = request.query("type").orElse("").strip();
        var type = BillType.read(given);
        if (!given.isEmpty() && type.isEmpty()) {
            return refused(605, "Transaction type is not supported: " + given);
        }
        var bill = find(request, organization, type.orElse(null));
        if (bill.isEmpty()) {
            return named == Named.BY_NUMBER
                    ? refused(625, "No transaction has this number")
                    : refused(620, "No transaction has this id");
        }
        return write(request, organization, bill.get());
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, Failure.of(code, message));
    }

    private Optional<Bill> find(Request request, Organization organization, @Nullable BillType type) {
        return switch (named) {
            case BY_ID -> bills.find(organization.id(), id(request, "id")).filter(bill -> isOf(bill, type));
            case WITH_POINTS ->
                bills.find(organization.id(), id(request, "transactionId")).filter(bill -> isOf(bill, type));
            case BY_NUMBER ->
                bills.numbered(organization.id(), request.pathParameter("billNumber")).stream()
                        .filter(bill -> isOf(bill, type))
                        .findFirst()
                        .flatMap(bill -> bills.withLines(organization.id(), List.of(bill)).stream()
                                .findFirst());
        };
    }

    private static BillId id(Request request, String name) {
        try {
            return new BillId(Long.parseLong(request.pathParameter(name).strip()));
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("the transaction id is not a number"));
        }
    }

    /** Ids and numbers are of all types alike, so a type that is not named leaves nothing out. */
    private static boolean isOf(Bill bill, @Nullable BillType type) {
        return type == null
                || TransactionWriter.type(bill).equals(type.name())
                || bill.head().type() == type;
    }

    private Reply write(Request request, Organization organization, Bill bill) {
        if (bill.customer().equals(Bill.NOBODY)) {
            return write(request, organization, bill, bill.customer());
        }
        var ref = new CustomerRef.ById(bill.customer(), new CustomerRef.Scope.All());
        return switch (customers.find(organization.id(), ref)) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) -> write(request, organization, bill, person);
            case Outcome.Refused<CustomerId> _ ->
                Reply.refused(DELETED, new Message("The customer of this transaction is deleted"));
            case Outcome.Failed<CustomerId>(var cause) -> throw cause;
        };
    }

    private Reply write(Request request, Organization organization, Bill bill, CustomerId person) {
        var parts = new Parts(
                isAsked(request, "tenders") ? Tenders.SHOWN : Tenders.LEFT_OUT,
                isAsked(request, "credit_notes") ? CreditNotes.SHOWN : CreditNotes.LEFT_OUT,
                named == Named.WITH_POINTS ? points(request, organization, bill) : null);
        return Reply.ok(new TransactionWriter(organization, AskedLanguage.of(request)).write(bill, person, parts));
    }

    private PointsWriter points(Request request, Organization organization, Bill bill) {
        var lots = bills.lots(organization.id(), List.of(bill.id())).getOrDefault(bill.id(), List.of());
        return new PointsWriter(bill, lots, request.at(), organization.clusterZone());
    }

    private static boolean isAsked(Request request, String part) {
        return request.query(part).orElse("").strip().equalsIgnoreCase("true");
    }
}
