package io.meniscus.user;

import io.meniscus.access.KnownLogin.UserRoles;

/**
 * Somebody who may use the console.
 *
 * @param email    case-folded; what they log in with
 * @param password whether it may stay as it is
 */
public record ConsoleUser(
        UserId id, String email, String name, UserState state, PasswordState password, UserRoles roles) {

    /** Whether a password was chosen by its user. */
    public enum PasswordState {
        CHOSEN,
        /** Must be changed before anything else. */
        FIRST
    }

    public boolean mustChangePassword() {
        return password == PasswordState.FIRST;
    }
}
