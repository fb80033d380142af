package io.meniscus.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts given for the configuration keys, each from the first source that names it. Refuses a key that no
 * setting has (and names the nearest one), and a value that its setting can't read; a secret's text is never shown.
 */
final class Values {
    private static final Map<String, Setting<?>> BY_NAME = Keys.ALL.stream()
            .collect(Collectors.toMap(Setting::name, setting -> setting, (one, _) -> one, LinkedHashMap::new));
    private static final Map<String, Setting<?>> BY_ENVIRONMENT_NAME = Keys.ALL.stream()
            .collect(Collectors.toMap(Setting::environmentName, setting -> setting, (one, _) -> one, TreeMap::new));

    private final Map<String, Given> given = new LinkedHashMap<>();

    /** A text, and where it stands in words for a message. */
    private record Given(String text, String place) {}

    /** Adds what the command line names; sources added earlier win. */
    Values addOptions(Map<String, String> options) {
        options.forEach((name, text) -> add(known(name, "--" + name, "option"), text, "--" + name));
        return this;
    }

    /** Adds the environment's names that begin with {@code MENISCUS_}; an empty value is as none. */
    Values addEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((name, text) -> {
            if (!name.startsWith(Setting.ENVIRONMENT_PREFIX)) {
                return;
            }
            var setting = BY_ENVIRONMENT_NAME.get(name);
            if (setting == null) {
                throw new StartRefused("unknown environment variable " + name + ": the nearest known one is "
                        + Nearest.to(name, BY_ENVIRONMENT_NAME.keySet()));
            }
            if (!text.isEmpty()) {
                add(setting, text, "environment variable " + name);
            }
        });
        return this;
    }

    Values addFile(String file, Map<String, String> values) {
        values.forEach((name, text) -> {
            if (name.equals(Keys.CONFIG.name())) {
                throw new StartRefused("config file " + file + ": a config file names no further one");
            }
            add(known(name, name, "key in config file " + file), text, name + " in config file " + file);
        });
        return this;
    }

    <T> T get(Setting<T> setting) {
        var value = find(setting);
        if (value == null) {
            throw new StartRefused(setting.name() + " is not set");
        }
        return value;
    }

    <T> @Nullable T find(Setting<T> setting) {
        var from = given.get(setting.name());
        if (from == null) {
            return setting.fallback().isEmpty() ? null : setting.reader().apply(setting.fallback());
        }
        try {
            return setting.reader().apply(from.text().strip());
        } catch (IllegalArgumentException e) {
            var shown = setting.visibility() == Setting.Visibility.SECRET ? "" : ", not \"" + from.text() + "\"";
            throw new StartRefused(from.place() + " " + e.getMessage() + shown, e);
        }
    }

    private static Setting<?> known(String name, String shown, String what) {
        var setting = BY_NAME.get(name);
        if (setting == null) {
            throw new StartRefused("unknown " + what + ": " + shown + "; the nearest known one is "
                    + Nearest.to(name, BY_NAME.keySet()));
        }
        return setting;
    }

    private void add(Setting<?> setting, String text, String place) {
        given.putIfAbsent(setting.name(), new Given(text, place));
    }
}
