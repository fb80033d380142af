package io.meniscus.api.v1_1.history;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.FreeText;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What a query narrows a history by. A date, number or word that is none is code 400. */
record HistoryQuery(Request request) {

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

    String text(String name) {
        return FreeText.of(request.query(name).orElse(""));
    }

    private static EdgeException bad(String reason) {
        return new EdgeException(new EdgeRefusal.BadParameter(reason));
    }
}
