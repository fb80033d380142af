package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field's value in a body. */
record CustomValue(@Nullable String name, @Nullable String value) {
    /** Puts values into an entry, by name. */
    static void put(ObjectNode entry, String key, @Nullable List<CustomValue> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        var fields = entry.putObject(key);
        for (var one : values) {
            fields.put(NewStore.text(one.name()), NewStore.text(one.value()));
        }
    }
}
