package io.meniscus.customer.search;

import java.util.Locale;
import java.util.Optional;

/** What criteria are about, with the limits of each (v2/search). */
public enum SearchedEntity {
    CUSTOMER(1, 1_826),
    TRANSACTION(2, 365);

    private final short code;
    private final int longestRetention;

    SearchedEntity(int code, int longestRetention) {
        this.code = (short) code;
        this.longestRetention = longestRetention;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    /** Days that data may be kept for a criterion at most. */
    public int longestRetention() {
        return longestRetention;
    }

    static SearchedEntity ofCode(int code) {
        return values()[code - 1];
    }

    /** Reads a name in any letter case. */
    public static Optional<SearchedEntity> read(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        for (var entity : values()) {
            if (entity.name().equals(name)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }
}
