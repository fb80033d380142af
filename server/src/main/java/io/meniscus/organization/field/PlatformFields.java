package io.meniscus.organization.field;

import io.meniscus.core.field.FieldStock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** The verticals and extended fields that come with the platform, read once. */
public final class PlatformFields {
    /** When the platform's fields came to be, for lists that say so. */
    public static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private static final FieldStock STOCK = read("fields.tsv");

    private PlatformFields() {}

    public static FieldStock stock() {
        return STOCK;
    }

    private static FieldStock read(String resource) {
        var stream = Objects.requireNonNull(PlatformFields.class.getResourceAsStream(resource));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return FieldStock.parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
