package io.meniscus.console.account;

import io.meniscus.console.Cookie;
import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.Sessions;

/** {@code POST /console/-/log-out}: ends this session. */
final class LogOut implements PageRoute.UserPage {
    private final Sessions sessions;

    LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Reply show(UserVisit visit) {
        sessions.end(visit.session());
        return Cookie.clear(visit.request(), visit.done("/console/-/log-in", Notice.LOGGED_OUT));
    }
}
