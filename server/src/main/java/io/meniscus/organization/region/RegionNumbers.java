package io.meniscus.organization.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers the API names time zones, currencies and languages by ({@code timeZoneId}, …). They stand in
 * {@code region-numbers.tsv} beside this class and never change; -1 stands for what is inherited.
 */
public enum RegionNumbers {
    TIME_ZONE("timeZone"),
    CURRENCY("currency"),
    LANGUAGE("language");

    public static final int INHERITED = -1;

    private final String kind;

    RegionNumbers(String kind) {
        this.kind = kind;
    }

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        try (var table = RegionNumbers.class.getResourceAsStream("region-numbers.tsv")) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var cells = line.split("\t", 3);
                NUMBERS.put(cells[0] + " " + cells[2], Integer.parseInt(cells[1]));
                NAMES.put(cells[0] + " " + cells[1], cells[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a name; {@link #INHERITED} for an empty or unknown one. */
    public int of(String name) {
        return NUMBERS.getOrDefault(kind + " " + name, INHERITED);
    }

    /** The name of a number, empty for {@link #INHERITED}; nothing for a number nobody has. */
    public Optional<String> name(int number) {
        return number == INHERITED ? Optional.of("") : Optional.ofNullable(NAMES.get(kind + " " + number));
    }
}
