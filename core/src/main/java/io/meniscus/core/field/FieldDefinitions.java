package io.meniscus.core.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an organization defined and enabled, as one immutable snapshot. Names of custom fields are unique in their
 * scope, those of extended fields in their entity; both are compared with their letter case.
 */
public final class FieldDefinitions {
    /** An organization without any. */
    public static final FieldDefinitions NONE = new FieldDefinitions(List.of(), List.of());

    private final List<CustomField> custom;
    private final List<OfferedField> extended;
    private final Map<ScopedName, CustomField> customByName = new HashMap<>();
    private final Map<EntityName, OfferedField> extendedByName = new HashMap<>();
    /** Every call asks for the fields of its entity. */
    private final Map<FieldEntity, List<OfferedField>> extendedByEntity;

    private record ScopedName(FieldScope scope, String name) {}

    private record EntityName(FieldEntity entity, String name) {}

    /** Takes the fields there are; extended ones that are not enabled are left out by the caller. */
    public FieldDefinitions(Collection<CustomField> custom, Collection<OfferedField> extended) {
        this.custom = custom.stream()
                .sorted(Comparator.comparing(CustomField::scope)
                        .thenComparingInt(CustomField::position)
                        .thenComparingLong(CustomField::id))
                .toList();
        this.extended = extended.stream()
                .sorted(Comparator.comparing(
                                (OfferedField offered) -> offered.field().entity())
                        .thenComparingInt(offered -> offered.policy().position())
                        .thenComparingLong(offered -> offered.field().id()))
                .toList();
        this.extendedByEntity = this.extended.stream()
                .collect(Collectors.groupingBy(offered -> offered.field().entity(), Collectors.toUnmodifiableList()));
        this.custom.forEach(field -> customByName.put(new ScopedName(field.scope(), field.name()), field));
        this.extended.forEach(offered -> extendedByName.put(
                new EntityName(offered.field().entity(), offered.field().name()), offered));
    }

    /** All custom fields, by scope and position. */
    public List<CustomField> custom() {
        return custom;
    }

    /** The custom fields of a scope, by position. */
    public List<CustomField> custom(FieldScope scope) {
        return custom.stream().filter(field -> field.scope() == scope).toList();
    }

    public Optional<CustomField> custom(FieldScope scope, String name) {
        return Optional.ofNullable(customByName.get(new ScopedName(scope, name)));
    }

    /** All extended fields, by entity and position. */
    public List<OfferedField> extended() {
        return extended;
    }

    /** The extended fields of an entity, by position. */
    public List<OfferedField> extended(FieldEntity entity) {
        return extendedByEntity.getOrDefault(entity, List.of());
    }

    public Optional<OfferedField> extended(FieldEntity entity, String name) {
        return Optional.ofNullable(extendedByName.get(new EntityName(entity, name)));
    }

    /** Stored values of a scope by name, as far as their fields are still defined and not disabled at the server. */
    public Map<String, String> named(FieldScope scope, FieldValues values) {
        var named = new LinkedHashMap<String, String>();
        if (values.isEmpty()) {
            return named;
        }
        for (var field : custom(scope)) {
            if (!field.has(CustomField.Mark.DISABLED_AT_SERVER)) {
                values.get(field.id()).ifPresent(value -> named.put(field.name(), value));
            }
        }
        return named;
    }

    /** A stored value of an extended field, in the language asked for. */
    public record Shown(ExtendedField field, String value) {}

    /** Stored values of an entity, as far as their fields are still enabled. */
    public List<Shown> shown(FieldEntity entity, FieldValues values, String language) {
        var shown = new ArrayList<Shown>();
        if (values.isEmpty()) {
            return shown;
        }
        for (var offered : extended(entity)) {
            var field = offered.field();
            values.get(field.id()).ifPresent(value -> shown.add(new Shown(field, field.valueIn(language, value))));
        }
        return shown;
    }
}
