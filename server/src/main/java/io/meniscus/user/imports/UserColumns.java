package io.meniscus.user.imports;

import io.meniscus.access.LoginName;
import io.meniscus.access.Role;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;
import io.meniscus.job.imports.ImportColumn.Showing;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.user.Users;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of the import of users says. */
final class UserColumns {
    static final String USERNAME = "username";
    static final String FIRST_NAME = "first name";
    static final String ROLE = "role";
    static final String PASSWORD = "password";
    static final String ENTITY_TYPES = "accessible entity types";

    static final List<ImportColumn> ALL = List.of(
            new ImportColumn(USERNAME, Presence.NEEDED, "The e-mail they log in with", "asha@example.com"),
            new ImportColumn(FIRST_NAME, Presence.NEEDED, "Their first name", "Asha"),
            optional("middle name", "Their middle name", ""),
            optional("last name", "Their last name", "Rao"),
            optional("title", "Taken from files made elsewhere, and not kept", ""),
            new ImportColumn(ROLE, Presence.NEEDED, "viewer, editor or organization administrator", "viewer"),
            optional("manager", "Taken from files made elsewhere, and not kept", ""),
            new ImportColumn(
                    PASSWORD,
                    Presence.OPTIONAL,
                    Showing.MASKED,
                    "Their first password, which they change when they first log in; drawn where left out",
                    ""),
            optional(ENTITY_TYPES, "ORG or nothing: a role is for the whole organization", ""),
            optional("accessible entity codes", "Left out with ORG", ""));

    private static final List<Role> ROLES = List.of(Role.VIEWER, Role.EDITOR, Role.ORGANIZATION_ADMINISTRATOR);

    private UserColumns() {}

    private static ImportColumn optional(String name, String description, String example) {
        return new ImportColumn(name, Presence.OPTIONAL, description, example);
    }

    /** As accounts are known by. */
    static String email(ImportRow row) {
        return LoginName.of(row.value(USERNAME)).folded();
    }

    static Optional<Role> role(ImportRow row) {
        var letters = letters(row.value(ROLE));
        return ROLES.stream()
                .filter(role -> letters(role.name()).equals(letters))
                .findFirst();
    }

    /** Whether the row asks for no less than the whole organization. */
    static boolean isOfWholeOrganization(ImportRow row) {
        var types = letters(row.value(ENTITY_TYPES));
        return types.isEmpty() || types.equals("org") || types.equals("organization");
    }

    static Users.Invitation invitation(ImportRow row, Role role) {
        var name = Stream.of(FIRST_NAME, "middle name", "last name")
                .map(row::value)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Users.Invitation(row.value(USERNAME), name, role);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _;-]", "");
    }
}
