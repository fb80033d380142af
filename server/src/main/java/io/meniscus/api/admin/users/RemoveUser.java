package io.meniscus.api.admin.users;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;

/** Takes a user's role in the organization away; the account stays. */
record RemoveUser(UserCall call) implements Endpoint {
    /** Whose role was taken away. */
    record Answer(long removed) {}

    @Override
    public Reply handle(Request request) {
        return switch (call.users().remove(call.actor(request), UserCall.id(request))) {
            case Users.Result.Refused<UserId>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<UserId>(var id) -> Reply.ok(new Answer(id.value()));
        };
    }
}
