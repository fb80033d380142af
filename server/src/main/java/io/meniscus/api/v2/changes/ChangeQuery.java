package io.meniscus.api.v2.changes;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.customer.request.RequestFilter.Numbers;
import io.meniscus.customer.request.RequestFilter.Order;
import io.meniscus.customer.request.RequestFilter.Span;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of changes asks for; a date, number or order that is none is refused. */
record ChangeQuery(Request request, ZoneId zone) {
    static final List<Parameter> QUERY = List.of(
            optional("changeType", "EMAIL, MOBILE, EXTERNAL_ID, MERGE, ADDRESS or MOBILE_REALLOC"),
            optional("limit", "1 to 100, usually 10"),
            optional("offset", "how many to leave out"),
            optional("sortBy", "createdon or lastUpdatedOn"),
            optional("sortOrder", "ASC or DESC"),
            optional("startDate", "asked for since, yyyy-MM-dd"),
            optional("endDate", "asked for until, yyyy-MM-dd"),
            optional("startId", "the least id"),
            optional("endId", "the greatest id"));

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    /** Refuses what {@link #filter} and {@link #order} would. */
    void check() {
        filter();
        order();
    }

    RequestFilter filter() {
        return RequestFilter.ALL
                .of(kinds())
                .during(new Span(date("startDate", 0), date("endDate", 1)))
                .between(new Numbers(number("startId"), number("endId")));
    }

    Order order() {
        boolean ascending = oneOf("sortOrder", "desc", "asc").equals("asc");
        return switch (oneOf("sortBy", "createdon", "lastupdatedon")) {
            case "lastupdatedon" -> ascending ? Order.FIRST_CHANGED : Order.LAST_CHANGED;
            default -> ascending ? Order.OLDEST : Order.NEWEST;
        };
    }

    /** Of the types that points and bills have there are no requests. */
    private Set<RequestKind> kinds() {
        var asked = text("changeType").toUpperCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return RequestFilter.ALL.kinds();
        }
        var kinds = EnumSet.noneOf(RequestKind.class);
        RequestFilter.ALL.kinds().stream()
                .filter(kind -> kind.name().equals(asked))
                .forEach(kinds::add);
        return kinds;
    }

    private @Nullable Instant date(String name, int daysMore) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        return V2Dates.readDate(text)
                .map(day -> day.plusDays(daysMore).atStartOfDay(zone).toInstant())
                .orElseThrow(() -> bad(name + " is not yyyy-MM-dd"));
    }

    private @Nullable RequestNumber number(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw bad(name + " is not a number");
        }
        return new RequestNumber(Long.parseLong(text));
    }

    private String oneOf(String name, String usual, String other) {
        var given = text(name).toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.equals(usual)) {
            return usual;
        }
        if (given.equals(other)) {
            return other;
        }
        throw bad(name + " is " + usual + " or " + other);
    }

    private static EdgeException bad(String words) {
        return new EdgeException(new EdgeRefusal.BadParameter(words));
    }

    private String text(String name) {
        return request.query(name).orElse("").strip();
    }
}
