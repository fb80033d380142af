package io.meniscus.core.program;

import io.meniscus.core.points.Points;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The section of what caps have given so far in the cycles that a batch looks at. */
public final class CapUses {
    public static final SectionKind<CapUses> KIND = new SectionKind<>("caps", CapUses::new);

    private final Table<CapKey, Use> uses;

    /**
     * What was given, and may be.
     *
     * @param before when it was loaded: storing adds the difference, for others may add theirs meanwhile
     * @param most   as of the last command that used it
     */
    public record Use(CapKey key, Points before, Points used, Points most) {
        public Points added() {
            return used.minus(before);
        }
    }

    private CapUses(Journal journal) {
        uses = new Table<>(journal);
    }

    public void load(CapKey key, Points used) {
        uses.load(key, new Use(key, used, used, Points.ZERO));
    }

    /** What was given under any of the keys. */
    public Points used(Collection<CapKey> keys) {
        return keys.stream()
                .map(uses::find)
                .filter(Objects::nonNull)
                .map(Use::used)
                .reduce(Points.ZERO, Points::plus);
    }

    /** Counts points under a key. */
    public void use(CapKey key, Points points, Points most) {
        var found = uses.find(key);
        var before = found == null ? Points.ZERO : found.before();
        var used = found == null ? Points.ZERO : found.used();
        uses.put(key, new Use(key, before, used.plus(points), most));
    }

    /** What is to be added, sorted. */
    public List<Use> changed() {
        return uses.changes().stream()
                .map(Table.Change::after)
                .filter(Objects::nonNull)
                .filter(use -> !use.added().isZero())
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }
}
