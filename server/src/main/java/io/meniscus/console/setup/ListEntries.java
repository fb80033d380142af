package io.meniscus.console.setup;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET …/<kind>}: entries of a kind, searched and paged. */
record ListEntries(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    private static final int PAGE = 50;

    @Override
    public Reply show(Visit visit) {
        var state = ground.states().of(visit);
        var wanted = visit.request().query("q").orElse("").toLowerCase(Locale.ROOT);
        var active = visit.request().query("state").orElse("");
        var narrowed = narrowed(visit);
        var found = state.all(pages.kind()).stream()
                .filter(entry -> Rows.fits(entry, wanted) && isOf(entry, active) && isBelow(entry, narrowed))
                .toList();
        int from = Math.max(0, Math.min(number(visit.request().query("from")), found.size()));
        var shown = found.subList(from, Math.min(found.size(), from + PAGE));
        var title = Words.plural(pages.kind());
        var model = new ListModel(
                title,
                pages.kind().description(),
                tabs(visit),
                visit.path(pages.place(), pages.base()),
                filter(visit, active),
                narrowed,
                summary(found.size(), from, shown.size()),
                headings(),
                shown.stream().map(entry -> Rows.of(entry, visit)).toList(),
                visit.may(pages.changing()) ? visit.path(pages.place(), pages.base() + "/new") : "",
                "New " + Words.one(pages.kind()),
                from + PAGE < found.size() ? next(visit, from + PAGE, narrowed) : "",
                state.all(pages.kind()).isEmpty() ? "There is none yet." : "Nothing fits.");
        return visit.page(title, "setup/list.jte", model);
    }

    static int number(Optional<String> text) {
        return text.filter(digits -> digits.matches("[0-9]{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    static boolean isOf(Entry entry, String active) {
        return switch (active) {
            case "active" -> Inputs.isActive(entry);
            case "inactive" -> !Inputs.isActive(entry);
            default -> true;
        };
    }

    private static String summary(int found, int from, int shown) {
        return found == 0 ? "" : found <= PAGE ? "" : (from + 1) + "–" + (from + shown) + " of " + found;
    }

    /** Those that refer to some entry, by the field that refers. */
    private List<Field> narrowed(Visit visit) {
        return pages.kind().fields().stream()
                .filter(io.meniscus.organization.setup.Field::isReference)
                .flatMap(field -> visit.request().query(field.key()).stream()
                        .map(value ->
                                Field.text(field.key(), Words.of(field.key())).value(value)))
                .toList();
    }

    private static boolean isBelow(Entry entry, List<Field> narrowed) {
        return narrowed.stream()
                .allMatch(each -> entry.kind()
                        .field(each.name())
                        .filter(field -> String.valueOf(entry.get(field)).equals(each.value()))
                        .isPresent());
    }

    private List<Look.Link> tabs(Visit visit) {
        return tabs(visit, pages.place(), pages);
    }

    /** The kinds of a place, one of them the present one. */
    static List<Look.Link> tabs(Visit visit, Place place, @Nullable KindPages present) {
        var own = KindPages.ALL.stream()
                .filter(other -> other.place() == place)
                .map(other -> new Look.Link(
                        Words.plural(other.kind()), visit.path(place, other.base()), other.equals(present)))
                .toList();
        var first = switch (place) {
            case STORES -> Stream.of(new Look.Link("Tree", visit.path(place, ""), present == null));
            case MORE -> Stream.of(new Look.Link("All", visit.path(place, ""), false));
            default -> Stream.<Look.Link>empty();
        };
        return own.size() < 2 ? List.of() : Stream.concat(first, own.stream()).toList();
    }

    private List<Field> filter(Visit visit, String active) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(
                "q", "Search", "search", visit.request().query("q").orElse(""), "off", "", "", false, List.of()));
        if (pages.kind().field("active").isPresent()) {
            fields.add(Field.select(
                            "state",
                            "State",
                            List.of(
                                    new Field.Choice("", "All"),
                                    new Field.Choice("active", "Active"),
                                    new Field.Choice("inactive", "Inactive")))
                    .value(active));
        }
        return fields;
    }

    private List<String> headings() {
        var headings = new ArrayList<>(List.of("Name"));
        Rows.columns(pages.kind()).forEach(field -> headings.add(Words.of(field.key())));
        if (pages.kind().field("active").isPresent()) {
            headings.add("State");
        }
        return headings;
    }

    private String next(Visit visit, int from, List<Field> narrowed) {
        var query = new StringBuilder("?from=" + from);
        visit.request().query("q").ifPresent(q -> query.append("&q=").append(encoded(q)));
        visit.request().query("state").ifPresent(s -> query.append("&state=").append(encoded(s)));
        narrowed.forEach(
                each -> query.append('&').append(each.name()).append('=').append(encoded(each.value())));
        return visit.path(pages.place(), pages.base()) + query;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
