package io.meniscus.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** A ticket's fields as the one text they are stored as: a JSON array, for they keep their order. */
final class TicketFields {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Ticket.Field>> FIELDS = new TypeReference<>() {};

    private TicketFields() {}

    static String write(List<Ticket.Field> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of tickets do not write", e);
        }
    }

    static List<Ticket.Field> read(String text) {
        try {
            return JSON.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            // the text may be personal data: the cause would quote it
            throw new IllegalStateException("stored fields of tickets do not read");
        }
    }
}
