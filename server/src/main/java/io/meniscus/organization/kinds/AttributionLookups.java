package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import org.jspecify.annotations.Nullable;

/** Codes of the attribution look-up headers, and whom they mean (organization-setup §3, conventions §3). */
public final class AttributionLookups {
    public static final Field<String> TYPE = Field.of(
                    "type", Forms.oneOf("WECHAT", "MOBILE_TRIGGER"), "The kind of code")
            .needed()
            .build();
    public static final Field<String> CODE = Field.of("code", Forms.name(), "The code; its letter case counts")
            .needed()
            .build();
    public static final Field<String> TILL = Field.of(
                    "till", Forms.tillCode().orEmpty(), "The till it means; either this or a store")
            .refersTo("tills")
            .build();
    public static final Field<String> STORE = Field.of(
                    "store", Forms.code().orEmpty(), "The store whose first active till it means")
            .refersTo("stores")
            .build();
    public static final Field<String> STORE_EXTERNAL_ID = Field.of(
                    "storeExternalId", Forms.name(), "That store by one of its external ids")
            .writeOnly()
            .build();

    public static final Kind KIND = Kind.of(
                    "attributionLookups",
                    "attributionLookup",
                    "attribution_lookup",
                    "Codes of the attribution look-up headers, and the till or store they mean.")
            .knownBy(TYPE, CODE)
            .fields(TILL, STORE, STORE_EXTERNAL_ID)
            .adjusted(AttributionLookups::withStore)
            .rule(AttributionLookups::check)
            .build();

    private AttributionLookups() {}

    private static Entry withStore(Draft draft, Given given, @Nullable Entry old, Entry now) {
        var changed = now;
        if (given.has(TILL) && !given.has(STORE) && !given.has(STORE_EXTERNAL_ID)) {
            changed = changed.with(STORE, "");
        }
        if (given.has(STORE) && !given.has(TILL)) {
            changed = changed.with(TILL, "");
        }
        var external = given.get(STORE_EXTERNAL_ID);
        if (external.isEmpty()) {
            return changed;
        }
        var store = draft.all(Stores.KIND).stream()
                .filter(one -> one.get(Stores.EXTERNAL_IDS).contains(external.get()))
                .findFirst();
        if (store.isEmpty()) {
            draft.problem(
                    given,
                    STORE_EXTERNAL_ID,
                    Cause.UNKNOWN_REFERENCE,
                    "there is no store with the external id " + external.get());
            return changed;
        }
        return changed.with(STORE, store.get().name())
                .with(TILL, given.get(TILL).orElse(""));
    }

    private static void check(Draft draft, Given given, Entry lookup) {
        boolean isRefused = draft.isRefused(given, STORE_EXTERNAL_ID) || draft.isRefused(given, TILL);
        if (!isRefused && lookup.isEmpty(TILL) == lookup.isEmpty(STORE)) {
            draft.problem(given, TILL, Cause.CONFLICT, "wants either till or store");
        }
    }
}
