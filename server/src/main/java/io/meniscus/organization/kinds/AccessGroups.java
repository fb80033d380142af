package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.TextForm;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import java.util.Locale;

/** Named sets of what callers may read and write (organization-setup §5, conventions §4). */
public final class AccessGroups {
    private static final List<String> BUILT_IN = List.of("POS", "InStore", "Admin");

    public static final Field<String> NAME =
            Field.of("name", groupName(), "What the group is known by").needed().build();
    public static final Field<String> DESCRIPTION =
            Field.of("description", Forms.description(), "What it is for").build();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of(
                    "accessGroups",
                    "accessGroup",
                    "access_group",
                    "What tills and API clients may read and write: POS, InStore and Admin are built in.")
            .ids("access_group_id")
            .knownBy(NAME)
            .fields(DESCRIPTION)
            .fields(ACTIVE)
            .builtIn(BUILT_IN.toArray(String[]::new))
            // Permissions are checked by the built-in groups alone, so no other can be named by a store or client.
            .rule((draft, given, entry) -> draft.problem(
                    given, NAME, Cause.FIXED, "access groups are built in: " + String.join(", ", BUILT_IN)))
            .build();

    private AccessGroups() {}

    /** A group's name; those built in are known however they are spelt. */
    static TextForm groupName() {
        var line = Forms.name();
        return new TextForm(
                text -> BUILT_IN.stream()
                        .filter(name -> letters(name).equals(letters(text)))
                        .findFirst()
                        .orElseGet(() -> line.reader().apply(text)),
                100,
                List.of(),
                "text",
                TextForm.Emptiness.REFUSED);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
