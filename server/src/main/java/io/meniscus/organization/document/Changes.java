package io.meniscus.organization.document;

import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;

/** The differences between two set-ups of one organization, in lines for people. */
public final class Changes {
    private Changes() {}

    /** {@code + store s1} is new, {@code ~ store s1 name: a → b} changed, {@code - store s1} gone. */
    public static List<String> lines(Draft draft) {
        var lines = new ArrayList<String>();
        for (var entry : draft.changed()) {
            lines.add(line(draft.stored(), entry));
        }
        for (var entry : draft.removed()) {
            lines.add("- " + entry);
        }
        return lines;
    }

    private static String line(SetupState stored, Entry entry) {
        var old = stored.before(entry);
        return old.isEmpty() ? "+ " + entry : "~ " + entry + " " + differences(old.get(), entry);
    }

    static String differences(Entry old, Entry now) {
        var differences = new ArrayList<String>();
        for (var field : now.kind().fields()) {
            if (!field.isDrawn() && !old.get(field).equals(now.get(field))) {
                var was = old.shown(field);
                var is = now.shown(field);
                differences.add(
                        was.equals(is)
                                ? field.key() + ": changed"
                                : field.key() + ": " + orNone(was) + " → " + orNone(is));
            }
        }
        return String.join(", ", differences);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "(none)" : text;
    }
}
