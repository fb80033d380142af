package io.meniscus.api.admin.users;

import io.meniscus.access.LoginName;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Users;

/** Gives somebody a role in the organization; who has no account gets one and a one-time link. */
record InviteUser(UserCall call) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var actor = call.actor(request);
        var sent = request.read(NewUser.class);
        var invitation = new Users.Invitation(sent.typedEmail(), sent.typedName(), UserCall.role(sent.role()));
        return switch (call.users().invite(actor, invitation, request.at())) {
            case Users.Result.Refused<String>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<String>(var token) -> {
                var email = LoginName.of(sent.typedEmail()).folded();
                yield call.shown(actor.org(), user -> user.email().equals(email))
                        .map(user -> Reply.of(201, 0, Invited.of(request, user, token)))
                        .orElseGet(() -> AdminCall.notFound(request, "user"));
            }
        };
    }
}
