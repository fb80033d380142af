package io.meniscus.api.v1_1.tickets;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.ticket.TicketRefusal;
import java.util.List;

/** The item codes and words of tickets (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case TicketRefusal ticket -> of(ticket);
            case LookupRefusal lookup -> io.meniscus.api.v1_1.customer.Errors.of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
            default -> throw new IllegalStateException("tickets do not refuse with " + refusal);
        };
    }

    static ItemError of(TicketRefusal refusal) {
        return switch (refusal) {
            case TicketRefusal.SubjectOpen(var subject) ->
                new ItemError(1301, "Ticket with the same subject exists: " + subject);
            case TicketRefusal.NotCreated(var reason) -> new ItemError(1302, "Ticket could not be added, " + reason);
            case TicketRefusal.SubjectEmpty() -> new ItemError(1303, "Ticket subject is empty");
        };
    }

    static List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case CustomerWarning customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
                    default -> throw new IllegalStateException("tickets do not warn of " + warning);
                })
                .distinct()
                .toList();
    }
}
