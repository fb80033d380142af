package io.meniscus.console.setup.input;

import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupState;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an entry takes from those around it while it has no value of its own. */
public record Inherited(SetupState state) {

    /** The value of the nearest entry around it that has one; empty for none. */
    public String of(Entry entry, Field<?> field) {
        if (!field.isInherited()) {
            return "";
        }
        return around(entry, field.key(), new HashSet<>())
                .or(() -> state.all(Profile.KIND).stream().findFirst().flatMap(profile -> own(profile, field.key())))
                .orElse("");
    }

    private Optional<String> around(Entry entry, String key, Set<Entry> passed) {
        for (var reference : entry.kind().fields()) {
            if (reference.isReference()) {
                var outer = Kinds.find(reference.refersTo())
                        .filter(kind -> inherits(kind, key))
                        .flatMap(kind -> state.get(kind, String.valueOf(entry.get(reference))));
                if (outer.isPresent() && passed.add(outer.get())) {
                    var found = own(outer.get(), key).or(() -> around(outer.get(), key, passed));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean inherits(Kind kind, String key) {
        return kind.field(key).filter(Field::isInherited).isPresent();
    }

    private static Optional<String> own(Entry entry, String key) {
        return entry.kind()
                .field(key)
                .filter(field -> !entry.isEmpty(field))
                .map(field -> entry.written(field).asText());
    }
}
