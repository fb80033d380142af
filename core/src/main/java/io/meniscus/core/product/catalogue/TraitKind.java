package io.meniscus.core.product.catalogue;

import java.util.Optional;

/** What a product has at most one of, by name; meta sizes are what sizes are alike in. */
public enum TraitKind {
    BRAND(1),
    CATEGORY(2),
    COLOR(3),
    SIZE(4),
    META_SIZE(5),
    STYLE(6);

    private final short code;

    TraitKind(int code) {
        this.code = (short) code;
    }

    /** As the database has it. */
    public short code() {
        return code;
    }

    /** The kind of what one of this kind stands below; nothing for kinds that are flat. */
    public Optional<TraitKind> parents() {
        return switch (this) {
            case BRAND, CATEGORY, META_SIZE -> Optional.of(this);
            case SIZE -> Optional.of(META_SIZE);
            case COLOR, STYLE -> Optional.empty();
        };
    }

    /** Whether several of one name may be told apart by a type. */
    public boolean isTyped() {
        return this == SIZE || this == META_SIZE;
    }
}
