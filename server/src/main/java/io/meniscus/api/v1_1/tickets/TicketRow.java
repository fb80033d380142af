package io.meniscus.api.v1_1.tickets;

import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.ticket.Ticket;

/** A ticket as answered; its field is an object for one and an array for more. */
record TicketRow(
        String code,
        String status,
        String priority,
        String department,
        String subject,
        String message,
        Fields custom_fields) {

    record Fields(Object field) {}

    record Field(String name, String value) {}

    static TicketRow of(Ticket ticket) {
        var fields = ticket.fields().stream()
                .map(field -> new Field(field.name(), field.value()))
                .toList();
        return new TicketRow(
                ticket.code(),
                ticket.status(),
                ticket.priority(),
                ticket.department(),
                ticket.subject(),
                ticket.message(),
                new Fields(OneOrMany.of(fields)));
    }
}
