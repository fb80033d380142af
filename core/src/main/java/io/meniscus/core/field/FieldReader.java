package io.meniscus.core.field;

import io.meniscus.core.world.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one call against what the organization defined. A name that is unknown and a value that is
 * invalid are dropped with a warning; an invalid value of a field that rejects them is a refusal. An empty value is
 * one that was not given: it changes nothing.
 */
public final class FieldReader {
    private final FieldDefinitions definitions;
    private final FieldScope scope;
    private final FieldEntity entity;
    private final Function<String, Optional<String>> entityCodes;
    private final Map<Long, FieldChange> custom = new LinkedHashMap<>();
    private final Map<Long, FieldChange> extended = new LinkedHashMap<>();
    private final List<FieldRefusal> refusals = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * A reader for one call.
     *
     * @param entityCodes the code of a store or till as the organization spells it
     */
    public FieldReader(
            FieldDefinitions definitions,
            FieldScope scope,
            FieldEntity entity,
            Function<String, Optional<String>> entityCodes) {
        this.definitions = definitions;
        this.scope = scope;
        this.entity = entity;
        this.entityCodes = entityCodes;
    }

    /** Takes a custom field; null removes it. */
    public void custom(String name, @Nullable String value) {
        var field = definitions.custom(scope, name.strip()).orElse(null);
        if (field == null) {
            warnings.add(new FieldWarning.CustomUnknown(name));
        } else if (field.has(CustomField.Mark.DISABLED_AT_SERVER)) {
            warnings.add(new FieldWarning.CustomDisabled(name));
        } else if (value == null) {
            custom.put(
                    field.id(),
                    new FieldChange.Remove(field.id(), field.name(), FieldChange.Stored.REPLACEABLE, search(field)));
        } else if (!value.isBlank()) {
            put(field, value);
        }
    }

    private void put(CustomField field, String value) {
        var read = FieldFormat.custom(field, value).orElse(null);
        if (read == null) {
            warnings.add(new FieldWarning.CustomInvalid(field.name()));
            return;
        }
        custom.put(
                field.id(),
                new FieldChange.Put(field.id(), field.name(), read, FieldChange.Stored.REPLACEABLE, search(field)));
    }

    private static FieldChange.Search search(CustomField field) {
        return field.has(CustomField.Mark.SEARCHABLE) ? FieldChange.Search.INDEXED : FieldChange.Search.NONE;
    }

    /** Takes an extended field; null removes it. */
    public void extended(String name, @Nullable String value) {
        var offered = definitions.extended(entity, name.strip()).orElse(null);
        if (offered == null) {
            warnings.add(new FieldWarning.ExtendedUnknown(name));
        } else if (value == null) {
            var id = offered.field().id();
            extended.put(id, new FieldChange.Remove(id, offered.field().name(), stored(offered), search(offered)));
        } else if (!value.isBlank()) {
            put(offered, value);
        }
    }

    private void put(OfferedField offered, String value) {
        var field = offered.field();
        if (value.strip().length() > FieldFormat.LONGEST) {
            drop(offered, new FieldWarning.ExtendedTooLong(field.name()));
            return;
        }
        var read = FieldFormat.extended(offered, value, entityCodes).orElse(null);
        if (read == null) {
            drop(offered, new FieldWarning.ExtendedInvalid(field.name()));
            return;
        }
        extended.put(field.id(), new FieldChange.Put(field.id(), field.name(), read, stored(offered), search(offered)));
    }

    private void drop(OfferedField offered, FieldWarning warning) {
        if (offered.has(FieldPolicy.Mark.REJECTS_INVALID)) {
            refusals.add(new FieldRefusal.Invalid(offered.field().name()));
        } else {
            warnings.add(warning);
        }
    }

    private static FieldChange.Stored stored(OfferedField offered) {
        return offered.has(FieldPolicy.Mark.UPDATABLE) ? FieldChange.Stored.REPLACEABLE : FieldChange.Stored.FIXED;
    }

    private static FieldChange.Search search(OfferedField offered) {
        return offered.has(FieldPolicy.Mark.SEARCHABLE) ? FieldChange.Search.INDEXED : FieldChange.Search.NONE;
    }

    /** What was dropped so far. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** What was read so far. */
    public GivenFields given() {
        var lacking = new ArrayList<FieldRefusal>();
        for (var offered : definitions.extended(entity)) {
            if (offered.has(FieldPolicy.Mark.MANDATORY)
                    && !(extended.get(offered.field().id()) instanceof FieldChange.Put)) {
                lacking.add(new FieldRefusal.Required(offered.field().name()));
            }
        }
        return new GivenFields(List.copyOf(custom.values()), List.copyOf(extended.values()), refusals, lacking);
    }
}
