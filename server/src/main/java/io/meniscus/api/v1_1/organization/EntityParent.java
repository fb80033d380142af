package io.meniscus.api.v1_1.organization;

import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose children are wanted. Refuses, with code 400, a type of identifier without a value or the reverse, one there is
 * not, and a parent that stands no level above what is listed.
 */
record EntityParent(NamedBy namedBy, String value) {

    enum NamedBy {
        STORE_CODE,
        STORE_ID,
        STORE_EXTERNAL_ID,
        CONCEPT_CODE,
        CONCEPT_ID;

        private boolean isStore() {
            return compareTo(STORE_EXTERNAL_ID) <= 0;
        }
    }

    static Optional<EntityParent> of(Request request, EntityType type) {
        var namedBy = request.query("parent_identifier_type").orElse("").toUpperCase(Locale.ROOT);
        var value = request.query("parent_identifier_value").orElse("");
        if (namedBy.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            throw EntityQuery.invalid("parent_identifier_value is missing");
        }
        for (var known : NamedBy.values()) {
            if (known.name().equals(namedBy) && isAbove(known, type)) {
                return Optional.of(new EntityParent(known, value));
            }
        }
        throw EntityQuery.invalid("parent_identifier_type names nothing above " + type);
    }

    private static boolean isAbove(NamedBy parent, EntityType type) {
        return switch (type) {
            case CONCEPT, ZONE -> false;
            case STORE -> !parent.isStore();
            case STR_SERVER, TILL -> true;
        };
    }

    /** Whether a store, or what stands in one, is a child. */
    boolean isOf(SetupState state, Entry entry) {
        var store = entry.kind() == Stores.KIND ? Optional.of(entry) : state.get(Stores.KIND, entry.get(Tills.STORE));
        return store.isPresent() && isStoreOf(state, store.get());
    }

    private boolean isStoreOf(SetupState state, Entry store) {
        return switch (namedBy) {
            case STORE_CODE -> store.get(Stores.CODE).equalsIgnoreCase(value);
            case STORE_ID -> value.equals(Long.toString(store.id()));
            case STORE_EXTERNAL_ID -> store.get(Stores.EXTERNAL_IDS).stream().anyMatch(value::equalsIgnoreCase);
            case CONCEPT_CODE -> store.get(Stores.CONCEPT).equalsIgnoreCase(value);
            case CONCEPT_ID ->
                state.get(Concepts.KIND, store.get(Stores.CONCEPT))
                        .filter(concept -> value.equals(Long.toString(concept.id())))
                        .isPresent();
        };
    }
}
