package io.meniscus.api.admin.platform;

import io.meniscus.access.LoginName;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.users.Errors;
import io.meniscus.api.admin.users.Invited;
import io.meniscus.api.admin.users.ShownUser;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Users;
import org.jspecify.annotations.Nullable;

/** Makes somebody an administrator of the platform; who has no account gets one and a one-time link. */
record AddAdministrator(Users users) implements Endpoint {
    record NewAdministrator(
            @Nullable String email, @Nullable String name) {}

    @Override
    public Reply handle(Request request) {
        var sent = request.read(NewAdministrator.class);
        var email = sent.email() == null ? "" : sent.email();
        var name = sent.name() == null ? "" : sent.name();
        return switch (users.invitePlatformAdministrator(email, name, request.at())) {
            case Users.Result.Refused<String>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<String>(var token) ->
                users.platformAdministrators().stream()
                        .filter(user -> user.email().equals(LoginName.of(email).folded()))
                        .findFirst()
                        .map(user -> Reply.of(201, 0, Invited.of(request, ShownUser.of(user), token)))
                        .orElseGet(() -> AdminCall.notFound(request, "user"));
        };
    }
}
