package io.meniscus.console.entry;

import io.meniscus.console.Assets;
import io.meniscus.console.EntryReply;
import io.meniscus.console.PageRoute;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** {@code GET /console/-/log-in}: the form. */
final class ShowLogIn implements PageRoute.OpenPage {
    private final EntryReply reply;

    ShowLogIn(Assets assets) {
        reply = new EntryReply(assets);
    }

    @Override
    public Reply show(Request request) {
        var next = request.query("next").orElse("");
        return reply.page(200, request, "Log in", "entry/logIn.jte", LogInModel.of("", next, ""));
    }
}
