package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meniscus.api.v2.wire.ShownEntity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A till as it is answered, with its custom fields. */
record ShownTill(
        @JsonUnwrapped ShownEntity entity, @Nullable List<Value> customField, List<W> warnings) {

    /** A custom field's value. */
    record Value(String name, String value) {}

    static ShownTill of(Till till, Organization organization) {
        var values = new TreeMap<>(till.details().customFields())
                .entrySet().stream()
                        .map(value -> new Value(value.getKey(), value.getValue()))
                        .toList();
        return new ShownTill(ShownEntity.of(till, organization), values.isEmpty() ? null : values, List.of());
    }
}
