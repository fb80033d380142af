package io.meniscus.organization.kinds;

import io.meniscus.core.identity.Source;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.run.Randomness;
import java.util.HexFormat;
import java.util.Map;

/** Where customers come from: sources and their accounts (organization-setup §7, organization-source). */
public final class Sources {
    private static final int UUID_BYTES = 16;

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
    public static final Field<String> UUID = Field.of(
                    "uuid",
                    Forms.matching(32, "[0-9a-f]{32}", "wants 32 hexadecimal digits in lower case"),
                    "What calls about the account name it by, never changed; else generated")
            .fixed()
            .drawn((_, randomness) -> newUuid(randomness))
            .build();
    public static final Field<Boolean> TO_MIRROR = Field.of(
                    "toMirror", Forms.yesOrNo(), "Whether what changes here is passed on to the source")
            .build();
    public static final Field<Map<String, String>> CONFIGS = Field.of(
                    "configs", Forms.textMap(100), "The account's settings by name; an empty one takes it away")
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
            .fields(NAME, UUID)
            .fields(TO_MIRROR, CONFIGS, ACTIVE)
            .unique(UUID)
            .closing(Sources::inStore)
            .build();

    private Sources() {}

    private static void inStore(Draft draft) {
        var name = Source.INSTORE.name();
        if (draft.all(KIND).stream().noneMatch(account -> account.get(SOURCE).equals(name))) {
            draft.put(draft.entry(KIND)
                    .with(SOURCE, name)
                    .with(NAME, name)
                    .with(UUID, newUuid(draft.randomness()))
                    .with(ACTIVE, true));
        }
    }

    private static String newUuid(Randomness randomness) {
        return HexFormat.of().formatHex(randomness.secret(UUID_BYTES));
    }
}
