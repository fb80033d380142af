package io.meniscus.api.v2.sources;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.kinds.Sources;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account to be made or changed. */
record AccountBody(
        @Nullable String name,
        @Nullable String sourceAccountIdentifier,
        @Nullable String sourceTypeName,
        @Nullable Boolean toMirror,
        @JsonProperty("isActive") @Nullable Boolean isActive,
        @Nullable Map<String, @Nullable Object> configs) {

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Puts what may be changed into an entry. */
    void put(ObjectNode entry) {
        if (!text(name).isEmpty()) {
            entry.put(Sources.NAME.key(), text(name));
        }
        if (toMirror != null) {
            entry.put(Sources.TO_MIRROR.key(), toMirror);
        }
        if (isActive != null) {
            entry.put(Sources.ACTIVE.key(), isActive);
        }
        if (configs != null) {
            var values = entry.putObject(Sources.CONFIGS.key());
            configs.forEach((key, value) -> values.put(key, Objects.toString(value, "")));
        }
    }
}
