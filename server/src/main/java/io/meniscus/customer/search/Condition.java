package io.meniscus.customer.search;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.search.SearchWords;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a search asks of a person. Texts are folded: those of names and identifiers by {@code search.Fold}, those of
 * fields by {@code FieldTerm.fold}. Of several texts any one counts.
 */
public sealed interface Condition {
    /** A name or identifier, or its words, that lies in a range. By index. */
    record Text(Parts parts, List<Range> ranges) implements Condition {
        public Text {
            ranges = List.copyOf(ranges);
        }
    }

    /** A name or identifier that ends so. Reads all words and identifiers of the organization. */
    record Ending(Parts parts, List<String> endings) implements Condition {
        public Ending {
            endings = List.copyOf(endings);
        }
    }

    /** A first name and a last name of one customer. By index. */
    record BothNames(String first, Range last) {}

    record FullName(List<BothNames> names) implements Condition {
        public FullName {
            names = List.copyOf(names);
        }
    }

    /** A value of a searchable field that lies in a range. By index. */
    record FieldText(FieldKey field, List<Range> ranges) implements Condition {
        public FieldText {
            ranges = List.copyOf(ranges);
        }
    }

    /** A value of a searchable field that ends so. Reads all values of the field. */
    record FieldEnding(FieldKey field, List<String> endings) implements Condition {
        public FieldEnding {
            endings = List.copyOf(endings);
        }
    }

    /** A value of a searchable field that is a number between others. Reads all values of the field. */
    record FieldNumber(FieldKey field, Span span) implements Condition {}

    /** Registered from one instant until before another. Reads all customers found otherwise, or all there are. */
    record Registered(Instant from, Instant until) implements Condition {}

    /** Registered at one of some tills. Reads as {@link Registered}. */
    record RegisteredAt(Set<TillId> tills) implements Condition {
        public RegisteredAt {
            tills = Set.copyOf(tills);
        }
    }

    /** What is measured of a person. */
    enum Measure {
        /** Points that can be spent, in a program. */
        CURRENT_POINTS,
        /** Points ever earned and not taken back, in a program. */
        LIFETIME_POINTS,
        LIFETIME_PURCHASES,
        /** The amount of the latest bill; who has none is not found. */
        LAST_BILL
    }

    /**
     * A sum that a person has lies in a span. Reads as {@link Registered}.
     *
     * @param program whose points are meant
     * @param at      when
     */
    record Measured(Measure measure, ProgramId program, Instant at, Span span) implements Condition {}

    /** Several of which one must hold; each is one by index, or an ending. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** Holds for everybody. */
    record Always() implements Condition {}

    /** Holds for nobody. */
    record Never() implements Condition {}

    static Condition of(boolean holds) {
        return holds ? new Always() : new Never();
    }

    static Condition text(Parts parts, Collection<Range> ranges) {
        return new Text(parts, List.copyOf(ranges));
    }

    /** Every word begins a word of any name or identifier. */
    static List<Condition> all(SearchWords words) {
        return words.words().stream()
                .map(word -> text(Parts.ALL, List.of(Range.beginningWith(word))))
                .toList();
    }
}
