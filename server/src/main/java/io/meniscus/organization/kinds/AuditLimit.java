package io.meniscus.organization.kinds;

import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Problem.Cause;

/** How many fields of a kind may have their changes kept (organization-setup §7). */
final class AuditLimit {
    private static final String KEY = "PRODUCT_CONF_ORG_AUDITABLE_CUSTOM_FIELDS_LIMIT";
    private static final int USUAL = 5;

    private AuditLimit() {}

    static void check(Draft draft, Given given, Entry field, Field<Boolean> audited) {
        int limit = draft.get(ConfigurationValues.KIND, KEY)
                .map(set -> set.get(ConfigurationValues.VALUE))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(USUAL);
        if (field.get(audited)
                && draft.all(field.kind()).stream()
                                .filter(other -> other.get(audited))
                                .count()
                        > limit) {
            draft.problem(given, audited, Cause.CONFLICT, "at most " + limit + " fields can be audited: " + KEY);
        }
    }
}
