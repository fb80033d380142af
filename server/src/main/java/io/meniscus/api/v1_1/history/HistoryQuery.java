package io.meniscus.api.v1_1.history;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.FreeText;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a query narrows a history by. A date, number or word that is none is code 400. */
record HistoryQuery(Request request) {
    /** Of {@code YYYY-MM-DD}. */
    private static final int DAY_LENGTH = 10;

    /** Dates that must read as such where they are given. */
    HistoryQuery dates(ZoneId zone) {
        for (var name : List.of("start_date", "end_date")) {
            var text = text(name);
            if (!text.isEmpty() && V11Dates.read(text, zone).isEmpty()) {
                throw bad(name + " is not a date");
            }
        }
        return this;
    }

    /** A word out of few. */
    HistoryQuery word(String name, List<String> known) {
        var word = text(name).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !known.contains(word)) {
            throw bad(name + " is not known");
        }
        return this;
    }

    /** A whole number from 0 on. */
    HistoryQuery numbers(String... names) {
        for (var name : names) {
            number(name, 0);
        }
        return this;
    }

    /** A whole number from 0 on, or the usual one where it is left out. */
    int number(String name, int usual) {
        var text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")) {
            throw bad(name + " is not a number");
        }
        return Integer.parseInt(text);
    }

    /** An id, or the one given where it is left out. */
    long id(String name, long usual) {
        var text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,18}")) {
            throw bad(name + " is not an id");
        }
        return Long.parseLong(text);
    }

    /** A date or date-time; null where it is left out. */
    @Nullable
    Instant date(String name, ZoneId zone) {
        var text = text(name);
        return text.isEmpty() ? null : V11Dates.read(text, zone).orElseThrow(() -> bad(name + " is not a date"));
    }

    /** The first instant behind a date or date-time, which is included; null where it is left out. */
    @Nullable
    Instant after(String name, ZoneId zone) {
        var at = date(name, zone);
        if (at == null) {
            return null;
        }
        boolean isDay = text(name).length() == DAY_LENGTH;
        return isDay ? at.atZone(zone).plusDays(1).toInstant() : at.plusSeconds(1);
    }

    String text(String name) {
        return FreeText.of(request.query(name).orElse(""));
    }

    private static EdgeException bad(String reason) {
        return new EdgeException(new EdgeRefusal.BadParameter(reason));
    }
}
