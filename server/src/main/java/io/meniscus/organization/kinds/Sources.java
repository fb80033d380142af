package io.meniscus.organization.kinds;

import io.meniscus.core.identity.Source;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;

/** Where customers come from: sources and their accounts (organization-setup §7, organization-source). */
public final class Sources {
    public static final Field<String> SOURCE = Field.of("source", new SourceName(), "One of the fixed sources")
            .needed()
            .build();
    public static final Field<String> ACCOUNT = Field.of(
                    "account",
                    Forms.name().orEmpty(),
                    "What calls pass as accountId; empty for a source without accounts")
            .build();
    public static final Field<String> NAME = Field.of("name", Forms.name(), "Its name")
            .fallback((soFar, _) -> soFar.name())
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of(
                    "sources",
                    "source",
                    "source_account",
                    "Sources of customers, each with its accounts or without any. INSTORE is always there.")
            .ids("source_account_id")
            .knownBy(SOURCE, ACCOUNT)
            .groupedIn("accounts")
            .fields(NAME)
            .fields(ACTIVE)
            .closing(Sources::inStore)
            .build();

    private Sources() {}

    private static void inStore(Draft draft) {
        var name = Source.INSTORE.name();
        if (draft.all(KIND).stream().noneMatch(account -> account.get(SOURCE).equals(name))) {
            draft.put(draft.entry(KIND).with(SOURCE, name).with(NAME, name).with(ACTIVE, true));
        }
    }
}
