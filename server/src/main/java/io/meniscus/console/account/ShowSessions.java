package io.meniscus.console.account;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Times;
import io.meniscus.http.Reply;
import io.meniscus.user.Session;
import io.meniscus.user.Sessions;
import java.time.ZoneOffset;

/** {@code GET /console/-/sessions}: where a user is logged in. */
final class ShowSessions implements PageRoute.UserPage {
    private static final Times UTC = new Times(ZoneOffset.UTC);

    private final Sessions sessions;

    ShowSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Reply show(UserVisit visit) {
        var now = visit.request().at();
        var current = sessions.find(visit.session(), now).map(Session::name).orElse("");
        var rows = sessions.of(visit.user().id(), now).stream()
                .map(each -> new SessionsModel.Row(
                        Browser.named(each.browser()),
                        each.address(),
                        UTC.minute(each.createdAt()),
                        UTC.minute(each.seenAt()),
                        each.name().equals(current)))
                .toList();
        return visit.page(
                "Your sessions",
                "account/sessions.jte",
                new SessionsModel(visit.user().email(), rows));
    }
}
