package io.meniscus.console.changes;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * One change request and what it would do.
 *
 * @param sides    the customers as they are now
 * @param outcome  what approving would come to; empty when it was decided
 * @param merged   the customer that a merge would make: one or none
 * @param hindrance why approving would be refused; empty when it would not
 * @param action   where the decision is sent; empty for who may not decide, and for one that was decided
 * @param error    why a decision was refused; empty for nothing
 */
public record ChangeModel(
        String id,
        String title,
        String status,
        Tone tone,
        List<Line> lines,
        List<Side> sides,
        String outcome,
        List<Side> merged,
        String hindrance,
        String action,
        Field comment,
        String error,
        String back) {
    public ChangeModel {
        lines = List.copyOf(lines);
        sides = List.copyOf(sides);
        merged = List.copyOf(merged);
    }

    /** A line about the request. */
    public record Line(String label, String value) {}

    /** A customer: what it is called here, and its profiles. */
    public record Side(String title, String id, String loyalty, List<Profile> profiles) {
        public Side {
            profiles = List.copyOf(profiles);
        }
    }

    /** A profile of a source account. */
    public record Profile(String source, String name, List<Line> identifiers) {
        public Profile {
            identifiers = List.copyOf(identifiers);
        }
    }
}
