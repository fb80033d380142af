package io.meniscus.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes what a wire record's JSON would be as XML. A reply with several members at its top cannot be a document. */
final class XmlWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final StringBuilder out = new StringBuilder(1_024).append(DECLARATION);
    private final JsonParser events;

    private XmlWriter(JsonParser events) {
        this.events = events;
    }

    static byte[] write(Object wire) {
        try (var buffer = Json.events(wire);
                var events = buffer.asParser()) {
            var writer = new XmlWriter(events);
            writer.document();
            return writer.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void document() throws IOException {
        if (events.nextToken() != JsonToken.START_OBJECT || events.nextToken() != JsonToken.FIELD_NAME) {
            throw new IllegalStateException("a reply needs a member that becomes the document element");
        }
        member();
        if (events.nextToken() != JsonToken.END_OBJECT) {
            throw new IllegalStateException("a reply has one document element");
        }
    }

    /** Writes the member whose name is the current event. */
    private void member() throws IOException {
        var name = events.currentName();
        if (name.startsWith("-")) {
            throw new IllegalStateException("attributes come first in a wire record: " + name);
        }
        if (events.nextToken() != JsonToken.START_ARRAY) {
            element(name);
            return;
        }
        boolean any = false;
        while (events.nextToken() != JsonToken.END_ARRAY) {
            element(name);
            any = true;
        }
        if (!any) {
            empty(name);
        }
    }

    private void element(String name) throws IOException {
        switch (events.currentToken()) {
            case START_OBJECT -> object(name);
            case START_ARRAY -> throw new IllegalStateException("an array within an array has no XML: " + name);
            case VALUE_NULL -> empty(name);
            default -> {
                var text = scalar();
                if (text.isEmpty()) {
                    empty(name);
                } else {
                    out.append('<').append(name).append('>');
                    text(text, '>');
                    end(name);
                }
            }
        }
    }

    private String scalar() throws IOException {
        return events.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                ? events.getDecimalValue().toPlainString()
                : events.getText();
    }

    private void object(String name) throws IOException {
        out.append('<').append(name);
        var event = events.nextToken();
        while (event == JsonToken.FIELD_NAME && events.currentName().startsWith("-")) {
            out.append(' ')
                    .append(events.currentName(), 1, events.currentName().length())
                    .append("=\"");
            events.nextToken();
            text(events.currentToken() == JsonToken.VALUE_NULL ? "" : events.getText(), '"');
            out.append('"');
            event = events.nextToken();
        }
        if (event == JsonToken.END_OBJECT) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (; event != JsonToken.END_OBJECT; event = events.nextToken()) {
            member();
        }
        end(name);
    }

    private void empty(String name) {
        out.append('<').append(name).append("/>");
    }

    private void end(String name) {
        out.append("</").append(name).append('>');
    }

    /** Escapes; characters that XML 1.0 has no way to write become a space. */
    private void text(String text, char delimiter) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(delimiter == '"' ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\t', '\n' -> out.append(delimiter == '"' ? "&#" + (int) one + ";" : String.valueOf(one));
                default -> out.append(one < ' ' || one == '\uFFFE' || one == '\uFFFF' ? ' ' : one);
            }
        }
    }
}
