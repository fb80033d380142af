package io.meniscus.api.v1_1.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/tickets}: a ticket with the code of one of the customer's changes that. */
public record TicketsBody(@Nullable List<Customer> customer) {

    /** Whose tickets; several identifiers must agree. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable List<Ticket> ticket) {}

    public record Ticket(
            @Nullable String status,
            @Nullable String priority,
            @Nullable String department,
            @Nullable String subject,
            @Nullable String message,
            @Nullable String ticket_code,
            @Nullable String reported_from,
            @Nullable String type,
            @Nullable Fields custom_fields) {}

    public record Fields(@Nullable List<Field> field) {}

    public record Field(@Nullable String name, @Nullable String value) {}
}
