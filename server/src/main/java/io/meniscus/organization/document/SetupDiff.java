package io.meniscus.organization.document;

import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.List;

/** What would have to change in one set-up to make it another, in the lines of a report. Secrets are left out. */
public final class SetupDiff {
    private SetupDiff() {}

    /**
     * The lines a document would give if it were applied to a set-up; {@link InvalidSetup} for one that could not be.
     * What the document leaves out is no difference.
     */
    public static List<String> lines(SetupState from, SetupDocument to, Randomness randomness) {
        return Changes.lines(Draft.of(from, to, randomness));
    }

    /** The lines between two set-ups; entries that only the first has are {@code - store s1}. */
    public static List<String> lines(SetupState from, SetupState to) {
        var lines = new ArrayList<String>();
        for (var kind : Kinds.ALL) {
            if (kind.shape() != Kind.Shape.SINGLE) {
                of(kind, from, to, lines);
                continue;
            }
            var one = from.all(kind).stream().findFirst();
            var other = to.all(kind).stream().findFirst();
            if (one.isPresent() && other.isPresent()) {
                changed(one.get(), other.get(), lines);
            } else {
                other.ifPresent(entry -> lines.add("+ " + entry));
                one.ifPresent(entry -> lines.add("- " + entry));
            }
        }
        return lines;
    }

    private static void of(Kind kind, SetupState from, SetupState to, List<String> lines) {
        for (var entry : to.all(kind)) {
            from.get(kind, entry.name())
                    .ifPresentOrElse(old -> changed(old, entry, lines), () -> lines.add("+ " + entry));
        }
        from.all(kind).stream()
                .filter(entry -> to.get(kind, entry.name()).isEmpty())
                .forEach(entry -> lines.add("- " + entry));
    }

    private static void changed(Entry old, Entry now, List<String> lines) {
        var differences = Changes.differences(old, now);
        if (!differences.isEmpty()) {
            lines.add("~ " + now + " " + differences);
        }
    }

    /** The set-up a document makes on an empty server. */
    public static SetupState stateOf(SetupDocument document, Randomness randomness) {
        return Draft.of(SetupState.none(""), document, randomness).state();
    }
}
