package io.meniscus.console.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Times;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.history.SetupChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A change as people read it.
 *
 * @param entry what was changed, such as “Store delhi.cp”
 * @param what  made, changed or removed
 */
public record HistoryRow(long version, String when, String who, String entry, String what, List<Difference> fields) {
    public HistoryRow {
        fields = List.copyOf(fields);
    }

    /** A field before and after; empty for nothing. */
    public record Difference(String label, String before, String after) {}

    public static HistoryRow of(SetupChange change, Visit visit) {
        var kind = Kinds.find(change.section());
        return new HistoryRow(
                change.version(),
                new Times(visit.organization().profile().timeZone()).minute(change.at()),
                who(change.actor()),
                kind.map(known -> Words.of(known.singular())).orElse(Words.of(change.section())) + " " + change.name(),
                change.before().isMissingNode() ? "created" : change.after().isMissingNode() ? "removed" : "changed",
                change.before().isMissingNode() ? List.of() : differences(change.before(), change.after()));
    }

    private static String who(Actor actor) {
        return switch (actor.kind()) {
            case COMMAND_LINE -> "Command line";
            case SERVER -> "The server";
            case TILL -> "Till " + actor.name();
            case API_CLIENT -> "API client " + actor.name();
            case CONSOLE_USER -> actor.name();
        };
    }

    private static List<Difference> differences(JsonNode before, JsonNode after) {
        var keys = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        var differences = new ArrayList<Difference>();
        for (var key : keys) {
            if (!before.path(key).equals(after.path(key))) {
                differences.add(
                        new Difference(Words.of(key), Words.value(before.path(key)), Words.value(after.path(key))));
            }
        }
        return differences;
    }
}
