package io.meniscus.api.admin.users;

import io.meniscus.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A user who was given a role.
 *
 * @param inviteLink where a password is set, once and within 24 hours, shown only here; left out for who has one
 */
public record Invited(ShownUser user, @Nullable String inviteLink) {
    public static Invited of(Request request, ShownUser user, String token) {
        return new Invited(user, token.isEmpty() ? null : request.origin() + "/console/-/invite/" + token);
    }
}
