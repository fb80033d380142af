package io.meniscus.store;

import java.util.Locale;
import java.util.Optional;

/** What a store's report is about; the code is stored. */
public enum ReportKind {
    LOYALTY(1),
    REDEMPTION(2);

    private final short code;

    ReportKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A kind by its name in any letter case. */
    public static Optional<ReportKind> of(String name) {
        for (var kind : values()) {
            if (kind.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
