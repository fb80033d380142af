package io.meniscus.ticket;

import java.util.List;

/**
 * A ticket of a customer.
 *
 * @param code what people call it by
 */
public record Ticket(
        String code,
        String status,
        String priority,
        String department,
        String subject,
        String message,
        String reportedFrom,
        String type,
        List<Field> fields) {
    public Ticket {
        fields = List.copyOf(fields);
    }

    /** A field as it was given; tickets have no scope of defined ones. */
    public record Field(String name, String value) {}

    Ticket coded(String newCode) {
        return new Ticket(newCode, status, priority, department, subject, message, reportedFrom, type, fields);
    }

    @Override
    public String toString() {
        return "Ticket[" + code + "]";
    }
}
