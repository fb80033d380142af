package io.meniscus.organization.kinds;

import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.organization.configuration.ConfigurationKeys;
import io.meniscus.organization.configuration.ConfigurationType;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.TextForm;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configuration keys that are set (organization-setup §8). */
public final class ConfigurationValues {
    public static final Field<String> KEY =
            Field.of("key", keyName(), "A configuration key").needed().build();
    public static final Field<String> VALUE = Field.of(
                    "value", Forms.text(20_000), "Its value: flags 0 or 1; each key's type is checked")
            .maskedWhen(ConfigurationValues::isSecret)
            .build();

    public static final Kind KIND = Kind.of(
                    "configuration", "configuration", "configuration", "Configuration keys with their values.")
            .shape(Kind.Shape.MAPPING)
            .knownBy(KEY)
            .fields(VALUE)
            .adjusted(ConfigurationValues::read)
            .rule(ConfigurationValues::check)
            .closing(ConfigurationValues::withDeletionLabels)
            .build();

    private ConfigurationValues() {}

    /** Where persons are erased, labels are there that say so; the names are those of v2/pii-deletion. */
    private static void withDeletionLabels(Draft draft) {
        boolean erases = draft.all(KIND).stream()
                .anyMatch(entry -> entry.get(KEY).equals(Flag.CONF_ENABLE_PII_DELETION.name())
                        && entry.get(VALUE).equals("1"));
        if (erases) {
            StatusLabels.make(draft, CustomerStatus.PENDING_DELETION, "Deletion_pending");
            StatusLabels.make(draft, CustomerStatus.DELETED, "Deleted");
        }
    }

    private static TextForm keyName() {
        return new TextForm(
                name -> ConfigurationKeys.find(name)
                        .orElseThrow(() -> new ValueRefused(
                                Cause.UNKNOWN_KEY,
                                "unknown configuration key; the nearest known one is "
                                        + ConfigurationKeys.nearest(name)))
                        .name(),
                0,
                List.of(),
                "text",
                TextForm.Emptiness.REFUSED);
    }

    private static Entry read(Draft draft, Given given, @Nullable Entry old, Entry now) {
        var key = ConfigurationKeys.find(now.get(KEY)).orElseThrow();
        if (!given.has(VALUE)) {
            return now;
        }
        try {
            var value = key.read(now.get(VALUE));
            boolean namesGroup = isDefaultGroup(now) && !value.isEmpty();
            return now.with(
                    VALUE, namesGroup ? AccessGroups.groupName().reader().apply(value) : value);
        } catch (IllegalArgumentException e) {
            draft.problem(given, VALUE, Cause.MALFORMED, String.valueOf(e.getMessage()));
            return now;
        }
    }

    private static boolean isDefaultGroup(Entry entry) {
        return entry.get(KEY).equals(TextKey.DEFAULT_ACCESS_GROUP.name());
    }

    private static void check(Draft draft, Given given, Entry entry) {
        if (isDefaultGroup(entry) && !draft.isRefused(given, VALUE)) {
            AccessGroups.refuseUnknown(draft, given, entry, VALUE);
            AccessGroups.refuseInactive(draft, given, entry, VALUE);
        }
    }

    private static boolean isSecret(Entry entry) {
        var key = ConfigurationKeys.find(entry.get(KEY));
        return key.isPresent() && key.get().type() instanceof ConfigurationType.SecretText;
    }
}
