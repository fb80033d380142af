package io.meniscus.api.v1_1.organization;

import io.meniscus.organization.TillKind;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.SetupState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code organization/entities} lists, from the top of the tree to its leaves. */
enum EntityType {
    CONCEPT,
    ZONE,
    STORE,
    STR_SERVER,
    TILL;

    Kind kind() {
        return switch (this) {
            case CONCEPT -> Concepts.KIND;
            case ZONE -> Zones.KIND;
            case STORE -> Stores.KIND;
            case STR_SERVER, TILL -> Tills.KIND;
        };
    }

    /** The scope of custom fields that are of this type. */
    String customFields() {
        return this == STORE || this == ZONE || this == TILL ? name() + "_CUSTOM_FIELDS" : "";
    }

    /** By its name in any letter case. */
    static Optional<EntityType> of(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        for (var type : values()) {
            if (type.name().equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** All there are, in order of id; store centres count as store servers. */
    List<Entry> all(SetupState state) {
        return state.all(kind()).stream().filter(this::isOfThis).toList();
    }

    private boolean isOfThis(Entry entry) {
        return switch (this) {
            case CONCEPT, ZONE, STORE -> true;
            case TILL -> entry.get(Tills.TYPE) == TillKind.TILL;
            case STR_SERVER -> entry.get(Tills.TYPE) != TillKind.TILL;
        };
    }

    boolean isActive(Entry entry) {
        return switch (this) {
            case CONCEPT -> entry.get(Concepts.ACTIVE);
            case ZONE -> entry.get(Zones.ACTIVE);
            case STORE -> entry.get(Stores.ACTIVE);
            case STR_SERVER, TILL -> entry.get(Tills.ACTIVE);
        };
    }
}
