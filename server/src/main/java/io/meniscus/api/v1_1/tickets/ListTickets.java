package io.meniscus.api.v1_1.tickets;

import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.WireDateTime;
import io.meniscus.ticket.TicketFilter;
import io.meniscus.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/tickets}: a customer's tickets, those that a query asks for (v1.1/customer "tickets"); both
 * dates are included. A date that is none is code 400.
 */
final class ListTickets implements Endpoint {
    private final Tickets tickets;
    private final OfCustomer customer;

    ListTickets(Tickets tickets, OfCustomer customer) {
        this.tickets = tickets;
        this.customer = customer;
    }

    /** The customer of the answer. */
    record Item(
            String firstname,
            String lastname,
            String email,
            String mobile,
            String external_id,
            String id,
            Kept tickets,
            ItemStatus item_status) {}

    record Kept(Object ticket) {}

    @Override
    public Reply handle(Request request) {
        var asked = OfCustomer.asked(request);
        var filter = filter(request, customer.organization(request).clusterZone());
        var outcome =
                customer.with(request, asked, (found, warnings) -> Outcome.accepted(item(found, filter, warnings)));
        return new ItemAnswers(Errors::of).add(asked, outcome).reply(CustomerReply::of);
    }

    private Item item(OfCustomer.Found found, TicketFilter filter, List<Warning> warnings) {
        var shown = found.shown();
        var rows = tickets.of(found.organization().id(), found.owner(), filter).stream()
                .map(TicketRow::of)
                .toList();
        return new Item(
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                found.userId(),
                new Kept(OneOrMany.of(rows)),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1300, "Ticket retrieved successfully")
                        .warning(Errors.warnings(warnings)));
    }

    private static TicketFilter filter(Request request, ZoneId zone) {
        var start = day(request, "start_date");
        var end = day(request, "end_date");
        return new TicketFilter(
                text(request, "status"),
                text(request, "priority"),
                text(request, "department"),
                text(request, "ticket_code"),
                text(request, "reported_from"),
                text(request, "type"),
                start == null ? null : midnight(start, zone),
                end == null ? null : midnight(end.plusDays(1), zone));
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String text(Request request, String name) {
        return FreeText.of(request.query(name).orElse(""));
    }

    private static @Nullable LocalDate day(Request request, String name) {
        var text = text(request, name);
        if (text.isEmpty()) {
            return null;
        }
        return WireDateTime.parse(text)
                .map(given -> given.local().toLocalDate())
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter(name + " is not a date")));
    }
}
