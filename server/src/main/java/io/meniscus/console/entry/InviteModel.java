package io.meniscus.console.entry;

import io.meniscus.console.view.Field;
import io.meniscus.user.PasswordRule;
import io.meniscus.user.UserRefusal;
import java.util.List;
import java.util.stream.Collectors;

/** The form in which an invited user chooses a password. */
public record InviteModel(String name, String email, String action, List<Field> fields) {
    static final String RULE = "At least 9 characters with an upper-case letter, a lower-case letter, a digit and a"
            + " special character; none of your last 4 passwords.";

    static InviteModel of(String name, String email, String action, String error) {
        return new InviteModel(
                name,
                email,
                action,
                List.of(
                        Field.password("password", "Password", "new-password")
                                .hint(RULE)
                                .error(error),
                        Field.password("again", "Password again", "new-password")));
    }

    /** What to tell whoever chose a password that is not taken. */
    static String words(UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.PasswordTooWeak(var faults) ->
                faults.stream().map(PasswordRule.Fault::advice).collect(Collectors.joining(" "));
            case UserRefusal.PasswordUsedBefore _ -> "You had this password before; choose another.";
            default -> "The link is no longer valid.";
        };
    }
}
