package io.meniscus.console.entry;

import io.meniscus.console.Assets;
import io.meniscus.console.EntryReply;
import io.meniscus.console.Message;
import io.meniscus.console.PageRoute;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Users;

/** {@code GET /console/-/invite/{token}}: where an invited user chooses a password. */
final class ShowInvite implements PageRoute.OpenPage {
    static final Message GONE = new Message(
            "This link is no longer valid",
            "Invitations work once and for 24 hours. Ask whoever invited you for a new link.",
            "/console",
            "To the log-in");

    private final Users users;
    private final EntryReply reply;

    ShowInvite(Users users, Assets assets) {
        this.users = users;
        reply = new EntryReply(assets);
    }

    @Override
    public Reply show(Request request) {
        return users.invited(request.pathParameter("token"), request.at())
                .map(user -> reply.page(
                        200,
                        request,
                        "Welcome",
                        "entry/invite.jte",
                        InviteModel.of(user.name(), user.email(), request.path(), "")))
                .orElseGet(() -> reply.page(404, request, GONE.heading(), "message.jte", GONE));
    }
}
