package io.meniscus.core.field;

import java.util.Locale;
import java.util.Optional;

/** What an extended field is an attribute of. Bills and lines of every type share their definitions. */
public enum FieldEntity {
    CUSTOMER("CUSTOMER"),
    TRANSACTION("REGULAR_TRANSACTION"),
    LINEITEM("REGULAR_LINEITEM"),
    CARD("CARD"),
    LEAD("LEAD"),
    COMPANY("COMPANY"),
    USERGROUP2("USERGROUP2");

    private final String entityType;

    FieldEntity(String entityType) {
        this.entityType = entityType;
    }

    /** Reads the short name or the entity type, in any letter case. */
    public static Optional<FieldEntity> read(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        for (var entity : values()) {
            if (entity.name().equals(name) || entity.entityType.equals(name)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /** {@code REGULAR_LINEITEM}, the key of the newer lists */
    public String entityType() {
        return entityType;
    }

    /** {@code lineitem}, the key of the older list */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
