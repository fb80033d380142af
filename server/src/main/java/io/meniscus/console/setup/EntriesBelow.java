package io.meniscus.console.setup;

import io.meniscus.console.Visit;
import io.meniscus.console.setup.EntryModel.Below;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;

/** What stands below an entry of the hierarchy: zones and stores of a zone, tills of a store. */
record EntriesBelow(SetupState state, Visit visit) {
    private static final int SHOWN = 10;

    List<Below> of(Entry entry) {
        var place = KindPages.of(entry.kind()).place();
        var all = new ArrayList<Below>();
        for (var pages : KindPages.ALL) {
            if (pages.place() != place) {
                continue;
            }
            for (var field : pages.kind().fields()) {
                if (isOuter(pages, field, entry)) {
                    all.add(below(pages, field, entry));
                }
            }
        }
        return all;
    }

    /** A till's store server is no place the till stands in. */
    private static boolean isOuter(KindPages pages, Field<?> field, Entry entry) {
        boolean isNesting = pages.kind().nesting().filter(field::equals).isPresent();
        return field.refersTo().equals(entry.kind().section()) && (pages.kind() != entry.kind() || isNesting);
    }

    private Below below(KindPages pages, Field<?> field, Entry entry) {
        var found = state.all(pages.kind()).stream()
                .filter(other -> String.valueOf(other.get(field)).equals(entry.name()))
                .toList();
        var query = "?" + field.key() + "=" + ListEntries.encoded(entry.name());
        boolean mayMake = visit.may(pages.changing()) && Inputs.isActive(entry);
        return new Below(
                Words.plural(pages.kind()) + " (" + found.size() + ")",
                found.stream().limit(SHOWN).map(other -> Rows.of(other, visit)).toList(),
                found.size() > SHOWN ? visit.path(pages.place(), pages.base() + query) : "",
                mayMake ? visit.path(pages.place(), pages.base() + "/new" + query) : "",
                "New " + Words.one(pages.kind()) + " here");
    }
}
