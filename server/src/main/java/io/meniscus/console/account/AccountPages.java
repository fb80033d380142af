package io.meniscus.console.account;

import io.meniscus.console.PageRoute;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;
import java.util.List;

/** A user's own pages. */
public record AccountPages(Users users, Sessions sessions, Organizations organizations) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.ofUser("GET", "/console", new ChooseOrganization(organizations)),
                PageRoute.ofUser("GET", "/console/-/password", new ShowPassword()),
                PageRoute.ofUser("POST", "/console/-/password", new ChangePassword(users, sessions)),
                PageRoute.ofUser("GET", "/console/-/sessions", new ShowSessions(sessions)),
                PageRoute.ofUser("POST", "/console/-/sessions/end", new EndSessions(sessions)),
                PageRoute.ofUser("POST", "/console/-/log-out", new LogOut(sessions)));
    }
}
