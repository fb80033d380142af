package io.meniscus.api.admin.users;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Users;

/** A new one-time link for a user who has no password yet; the earlier one is void. */
record InviteAgain(UserCall call) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var actor = call.actor(request);
        var id = UserCall.id(request);
        return switch (call.users().inviteAgain(actor, id, request.at())) {
            case Users.Result.Refused<String>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<String>(var token) ->
                call.shown(actor.org(), user -> user.id() == id.value())
                        .map(user -> Reply.ok(Invited.of(request, user, token)))
                        .orElseGet(() -> AdminCall.notFound(request, "user"));
        };
    }
}
