package io.meniscus.api.v2.organization;

import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationType;
import io.meniscus.organization.form.Form;

/** The value of a configuration key as callers read it. */
final class Configured {
    private Configured() {}

    /** What is set, or the key's default, which may be empty; secrets are masked. */
    static String value(ConfigurationKey key, Organization organization) {
        var set = organization.settings().explicit().get(key.name());
        if (set == null) {
            return key.fallback();
        }
        return key.type() instanceof ConfigurationType.SecretText ? Form.MASKED : set;
    }
}
