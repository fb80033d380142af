package io.meniscus.api.admin.platform;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.users.Errors;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;

/** Takes the platform's role away from somebody else; the account stays. */
record RemoveAdministrator(Users users) implements Endpoint {
    /** Whose role was taken away. */
    record Answer(long removed) {}

    @Override
    public Reply handle(Request request) {
        var by = new UserId(request.caller().principal().id());
        return switch (users.removePlatformAdministrator(by, new UserId(AdminCall.id(request)))) {
            case Users.Result.Refused<UserId>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<UserId>(var id) -> Reply.ok(new Answer(id.value()));
        };
    }
}
