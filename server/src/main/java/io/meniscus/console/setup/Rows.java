package io.meniscus.console.setup;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.List;
import java.util.Locale;

/** Entries as rows of a table. */
public final class Rows {
    private static final int MOST_COLUMNS = 4;

    private Rows() {}

    static List<? extends Field<?>> columns(Kind kind) {
        return kind.fields().stream()
                .filter(field -> field.isReference() || !field.form().choices().isEmpty())
                .filter(field -> !kind.knownBy().contains(field) && !field.isWriteOnly())
                .limit(MOST_COLUMNS)
                .toList();
    }

    public static ListModel.Row of(Entry entry, Visit visit) {
        var pages = KindPages.of(entry.kind());
        var name = Inputs.title(entry);
        boolean isActive = Inputs.isActive(entry);
        boolean canBeSwitched = entry.kind().field("active").isPresent();
        return new ListModel.Row(
                name,
                visit.path(pages.place(), pages.of(entry)),
                name.equals(entry.name()) ? "" : entry.name(),
                columns(entry.kind()).stream()
                        .map(field -> Words.capital(entry.isEmpty(field) ? "" : shown(entry, field)))
                        .toList(),
                entry.kind().isBuiltIn(entry) || !isActive ? Tone.QUIET : Tone.GOOD,
                entry.kind().isBuiltIn(entry) ? "Built in" : canBeSwitched ? (isActive ? "Active" : "Inactive") : "");
    }

    private static String shown(Entry entry, Field<?> field) {
        return field.isReference() ? entry.written(field).asText() : entry.shown(field);
    }

    /** The kinds of a place as tabs. */
    public static List<Look.Link> tabs(Visit visit, Place place) {
        return ListEntries.tabs(visit, place, null);
    }

    /** What one of a kind is called. */
    public static String one(Kind kind) {
        return Words.capital(Words.one(kind));
    }

    public static String capital(String text) {
        return Words.capital(text);
    }

    /** Whether an entry is active or not, as a filter says; an empty one takes all. */
    public static boolean isOf(Entry entry, String active) {
        return ListEntries.isOf(entry, active);
    }

    /** Whether an entry is what somebody searches: by code, name, external id or key. */
    public static boolean fits(Entry entry, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        return has(entry.name(), wanted)
                || has(Inputs.title(entry), wanted)
                || entry.kind()
                        .field("externalIds")
                        .filter(field -> has(entry.shown(field), wanted))
                        .isPresent()
                || entry.kind()
                        .field("key")
                        .filter(field -> has(entry.shown(field), wanted))
                        .isPresent();
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
