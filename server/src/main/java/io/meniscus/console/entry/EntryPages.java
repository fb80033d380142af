package io.meniscus.console.entry;

import io.meniscus.console.Assets;
import io.meniscus.console.PageRoute;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;
import java.util.List;

/** The ways in: log-in and invitations. */
public record EntryPages(Users users, Sessions sessions, Assets assets) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.open("GET", "/console/-/log-in", new ShowLogIn(assets)),
                PageRoute.open("POST", "/console/-/log-in", new LogIn(users, sessions, assets)),
                PageRoute.open("GET", "/console/-/invite/{token}", new ShowInvite(users, assets)),
                PageRoute.open("POST", "/console/-/invite/{token}", new AcceptInvite(users, sessions, assets)));
    }
}
