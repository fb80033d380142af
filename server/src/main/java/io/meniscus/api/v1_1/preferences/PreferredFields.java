package io.meniscus.api.v1_1.preferences;

import io.meniscus.core.field.FieldScope;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.preference.Preference;
import java.util.ArrayList;
import java.util.List;

/** Fields of preferences, those that are still defined. */
record PreferredFields(List<Field> field) {
    private static final String PREFERRED_STORE = "PREFERRED_STORE";

    record Field(String name, String value) {}

    static PreferredFields of(Organization organization, Preference preference) {
        var fields = new ArrayList<Field>();
        organization
                .fields()
                .named(FieldScope.CUSTOMER_PREFERENCES, preference.fields())
                .forEach((name, value) -> fields.add(new Field(name, value)));
        return new PreferredFields(fields);
    }

    /** With the preferred store's code among them. */
    static PreferredFields withStore(Organization organization, Preference preference) {
        var fields = new ArrayList<>(of(organization, preference).field());
        var store = preference.store();
        if (store != null) {
            organization.store(store).map(Store::code).ifPresent(code -> fields.add(new Field(PREFERRED_STORE, code)));
        }
        return new PreferredFields(fields);
    }
}
