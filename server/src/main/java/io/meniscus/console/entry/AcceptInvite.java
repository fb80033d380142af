package io.meniscus.console.entry;

import io.meniscus.console.Assets;
import io.meniscus.console.Cookie;
import io.meniscus.console.EntryReply;
import io.meniscus.console.Form;
import io.meniscus.console.PageRoute;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.ConsoleUser;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;

/** {@code POST /console/-/invite/{token}}: sets the first password, which uses the link up, and logs in. */
final class AcceptInvite implements PageRoute.OpenPage {
    private final Users users;
    private final Sessions sessions;
    private final EntryReply reply;

    AcceptInvite(Users users, Sessions sessions, Assets assets) {
        this.users = users;
        this.sessions = sessions;
        reply = new EntryReply(assets);
    }

    @Override
    public Reply show(Request request) {
        var token = request.pathParameter("token");
        var user = users.invited(token, request.at());
        if (user.isEmpty()) {
            return reply.page(404, request, ShowInvite.GONE.heading(), "message.jte", ShowInvite.GONE);
        }
        var form = Form.of(request);
        if (!form.secret("password").equals(form.secret("again"))) {
            return again(request, user.get(), "The two passwords differ.");
        }
        return switch (users.accept(token, form.secret("password"), request.at())) {
            case Users.Result.Done<ConsoleUser>(var active) -> {
                var from = new Sessions.From(
                        request.remote(), request.header("User-Agent").orElse(""));
                yield Cookie.set(request, reply.redirect("/console"), sessions.open(active.id(), from, request.at()));
            }
            case Users.Result.Refused<ConsoleUser>(var refusal) ->
                again(request, user.get(), InviteModel.words(refusal));
        };
    }

    private Reply again(Request request, ConsoleUser user, String error) {
        var model = InviteModel.of(user.name(), user.email(), request.path(), error);
        return reply.page(422, request, "Welcome", "entry/invite.jte", model);
    }
}
