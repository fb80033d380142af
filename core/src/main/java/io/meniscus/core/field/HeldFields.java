package io.meniscus.core.field;

import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.Table;
import io.meniscus.core.world.Warning;
import java.util.List;
import java.util.Optional;

/**
 * The values of fields that customers and their profiles have, in a batch's working set. What a call does not give
 * stays; values of searchable fields leave the terms that find the customer.
 */
public final class HeldFields {
    private final Table<FieldHolder, FieldValues> values;
    private final Rows<FieldTerm.Change> terms;
    private final Groups<CustomerId, FieldHolder> holdersOf = new Groups<>();

    public HeldFields(Journal journal) {
        values = new Table<>(journal);
        terms = new Rows<>(journal);
    }

    /** Takes values as the database has them. */
    public void load(FieldHolder holder, FieldValues stored) {
        holdersOf.add(holder.customer(), holder);
        values.load(holder, stored);
    }

    /** What something has; nothing for what was never given any. */
    public FieldValues of(FieldHolder holder) {
        var found = values.find(holder);
        return found == null ? FieldValues.NONE : found;
    }

    /** Writes custom fields to a profile and extended ones to the person, which is the root. */
    public void write(GivenFields given, FieldHolder profile, CustomerId person, List<Warning> warnings) {
        write(given.custom(), profile, warnings);
        write(given.extended(), FieldHolder.of(person), warnings);
    }

    private void write(List<FieldChange> changes, FieldHolder holder, List<Warning> warnings) {
        if (changes.isEmpty()) {
            return;
        }
        var before = of(holder);
        var after = before.after(changes, warnings);
        if (after.equals(before)) {
            return;
        }
        holdersOf.add(holder.customer(), holder);
        values.put(holder, after);
        for (var change : changes) {
            if (change.search() == FieldChange.Search.INDEXED) {
                index(holder, change.field(), before.get(change.field()), after.get(change.field()));
            }
        }
    }

    private void index(FieldHolder holder, long field, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return;
        }
        before.map(value -> FieldTerm.of(holder.kind(), field, value, holder.customer()))
                .filter(term -> !stands(term))
                .ifPresent(term -> terms.add(new FieldTerm.Change.Removed(term)));
        after.map(value -> FieldTerm.of(holder.kind(), field, value, holder.customer()))
                .ifPresent(term -> terms.add(new FieldTerm.Change.Added(term)));
    }

    /** A value that another profile of the customer has too goes on finding it. */
    private boolean stands(FieldTerm term) {
        for (var holder : holdersOf.of(term.customer())) {
            var value = of(holder).get(term.field());
            if (holder.kind() == term.kind()
                    && value.isPresent()
                    && FieldTerm.fold(value.get()).equals(term.value())) {
                return true;
            }
        }
        return false;
    }

    /** Values by what has them. */
    public Table<FieldHolder, FieldValues> values() {
        return values;
    }

    /** Searchable values that appear and go, in the order they do. */
    public Rows<FieldTerm.Change> terms() {
        return terms;
    }
}
