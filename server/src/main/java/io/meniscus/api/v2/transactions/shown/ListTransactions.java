package io.meniscus.api.v2.transactions.shown;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.Errors;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.customers.OfCustomer.Found;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.BillReads.Filter;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.points.Lot;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/customers/{id}/transactions}: a page of a customer's bills, the newest first (v2/transactions).
 * Refuses as look-ups do, paging (8100 to 8102), a date that does not read (1216) and a span that ends before it starts (1214);
 * another order than by billing time is HTTP 400.
 */
record ListTransactions(BillReads bills, OfCustomer customer) implements Endpoint {
    private static final int USUAL = 20;
    private static final int MOST = 1_000;
    private static final String SORT = "BILLING_TIME";

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request, USUAL, MOST)) {
            case Paging.Page page ->
                customer.handle(request, found -> list(request, found, page), refusal -> failed(Errors.of(refusal)));
            case Paging.Refused(var error) -> failed(error);
        };
    }

    private static Reply failed(W error) {
        return Reply.refused(error.code(), FailedPage.of(error));
    }

    /** What a date of the query came to. */
    private record Bound(boolean isRead, @Nullable Instant at) {
        static Bound of(Request request, String name, Organization organization, int laterDays, int laterSeconds) {
            var text = request.query(name).orElse("").strip();
            if (text.isEmpty()) {
                return new Bound(true, null);
            }
            var zone = organization.clusterZone();
            return V2Dates.readDate(text)
                    .map(date -> date.plusDays(laterDays).atStartOfDay(zone).toInstant())
                    .or(() -> V2Dates.read(text, zone, V2Dates.Conversion.KEEP_LOCAL)
                            .map(at -> at.plusSeconds(laterSeconds)))
                    .map(at -> new Bound(true, at))
                    .orElseGet(() -> new Bound(false, null));
        }
    }

    private Reply list(Request request, Found found, Paging.Page page) {
        var sorted = choice(request, "sortBy", SORT, SORT);
        var direction = choice(request, "sortOrder", "DESC", "ASC", "DESC");
        var from = Bound.of(request, "startDate", found.organization(), 0, 0);
        var before = Bound.of(request, "endDate", found.organization(), 1, 1);
        if (!from.isRead() || !before.isRead()) {
            return failed(W.of(1216, "Date is invalid, expected YYYY-MM-DD HH:MM:SS"));
        }
        if (from.at() != null && before.at() != null && !before.at().isAfter(from.at())) {
            return failed(W.of(1214, "Start date is after end date"));
        }
        var order = direction.equals("ASC") ? BillReads.Order.OLDEST_FIRST : BillReads.Order.NEWEST_FIRST;
        var filter = new Filter(from.at(), before.at(), Set.of(), order, page.limit(), page.offset());
        var listed = bills.of(found.organization().id(), found.owner().members(), filter);
        var pagination =
                new ListedTransaction.Pagination(page.limit(), page.offset(), sorted, direction, listed.total());
        return Reply.ok(new ListedTransaction.Page(
                pagination, rows(request, found, listed.bills()), found.warnings(), List.of()));
    }

    private static String choice(Request request, String name, String usual, String... choices) {
        var text = request.query(name).orElse("").strip();
        if (text.isEmpty()) {
            return usual;
        }
        for (var choice : choices) {
            if (choice.equalsIgnoreCase(text)) {
                return choice;
            }
        }
        throw new EdgeException(new EdgeRefusal.BadParameter(name + " is invalid"));
    }

    private List<ListedTransaction> rows(Request request, Found found, List<Bill> listed) {
        var embeds = BillEmbed.of(request.query("embed").orElse(""));
        boolean arePointsWanted = embeds.contains(BillEmbed.BILL_POINTS);
        var org = found.organization().id();
        var shown = arePointsWanted ? bills.withLines(org, listed) : listed;
        Map<BillId, List<Lot>> lots =
                arePointsWanted ? bills.lots(org, listed.stream().map(Bill::id).toList()) : Map.of();
        var rows = new Rows(
                new TransactionWriter(found.organization(), AskedLanguage.of(request)), found, embeds, request.at());
        return shown.stream()
                .map(bill -> rows.row(bill, lots.getOrDefault(bill.id(), List.of())))
                .toList();
    }

    /** Makes the rows of one customer. */
    private record Rows(TransactionWriter writer, Found found, Set<BillEmbed> embeds, Instant at) {
        ListedTransaction row(Bill bill, List<Lot> lots) {
            var head = bill.head();
            return new ListedTransaction(
                    bill.id().value(),
                    found.person().root().id().value(),
                    bill.id().value(),
                    writer.time(head.billedAt()),
                    head.number(),
                    TransactionWriter.type(bill),
                    TransactionWriter.returnType(bill),
                    head.details().notes(),
                    Decimals.of(head.amounts().amount()),
                    Decimals.of(head.amounts().gross()),
                    Decimals.of(head.amounts().discount()),
                    head.outlier().name(),
                    embeds.contains(BillEmbed.BILL_STORE_DETAILS) ? writer.entity(bill) : null,
                    embeds.contains(BillEmbed.BILL_CF) ? writer.customFields(bill) : null,
                    embeds.contains(BillEmbed.BILL_EF) ? writer.extendedFields(bill) : null,
                    embeds.contains(BillEmbed.PAYMENT_MODES) ? writer.payments(bill) : null,
                    embeds.contains(BillEmbed.CREDIT_NOTES)
                            ? ListedTransaction.Note.of(
                                    head.details().creditNote(), bill.id().value())
                            : null,
                    embeds.contains(BillEmbed.ATTRIBUTION) ? writer.attribution(bill) : null,
                    embeds.contains(BillEmbed.BILL_POINTS) ? points(bill, lots) : null);
        }

        private ListedTransaction.BillPoints points(Bill bill, List<Lot> lots) {
            return new ListedTransaction.BillPoints(
                    lots.stream()
                            .map(lot -> ListedTransaction.Award.of(lot, writer))
                            .toList(),
                    new PointsWriter(bill, lots, at, found.organization().clusterZone()).ofBill(),
                    List.of(),
                    List.of());
        }
    }
}
