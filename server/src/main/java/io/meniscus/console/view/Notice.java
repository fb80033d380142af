package io.meniscus.console.view;

import java.util.Locale;
import java.util.Optional;

/** What a page says was done after it was redirected to: {@code ?done=saved}. */
public enum Notice {
    SAVED("Saved."),
    UNCHANGED("Nothing was different; nothing was changed."),
    MADE("Created."),
    REMOVED("Removed."),
    SWITCHED_OFF("Deactivated. It stays in history."),
    SWITCHED_ON("Activated."),
    RESET("Reset to its default."),
    NOTED("The note was added."),
    MERGED("The two are one person now. The merge can be undone."),
    UNMERGED("The merge was undone: they are two persons again."),
    STARTED("The import was started."),
    APPROVED("The request was approved; what it asked for is done."),
    REJECTED("The request was rejected."),
    ROLE_CHANGED("The role was changed."),
    USER_ADDED("The user was added."),
    USER_REMOVED("The user was removed from this organization."),
    DEACTIVATED("The account was deactivated."),
    ACTIVATED("The account was activated."),
    PASSWORD_CHANGED("Your password was changed. Other sessions were ended."),
    LOGGED_OUT("You are logged out.");

    private final String words;

    Notice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Notice> of(String code) {
        for (var notice : values()) {
            if (notice.code().equals(code)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
