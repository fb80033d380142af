package io.meniscus.ticket;

import io.meniscus.core.world.Refusal;

/** Why a ticket was not opened or changed. */
public sealed interface TicketRefusal extends Refusal {
    /** One of the same subject is open for the customer. */
    record SubjectOpen(String subject) implements TicketRefusal {}

    /** A member that does not read, or a code that is another customer's. */
    record NotCreated(String reason) implements TicketRefusal {}

    record SubjectEmpty() implements TicketRefusal {}
}
