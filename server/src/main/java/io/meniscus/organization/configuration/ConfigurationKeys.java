package io.meniscus.organization.configuration;

import io.meniscus.config.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every configuration key there is: those of organization-setup §8 and the server's own. The table stands in
 * {@code configuration-keys.tsv} beside this class; {@link Flag} and {@link TextKey} are what the engine reads of it.
 */
public final class ConfigurationKeys {
    private static final Map<String, ConfigurationKey> ALL = load();
    private static final Map<String, ConfigurationKey> BY_SPELLING = spellings();

    private ConfigurationKeys() {}

    public static Collection<ConfigurationKey> all() {
        return ALL.values();
    }

    /** A key by its name or its other spelling; letter case counts. */
    public static Optional<ConfigurationKey> find(String name) {
        return Optional.ofNullable(BY_SPELLING.get(name));
    }

    /** The known key that a mistyped one most likely meant. */
    public static String nearest(String name) {
        return Nearest.to(name, BY_SPELLING.keySet());
    }

    private static Map<String, ConfigurationKey> load() {
        var keys = new LinkedHashMap<String, ConfigurationKey>();
        try (var table = ConfigurationKeys.class.getResourceAsStream("configuration-keys.tsv")) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var cells = line.split("\t", 5);
                var key = new ConfigurationKey(cells[0], ConfigurationType.of(cells[1]), cells[2], cells[3], cells[4]);
                if (keys.put(key.name(), key) != null) {
                    throw new IllegalStateException("configuration key twice: " + key.name());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Map<String, ConfigurationKey> spellings() {
        var spellings = new LinkedHashMap<>(ALL);
        for (var key : ALL.values()) {
            if (!key.alias().isEmpty()) {
                spellings.put(key.alias(), key);
            }
        }
        return spellings;
    }
}
