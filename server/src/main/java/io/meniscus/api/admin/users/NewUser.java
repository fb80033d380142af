package io.meniscus.api.admin.users;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be given a role.
 *
 * @param role {@code viewer}, {@code editor} or {@code organization-administrator}
 */
record NewUser(
        @Nullable String email,
        @Nullable String name,
        @Nullable String role) {
    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedName() {
        return name == null ? "" : name;
    }
}
