package io.meniscus.api.v1_1.tickets;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.http.Route;
import io.meniscus.ticket.Tickets;
import java.util.List;

/** v1.1/customer "tickets". */
public record Routes(AnnexRoutes lines, Tickets tickets, OfCustomer customer) {
    public List<Route> routes() {
        return List.of(
                lines.write(
                        "tickets",
                        3,
                        new SaveTickets(tickets, customer),
                        TicketsBody.class,
                        CustomersOneOrMany.class,
                        "Open tickets of customers"),
                lines.read(
                        "tickets",
                        3,
                        new ListTickets(tickets, customer),
                        CustomerReply.class,
                        "A customer's tickets",
                        optional("status", "those of a status"),
                        optional("priority", "low, medium or high"),
                        optional("department", "those of a department"),
                        optional("ticket_code", "the one of a code"),
                        optional("reported_from", "EMAIL, INTOUCH, CALLCENTER, CLIENT, MICROSITE or SOCIAL"),
                        optional("type", "STORE or Customer"),
                        optional("start_date", "YYYY-MM-DD, included"),
                        optional("end_date", "YYYY-MM-DD, included")));
    }
}
