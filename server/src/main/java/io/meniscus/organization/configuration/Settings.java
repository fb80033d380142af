package io.meniscus.organization.configuration;

import java.util.Map;

/** An organization's configuration keys (organization-setup §8) over their defaults. */
public final class Settings {
    private final Map<String, String> values;

    public Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Whether a flag is on: {@code 1} or {@code true}. */
    public boolean isOn(Flag flag) {
        var value = values.getOrDefault(flag.key(), flag.fallback());
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    public String text(TextKey key) {
        return values.getOrDefault(key.name(), key.fallback());
    }

    /** The value of a key that the registry declares as an integer. */
    public int number(TextKey key) {
        return Integer.parseInt(text(key));
    }

    /** The values that were set, by key. */
    public Map<String, String> explicit() {
        return values;
    }
}
