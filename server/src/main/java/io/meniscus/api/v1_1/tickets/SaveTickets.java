package io.meniscus.api.v1_1.tickets;

import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.ticket.Ticket;
import io.meniscus.ticket.Tickets;
import java.util.List;

/**
 * {@code POST /v1.1/customer/tickets}: opens tickets of customers (v1.1/customer "tickets"). Of one customer all are
 * opened or none. An item fails with 1301 when one of the same subject is open, 1302 when a member does not read or the
 * code is taken, and 1303 without a subject.
 */
final class SaveTickets implements Endpoint {
    private final Tickets tickets;
    private final OfCustomer customer;

    SaveTickets(Tickets tickets, OfCustomer customer) {
        this.tickets = tickets;
        this.customer = customer;
    }

    /** One customer of the answer. */
    record Item(String email, String mobile, String external_id, String id, Object ticket, ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(TicketsBody.class).customer());
        var answers = new ItemAnswers(Errors::of);
        for (var one : given) {
            var asked = Asked.of(one.id(), one.user_id(), one.mobile(), one.email(), one.external_id());
            answers.add(asked, customer.with(request, asked, (found, warnings) -> save(request, one, found, warnings)));
        }
        return answers.reply(CustomersOneOrMany::of);
    }

    private Outcome<Item> save(
            Request request, TicketsBody.Customer one, OfCustomer.Found found, List<Warning> warnings) {
        return switch (TicketReader.read(one.ticket())) {
            case Outcome.Accepted<List<Ticket>>(var read, var none) -> {
                var saved = tickets.save(
                        found.organization().id(),
                        found.owner(),
                        read,
                        request.caller().till(),
                        request.at());
                yield rendered(found, saved, warnings);
            }
            case Outcome.Refused<List<Ticket>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<List<Ticket>>(var cause) -> throw cause;
        };
    }

    private static Outcome<Item> rendered(
            OfCustomer.Found found, Outcome<List<Ticket>> outcome, List<Warning> warnings) {
        return switch (outcome) {
            case Outcome.Accepted<List<Ticket>>(var saved, var none) -> Outcome.accepted(item(found, saved, warnings));
            case Outcome.Refused<List<Ticket>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<List<Ticket>>(var cause) -> throw cause;
        };
    }

    private static Item item(OfCustomer.Found found, List<Ticket> saved, List<Warning> warnings) {
        var shown = found.shown();
        return new Item(
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                found.userId(),
                OneOrMany.of(saved.stream().map(TicketRow::of).toList()),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1300, "Ticket added successfully")
                        .warning(Errors.warnings(warnings)));
    }
}
