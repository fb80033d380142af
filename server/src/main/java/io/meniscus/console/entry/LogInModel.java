package io.meniscus.console.entry;

import io.meniscus.console.view.Field;

/**
 * The log-in's form.
 *
 * @param next  where to go then
 * @param error what was wrong; empty for nothing
 */
public record LogInModel(Field email, Field password, String next, String error) {
    static LogInModel of(String email, String next, String error) {
        return new LogInModel(
                Field.email("email", "E-mail").value(email),
                Field.password("password", "Password", "current-password"),
                next,
                error);
    }
}
