package io.meniscus.console.customers.bills;

import io.meniscus.bill.BillFilter;
import io.meniscus.bill.BillFilter.Mark;
import io.meniscus.console.bills.PageEnd;
import io.meniscus.console.view.Field;
import io.meniscus.core.FreeText;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The filter of a list of bills, as its form was sent; what can't be read counts as not given.
 *
 * @param store  by id; empty for all
 * @param from   the first day; empty for the very first
 * @param until  the last day, which is in it; empty for the very last
 * @param before where the page before ended
 */
record AskedBills(String number, Kind kind, String store, String from, String until, Mark before, ZoneId zone) {

    /** What may be asked for. */
    enum Kind {
        ALL,
        SALES,
        EXCHANGES,
        RETURNS,
        CANCELLATIONS;

        private String label() {
            return switch (this) {
                case ALL -> "All";
                case SALES -> "Sales";
                case EXCHANGES -> "Sales with returned items";
                case RETURNS -> "Returns";
                case CANCELLATIONS -> "Cancellations";
            };
        }

        private Set<BillType> types() {
            return switch (this) {
                case ALL -> Set.of();
                case SALES -> Set.of(BillType.REGULAR, BillType.MIXED);
                case EXCHANGES -> Set.of(BillType.MIXED);
                case RETURNS, CANCELLATIONS -> Set.of(BillType.RETURN);
            };
        }

        private Set<ReturnType> ways() {
            return this == CANCELLATIONS ? Set.of(ReturnType.CANCELLED) : Set.of();
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String code) {
            for (var kind : values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            return ALL;
        }
    }

    static AskedBills in(Request request, ZoneId zone) {
        return new AskedBills(
                FreeText.of(request.query("number").orElse("")),
                Kind.of(request.query("type").orElse("")),
                request.query("store").filter(id -> id.matches("[0-9]{1,18}")).orElse(""),
                day(request.query("from").orElse("")),
                day(request.query("until").orElse("")),
                PageEnd.read(request.query("before").orElse("")),
                zone);
    }

    private static String day(String text) {
        try {
            return text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
                    ? LocalDate.parse(text).toString()
                    : "";
        } catch (DateTimeException _) {
            return "";
        }
    }

    BillFilter filter() {
        return new BillFilter(
                number,
                kind.types(),
                kind.ways(),
                store.isEmpty() ? new BillFilter.Place.Anywhere() : new BillFilter.Place.InStore(Long.parseLong(store)),
                from.isEmpty() ? BillFilter.EVER : start(LocalDate.parse(from)));
    }

    /** Where the page begins: behind the page before, and not after the last day. */
    Mark mark() {
        return until.isEmpty()
                ? before
                : before.orEarlier(Mark.before(start(LocalDate.parse(until).plusDays(1))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    boolean isFiltered() {
        return !number.isEmpty() || kind != Kind.ALL || !store.isEmpty() || !from.isEmpty() || !until.isEmpty();
    }

    /** The fields, as they were filled in. */
    List<Field> fields(List<Field.Choice> stores) {
        var kinds = List.of(Kind.values()).stream()
                .map(each -> new Field.Choice(each.code(), each.label()))
                .toList();
        return List.of(
                Field.text("number", "Bill number").value(number).optional(),
                Field.select("type", "Type", kinds).value(kind.code()).optional(),
                Field.select("store", "Store", stores).value(store).optional(),
                day("from", "From", from),
                day("until", "Until", until));
    }

    private static Field day(String name, String label, String value) {
        return new Field(name, label, "date", value, "off", "", "", false, List.of());
    }

    /** Where the page behind one that ends with a bill is. */
    String older(String action, Bill last) {
        return "%s?number=%s&type=%s&store=%s&from=%s&until=%s&before=%s"
                .formatted(
                        action,
                        URLEncoder.encode(number, StandardCharsets.UTF_8),
                        kind.code(),
                        store,
                        from,
                        until,
                        PageEnd.of(last));
    }
}
