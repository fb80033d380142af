package io.meniscus.organization.kinds;

import io.meniscus.organization.ConfigurationKeys;
import io.meniscus.organization.ConfigurationType;
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
            .build();

    private ConfigurationValues() {}

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
            return now.with(VALUE, key.read(now.get(VALUE)));
        } catch (IllegalArgumentException e) {
            draft.problem(given, VALUE, Cause.MALFORMED, String.valueOf(e.getMessage()));
            return now;
        }
    }

    private static boolean isSecret(Entry entry) {
        var key = ConfigurationKeys.find(entry.get(KEY));
        return key.isPresent() && key.get().type() instanceof ConfigurationType.SecretText;
    }
}
