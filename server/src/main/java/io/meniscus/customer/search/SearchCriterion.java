package io.meniscus.customer.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an organization says it will search by (v2/search). Everything is found with or without one, unless the
 * configuration key ENTITY_SEARCH_NEEDS_CRITERION asks that a criterion covers each search.
 *
 * @param id     24 hexadecimal digits
 * @param active false once it was deactivated, for good
 */
public record SearchCriterion(String id, Draft draft, boolean active, Audit audit) {
    /** Fields of a criterion that every search by it gives, at most. */
    public static final int MOST_INDEXED = 6;

    /** Fields that a search by it may give as well, at most. */
    public static final int MOST_FILTERABLE = 5;

    /** What there is before it is stored. */
    public record Draft(
            String name, SearchedEntity entity, Strategy strategy, List<Field> fields, Retention retention) {
        public Draft {
            fields = List.copyOf(fields);
        }
    }

    /** Who made and last changed it, by the id of the principal. */
    public record Audit(Instant createdAt, long createdBy, Instant updatedAt, long updatedBy) {}

    /** How long data is kept; a server that searches all there is keeps it as long as the customer. */
    public record Retention(int days, String from) {}

    /** One field under the name that searches give it. */
    public record Field(String id, String alias, Use use, String reference, String dataType) {}

    /** Whether a search must give a field or may. */
    public enum Use {
        INDEXED,
        FILTERABLE;

        public static Optional<Use> read(String text) {
            return named(Use.values(), text);
        }
    }

    /** How a criterion is searched by, and how many an organization may have of each entity. */
    public enum Strategy {
        /** Values of several fields together. */
        COMBINATION(1, 5),
        /** The beginning of any field. */
        PREFIX(2, 2);

        private final short code;
        private final int most;

        Strategy(int code, int most) {
            this.code = (short) code;
            this.most = most;
        }

        short code() {
            return code;
        }

        public int most() {
            return most;
        }

        static Strategy ofCode(int code) {
            return values()[code - 1];
        }

        public static Optional<Strategy> read(String text) {
            return named(Strategy.values(), text);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        for (var one : all) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether searches by just these fields are what it is for. */
    boolean covers(Set<String> fieldIds) {
        return switch (draft.strategy()) {
            case PREFIX -> fieldIds.equals(Set.of(EntitySearch.PREFIX));
            case COMBINATION ->
                fieldIds.containsAll(ids(Set.of(Use.INDEXED)))
                        && ids(Set.of(Use.values())).containsAll(fieldIds);
        };
    }

    private Set<String> ids(Set<Use> uses) {
        return draft.fields().stream()
                .filter(field -> uses.contains(field.use()))
                .map(Field::id)
                .collect(Collectors.toSet());
    }
}
