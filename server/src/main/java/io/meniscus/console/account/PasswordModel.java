package io.meniscus.console.account;

import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Field;
import java.util.List;

/** The form that changes a password; {@code first} when nothing else is possible before. */
public record PasswordModel(boolean first, String email, List<Field> fields) {
    private static final String RULE = "At least 9 characters with an upper-case letter, a lower-case letter, a digit"
            + " and a special character; none of your last 4 passwords.";

    static PasswordModel of(UserVisit visit, String presentError, String wantedError) {
        return new PasswordModel(
                visit.user().mustChangePassword(),
                visit.user().email(),
                List.of(
                        Field.password("present", "Present password", "current-password")
                                .error(presentError),
                        Field.password("password", "New password", "new-password")
                                .hint(RULE)
                                .error(wantedError),
                        Field.password("again", "New password again", "new-password")));
    }
}
