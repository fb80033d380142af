package io.meniscus.api.v2.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.ledger.OfLedger.CustomerDetails;
import io.meniscus.api.v2.ledger.OfLedger.Subject;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.Category;
import io.meniscus.core.program.Program;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import io.meniscus.points.ledger.BookedEvent;
import io.meniscus.points.ledger.BookedEvent.Move;
import io.meniscus.points.ledger.EventFilter;
import io.meniscus.points.ledger.EventFilter.Side;
import io.meniscus.points.ledger.EventFilter.Span;
import io.meniscus.points.ledger.EventPage;
import io.meniscus.points.ledger.EventPage.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/pointsLedger/getCustomerLedgerInfo}: the events that moved a customer's points, a row each, with what
 * each credited to and debited from the accounts asked for (v2/points-ledger). An event whose accounts are filtered out
 * is no row, and the net of a row is that of the accounts it shows, whichever type of entry is asked for. Refuses a
 * page behind the last, an empty ledger included, with 11003.
 */
record GetLedgerInfo(OfLedger ledger) implements Endpoint {
    private static final int MOST = 100;

    private record Asked(
            Span span,
            Set<ProgramId> programs,
            Set<TillId> conceptTills,
            Set<TillId> tills,
            Set<Side> sides,
            Set<Category> categories,
            EventPage.Asked page) {
        EventFilter of(Subject subject) {
            return new EventFilter(subject.members(), programs, conceptTills, categories, sides, span, tills);
        }
    }

    /** The answer. */
    record Info(CustomerDetails customerDetails, Page ledgerDetails, List<Entry> ledgerEntries, List<W> warnings) {}

    record Page(int pageNumber, int pageSize, int totalEntries, int pageCount) {}

    /** An event; what is null says so, as the contract's does. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            long eventLogId,
            String eventName,
            long customerId,
            String ledgerCreatedDate,
            @Nullable Object customerDetails,
            List<Detail> entryDetails,
            String netPointsOnEvent,
            TransactionDetails transactionDetails,
            String store,
            String storeCode,
            String tillCode,
            EventDetails eventDetails,
            int sourceProgramId,
            String sourceProgramName,
            @Nullable Long orgId) {}

    record Detail(String ledgerEntryType, String points, String pointsCategory, String programName, int programId) {}

    /** The bill of an event; empty where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransactionDetails(
            @Nullable Long transactionId,
            @Nullable String transactionNumber,
            @Nullable String date,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal grossBillAmount,
            @Nullable String source) {
        static final TransactionDetails NONE = new TransactionDetails(null, null, null, null, null, null);
    }

    /** Further facts of an event that no bill tells. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventDetails(
            @Nullable String eventDate, @Nullable String reason) {}

    @Override
    public Reply handle(Request request) {
        return ledger.handle(request, GetLedgerInfo::asked, this::answer);
    }

    private static Asked asked(LedgerQuery query) {
        var page = query.page(MOST, new LedgerRefusal.MoreThanHundred());
        return new Asked(
                Period.of(query),
                query.programs(),
                query.conceptTills(),
                query.tills(),
                query.sides(),
                query.categories(),
                new EventPage.Asked(page.limit(), page.offset(), order(query)));
    }

    private static Order order(LedgerQuery query) {
        var given = query.text("sortOrder").isEmpty() ? query.text("sort") : query.text("sortOrder");
        for (var order : Order.values()) {
            if (order.name().equalsIgnoreCase(given)) {
                return order;
            }
        }
        if (given.isEmpty()) {
            return Order.DESC;
        }
        throw LedgerQuery.combination("sort order " + given);
    }

    private Reply answer(Asked asked, Subject subject) {
        var organization = subject.query().organization();
        var page = ledger.ledgers().page(organization.id(), asked.of(subject), asked.page());
        if (page.events().isEmpty()) {
            return Errors.reply(new LedgerRefusal.NoneFound());
        }
        return Reply.ok(new Info(
                subject.details(),
                page(asked.page().limit(), asked.page().page(), page.total()),
                page.events().stream()
                        .map(event -> entry(event, asked.sides(), subject, organization))
                        .toList(),
                subject.warnings()));
    }

    static Page page(int limit, int number, int total) {
        return new Page(number, limit, total, Math.ceilDiv(total, limit));
    }

    private static Entry entry(BookedEvent event, Set<Side> sides, Subject subject, Organization organization) {
        var details = new ArrayList<Detail>();
        event.moves().forEach(move -> add(move, sides, organization, details));
        var till = organization.till(event.refersTo().till());
        var store = till.flatMap(found -> organization.store(found.storeId()));
        var source = event.moves().getFirst().program();
        return new Entry(
                event.number(),
                event.event().wire(),
                subject.person().root().id().value(),
                V2Dates.spaced(event.at(), organization.clusterZone()) + ".0",
                null,
                details,
                event.net().toString(),
                transaction(event, organization),
                store.map(Store::name).orElse(""),
                store.map(Store::code).orElse(""),
                till.map(Till::code).orElse(""),
                details(event, organization),
                source.value(),
                programName(source, organization),
                null);
    }

    private static void add(Move move, Set<Side> sides, Organization organization, List<Detail> to) {
        for (var side : List.of(Side.OPENING_BALANCE, Side.CREDIT, Side.DEBIT)) {
            if (sides.contains(side) && move.sides().contains(side)) {
                to.add(new Detail(
                        side.name(),
                        switch (side) {
                            case OPENING_BALANCE -> "0.00";
                            case CREDIT -> move.credited().toString();
                            case DEBIT -> move.debited().toString();
                        },
                        move.category().wire(),
                        programName(move.program(), organization),
                        move.program().value()));
            }
        }
    }

    static String programName(ProgramId id, Organization organization) {
        return organization.programs().find(id).map(Program::name).orElse("");
    }

    private static TransactionDetails transaction(BookedEvent event, Organization organization) {
        var known = event.refersTo();
        return event.bill().equals(BillId.NONE) || known.billNumber().isEmpty()
                ? TransactionDetails.NONE
                : new TransactionDetails(
                        event.bill().value(),
                        known.billNumber(),
                        V2Dates.spaced(known.sale().at(), organization.clusterZone()) + ".0",
                        known.sale().amount(),
                        known.sale().gross(),
                        "instore");
    }

    private static EventDetails details(BookedEvent event, Organization organization) {
        if (!event.refersTo().reason().isEmpty()) {
            return new EventDetails(null, event.refersTo().reason());
        }
        return event.bill().equals(BillId.NONE)
                ? new EventDetails(V2Dates.spaced(event.at(), organization.clusterZone()) + ".0", null)
                : new EventDetails(null, null);
    }
}
