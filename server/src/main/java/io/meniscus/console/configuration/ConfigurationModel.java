package io.meniscus.console.configuration;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that fit a search, by group.
 *
 * @param openAll where all groups are open; empty where they are
 */
public record ConfigurationModel(
        String action, List<Field> filter, List<Group> groups, String summary, String openAll, boolean editable) {
    public ConfigurationModel {
        filter = List.copyOf(filter);
        groups = List.copyOf(groups);
    }

    /**
     * Keys that belong together.
     *
     * @param count how many they are, and how many of them are set here
     * @param open  whether they are shown at once; else their heading unfolds them
     */
    public record Group(String id, String label, String count, boolean open, List<Key> keys) {
        public Group {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A key.
     *
     * @param value   what is set; empty where nothing is
     * @param works   whether the server acts on it yet
     * @param edit    where its form is
     * @param input   its form while it is edited; absent otherwise
     */
    public record Key(
            String name,
            String meaning,
            String type,
            String fallback,
            boolean isSet,
            String value,
            boolean works,
            String edit,
            String action,
            @Nullable Input input) {}
}
