package io.meniscus.console;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.console.account.AccountPages;
import io.meniscus.console.docs.DocsPages;
import io.meniscus.console.entry.EntryPages;
import io.meniscus.console.members.MembersPages;
import io.meniscus.console.overview.OverviewPages;
import io.meniscus.console.tracking.TrackingPages;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Route;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;
import java.util.ArrayList;
import java.util.List;

/** All pages of the console. A new place adds its {@code …Pages} here: one line. */
public final class Console {
    private final ConsoleDialect dialect;
    private final Doorkeeper doorkeeper;
    private final List<PageRoute> pages = new ArrayList<>();

    public Console(Users users, Sessions sessions, Organizations organizations, RequestHistory history) {
        var assets = new Assets();
        dialect = new ConsoleDialect(assets);
        doorkeeper = new Doorkeeper(users, sessions, organizations, assets);
        pages.add(PageRoute.open("GET", "/console/-/assets/{hash}/{file}", assets));
        pages.addAll(new EntryPages(users, sessions, assets).routes());
        pages.addAll(new AccountPages(users, sessions, organizations).routes());
        pages.addAll(new OverviewPages(history).routes());
        pages.addAll(new TrackingPages(history, users).routes());
        pages.addAll(new MembersPages(users).routes());
        pages.addAll(new DocsPages(assets).routes());
    }

    public ConsoleDialect dialect() {
        return dialect;
    }

    /** Who may see what; one line a page. */
    public List<PageRoute> pages() {
        return List.copyOf(pages);
    }

    /** The pages as routes. The HTTP gate lets everybody to them: each has a door of its own. */
    public List<Route> routes() {
        var navigable = pages.stream()
                .flatMap(page -> Doorkeeper.navigable(page).stream())
                .toList();
        return pages.stream()
                .map(page -> new Route(
                        List.of(page.method()),
                        List.of(page.path()),
                        dialect,
                        doorkeeper.guarded(page, navigable),
                        Permission.PUBLIC,
                        RateClass.NONE,
                        Route.Idempotency.NONE,
                        0,
                        new Route.Description("console", "", List.of(), Void.class, Void.class)))
                .toList();
    }

    /** The golden text: method, path, who may, handler. */
    public String render() {
        var text = new StringBuilder();
        for (var page : pages) {
            var line = switch (page) {
                case PageRoute.Open(var _, var _, var shown) -> "everybody | " + name(shown);
                case PageRoute.OfUser(var _, var _, var permission, var shown) ->
                    (permission.equals(Permission.AUTHENTICATED) ? "user" : "platform " + words(permission)) + " | "
                            + name(shown);
                case PageRoute.OfOrganization(var _, var _, var _, var permission, var shown) ->
                    words(permission) + " | " + name(shown);
            };
            text.append(page.method())
                    .append(" | ")
                    .append(page.path())
                    .append(" | ")
                    .append(line)
                    .append('\n');
        }
        return text.toString();
    }

    private static String words(Permission permission) {
        return permission.resource() + ":" + permission.operation();
    }

    private static String name(Object page) {
        return page.getClass().getSimpleName().replaceFirst("\\$\\$Lambda.*", "");
    }
}
