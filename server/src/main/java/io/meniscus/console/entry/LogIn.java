package io.meniscus.console.entry;

import io.meniscus.console.Assets;
import io.meniscus.console.Cookie;
import io.meniscus.console.EntryReply;
import io.meniscus.console.Form;
import io.meniscus.console.PageRoute;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;

/**
 * {@code POST /console/-/log-in}: opens a session under a new id. An unknown e-mail, a wrong password, a switched-off
 * account and a pause after many failures are answered alike.
 */
final class LogIn implements PageRoute.OpenPage {
    private static final String REFUSED =
            "E-mail and password don't fit. After several failures there is a pause of up to a minute.";

    private final Users users;
    private final Sessions sessions;
    private final EntryReply reply;

    LogIn(Users users, Sessions sessions, Assets assets) {
        this.users = users;
        this.sessions = sessions;
        reply = new EntryReply(assets);
    }

    @Override
    public Reply show(Request request) {
        var form = Form.of(request);
        var email = form.text("email");
        var next = form.text("next");
        var user = users.logIn(email, form.secret("password"), request.remote());
        if (user.isEmpty()) {
            return reply.page(422, request, "Log in", "entry/logIn.jte", LogInModel.of(email, next, REFUSED));
        }
        var from =
                new Sessions.From(request.remote(), request.header("User-Agent").orElse(""));
        var id = sessions.open(user.get().id(), from, request.at());
        return Cookie.set(request, reply.redirect(isOurs(next) ? next : "/console"), id);
    }

    /** Only to a page of this console, never to where somebody's link would like to lead. */
    private static boolean isOurs(String next) {
        return (next.equals("/console") || next.startsWith("/console/"))
                && next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
