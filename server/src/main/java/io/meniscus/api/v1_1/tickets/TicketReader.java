package io.meniscus.api.v1_1.tickets;

import io.meniscus.core.FreeText;
import io.meniscus.core.world.Outcome;
import io.meniscus.ticket.Ticket;
import io.meniscus.ticket.TicketRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tickets of a body. Refuses a priority, type or place of report there is not, and texts that are too long. */
final class TicketReader {
    private static final Set<String> PRIORITIES = Set.of("LOW", "MEDIUM", "HIGH");
    private static final Set<String> TYPES = Set.of("STORE", "CUSTOMER");
    private static final Set<String> PLACES = Set.of("EMAIL", "INTOUCH", "CALLCENTER", "CLIENT", "MICROSITE", "SOCIAL");
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_MESSAGE = 10_000;
    private static final int MOST_FIELDS = 50;

    private TicketReader() {}

    static Outcome<List<Ticket>> read(@Nullable List<TicketsBody.Ticket> given) {
        var tickets = new ArrayList<Ticket>();
        for (var one : given == null ? List.<TicketsBody.Ticket>of() : given) {
            var ticket = ticket(one);
            var wrong = wrong(ticket);
            if (!wrong.isEmpty()) {
                return Outcome.refused(new TicketRefusal.NotCreated(wrong + " is invalid"));
            }
            tickets.add(ticket);
        }
        return tickets.isEmpty()
                ? Outcome.refused(new TicketRefusal.NotCreated("none was passed"))
                : Outcome.accepted(tickets);
    }

    /** Words that are not given read as those of an ordinary ticket that a customer opens. */
    private static Ticket ticket(TicketsBody.Ticket given) {
        return new Ticket(
                FreeText.of(given.ticket_code()),
                upper(given.status(), "OPEN"),
                upper(given.priority(), "MEDIUM"),
                upper(given.department(), ""),
                FreeText.of(given.subject()),
                FreeText.of(given.message()),
                upper(given.reported_from(), "CLIENT"),
                upper(given.type(), "CUSTOMER"),
                fields(given.custom_fields()));
    }

    private static String upper(@Nullable String given, String absent) {
        var text = FreeText.of(given).toUpperCase(Locale.ROOT);
        return text.isEmpty() ? absent : text;
    }

    private static List<Ticket.Field> fields(TicketsBody.@Nullable Fields given) {
        var list = given == null ? null : given.field();
        return list == null
                ? List.of()
                : list.stream()
                        .map(field -> new Ticket.Field(FreeText.of(field.name()), FreeText.of(field.value())))
                        .filter(field -> !field.name().isEmpty())
                        .toList();
    }

    /** The member that does not read; empty when all do. */
    private static String wrong(Ticket ticket) {
        if (!PRIORITIES.contains(ticket.priority())) {
            return "priority";
        }
        if (!TYPES.contains(ticket.type())) {
            return "type";
        }
        if (!PLACES.contains(ticket.reportedFrom())) {
            return "reported_from";
        }
        if (ticket.status().length() > LONGEST_WORD) {
            return "status";
        }
        if (ticket.department().length() > LONGEST_WORD) {
            return "department";
        }
        if (ticket.code().length() > LONGEST_WORD) {
            return "ticket_code";
        }
        if (ticket.subject().length() > LONGEST_SUBJECT) {
            return "subject";
        }
        if (ticket.message().length() > LONGEST_MESSAGE) {
            return "message";
        }
        boolean areFieldsLong = ticket.fields().stream()
                .anyMatch(field ->
                        field.name().length() > LONGEST_WORD || field.value().length() > LONGEST_SUBJECT);
        return areFieldsLong || ticket.fields().size() > MOST_FIELDS ? "custom_fields" : "";
    }
}
