package io.meniscus.core.identity;

import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.world.Warning;
import java.util.List;
import java.util.Optional;

/**
 * Writes given fields to a customer: custom ones to the profile, extended ones to the person, which is the root. What
 * a call does not give stays.
 */
final class FieldWriting {
    private FieldWriting() {}

    static void write(
            GivenFields given, ProfileKey profile, Customer person, Identity identity, List<Warning> warnings) {
        write(given.custom(), FieldHolder.of(profile), identity, warnings);
        write(given.extended(), FieldHolder.of(person.id()), identity, warnings);
    }

    private static void write(
            List<FieldChange> changes, FieldHolder holder, Identity identity, List<Warning> warnings) {
        if (changes.isEmpty()) {
            return;
        }
        var before = identity.fieldsOf(holder);
        var after = before.after(changes, warnings);
        if (after.equals(before)) {
            return;
        }
        identity.put(holder, after);
        for (var change : changes) {
            if (change.search() == FieldChange.Search.INDEXED) {
                index(holder, change.field(), before.get(change.field()), after.get(change.field()), identity);
            }
        }
    }

    /** A value that another profile of the customer has too goes on finding it. */
    private static void index(
            FieldHolder holder, long field, Optional<String> before, Optional<String> after, Identity identity) {
        if (before.equals(after)) {
            return;
        }
        before.map(value -> FieldTerm.of(holder.kind(), field, value, holder.customer()))
                .filter(term -> !stands(term, holder, identity))
                .ifPresent(term -> identity.add(new FieldTerm.Change.Removed(term)));
        after.map(value -> FieldTerm.of(holder.kind(), field, value, holder.customer()))
                .ifPresent(term -> identity.add(new FieldTerm.Change.Added(term)));
    }

    private static boolean stands(FieldTerm term, FieldHolder except, Identity identity) {
        for (var profile : identity.profilesOf(term.customer())) {
            var holder = FieldHolder.of(profile.key());
            var value = identity.fieldsOf(holder).get(term.field());
            if (holder.kind() == except.kind()
                    && !holder.equals(except)
                    && value.isPresent()
                    && FieldTerm.fold(value.get()).equals(term.value())) {
                return true;
            }
        }
        return false;
    }
}
