package io.meniscus.console.setup.input;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists that some texts are chosen from, by the key of their field. Anything else may still be typed. */
public final class Suggestions {
    private static final Map<String, List<String>> ALL = Map.of(
            "timeZone",
            new TreeSet<>(ZoneId.getAvailableZoneIds())
                    .stream()
                            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc") && !zone.startsWith("System"))
                            .toList(),
            "currency",
            Currency.availableCurrencies()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .toList(),
            "language",
            Stream.of(Locale.getISOLanguages()).sorted().toList(),
            "country",
            Stream.of(Locale.getISOCountries()).sorted().toList());

    private Suggestions() {}

    public static boolean has(String key) {
        return ALL.containsKey(key);
    }

    public static List<String> of(String key) {
        return ALL.getOrDefault(key, List.of());
    }
}
