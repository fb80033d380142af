package io.meniscus.job.imports;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV as this server writes them: comma, CRLF, quotes where needed. */
final class CsvText {
    private CsvText() {}

    static String line(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String field(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
