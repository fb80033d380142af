package io.meniscus.api.admin.users;

import io.meniscus.access.Role;
import io.meniscus.user.Member;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param role  {@code viewer}, {@code editor} or {@code organization-administrator}; of the platform's own
 *              {@code platform-administrator}
 * @param state {@code pending}, {@code active} or {@code deactivated}
 */
public record ShownUser(long id, String email, String name, String role, String state) {
    public static ShownUser of(Member member) {
        return new ShownUser(
                member.id().value(),
                member.email(),
                member.name(),
                word(member.role()),
                member.state().name().toLowerCase(Locale.ROOT));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a word; nothing for a word that is none. */
    static Optional<Role> role(@Nullable String word) {
        for (var role : Role.values()) {
            if (word(role).equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
