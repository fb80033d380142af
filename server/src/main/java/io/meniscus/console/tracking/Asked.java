package io.meniscus.console.tracking;

import io.meniscus.console.view.Field;
import io.meniscus.core.TillId;
import io.meniscus.event.CallFilter;
import io.meniscus.event.CallFilter.Outcomes;
import io.meniscus.event.LoggedCall;
import io.meniscus.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The filter of a list of calls, as its form was sent; what can't be read counts as not given. */
record Asked(String route, String till, Outcomes outcomes, String before) {
    static final int ROWS = 50;
    private static final Duration KEPT = Duration.ofDays(400);

    static Asked in(Request request) {
        return new Asked(
                request.query("route").orElse(""),
                request.query("till").orElse(""),
                switch (request.query("outcome").orElse("")) {
                    case "good" -> Outcomes.GOOD;
                    case "refused" -> Outcomes.REFUSED;
                    default -> Outcomes.ALL;
                },
                request.query("before").orElse(""));
    }

    /** One row more than is shown tells whether there are older ones. */
    CallFilter filter(TillId ofTill, Instant now) {
        return new CallFilter(route, ofTill, outcomes, now.minus(KEPT), instant(now), ROWS + 1);
    }

    private Instant instant(Instant now) {
        try {
            return before.isEmpty()
                    ? now.plusSeconds(1)
                    : Instant.EPOCH.plus(Long.parseLong(before), ChronoUnit.MICROS);
        } catch (NumberFormatException | ArithmeticException _) {
            return now.plusSeconds(1);
        }
    }

    /** Where the next page is; empty when these were all. */
    String older(String action, List<LoggedCall> calls) {
        if (calls.size() <= ROWS) {
            return "";
        }
        var last = ChronoUnit.MICROS.between(Instant.EPOCH, calls.get(ROWS - 1).at());
        return action + "?route=" + URLEncoder.encode(route, StandardCharsets.UTF_8) + "&till="
                + URLEncoder.encode(till, StandardCharsets.UTF_8) + "&outcome="
                + outcomes.name().toLowerCase(Locale.ROOT) + "&before=" + last;
    }

    Field routeField() {
        return Field.text("route", "Route contains").value(route).optional();
    }

    Field tillField() {
        return Field.text("till", "Till").value(till).optional();
    }

    Field outcomeField() {
        return Field.select(
                        "outcome",
                        "Result",
                        List.of(
                                new Field.Choice("all", "All"),
                                new Field.Choice("good", "Accepted"),
                                new Field.Choice("refused", "Refused or failed")))
                .value(outcomes.name().toLowerCase(Locale.ROOT))
                .optional();
    }
}
