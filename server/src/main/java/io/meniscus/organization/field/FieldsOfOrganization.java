package io.meniscus.organization.field;

import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldStock;
import io.meniscus.core.field.OfferedField;
import io.meniscus.core.field.Vertical;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields an organization has: the custom ones it defined, and of the platform's extended ones those of the
 * global vertical and of its own verticals, but for what it switched off.
 */
public final class FieldsOfOrganization {
    private FieldsOfOrganization() {}

    /**
     * The definitions.
     *
     * @param verticals ids of the lines of business; the global one need not be named
     * @param policies  what is asked of extended fields, by field id
     */
    public static FieldDefinitions of(
            FieldStock stock, List<CustomField> custom, Set<Long> verticals, Map<Long, FieldPolicy> policies) {
        var offered = new ArrayList<OfferedField>();
        for (var field : stock.fields()) {
            var policy = policies.getOrDefault(field.id(), FieldPolicy.NORMAL);
            boolean has = field.vertical() == Vertical.GLOBAL || verticals.contains(field.vertical());
            if (has && policy.has(FieldPolicy.Mark.ENABLED)) {
                offered.add(new OfferedField(field, policy));
            }
        }
        return new FieldDefinitions(custom, offered);
    }
}
