package io.meniscus.user;

import io.meniscus.config.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a console password must be like (organization-setup §7). */
public final class PasswordRule {
    /** So many passwords are remembered, and not taken again. */
    public static final int REMEMBERED = 4;

    private static final int SHORTEST = 9;
    private static final int LONGEST = 200;

    private PasswordRule() {}

    /** What a password lacks. */
    public enum Fault {
        TOO_SHORT("Use at least 9 characters."),
        TOO_LONG("Use at most 200 characters."),
        NO_UPPER_CASE("Add an upper-case letter."),
        NO_LOWER_CASE("Add a lower-case letter."),
        NO_DIGIT("Add a digit."),
        NO_SPECIAL("Add a special character, such as ! or #."),
        HOLDS_NAME("Don't use your e-mail address.");

        private final String advice;

        Fault(String advice) {
            this.advice = advice;
        }

        public String advice() {
            return advice;
        }
    }

    /** All faults of a password for a user; none when it will do. */
    public static List<Fault> faults(Secret password, String email) {
        var text = password.reveal();
        var faults = new ArrayList<Fault>();
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            faults.add(Fault.TOO_SHORT);
        }
        if (text.length() > LONGEST) {
            faults.add(Fault.TOO_LONG);
        }
        if (text.codePoints().noneMatch(Character::isUpperCase)) {
            faults.add(Fault.NO_UPPER_CASE);
        }
        if (text.codePoints().noneMatch(Character::isLowerCase)) {
            faults.add(Fault.NO_LOWER_CASE);
        }
        if (text.codePoints().noneMatch(Character::isDigit)) {
            faults.add(Fault.NO_DIGIT);
        }
        if (text.codePoints().allMatch(Character::isLetterOrDigit)) {
            faults.add(Fault.NO_SPECIAL);
        }
        if (text.toLowerCase(Locale.ROOT).contains(email)) {
            faults.add(Fault.HOLDS_NAME);
        }
        return faults;
    }
}
