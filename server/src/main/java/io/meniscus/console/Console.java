package io.meniscus.console;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.config.SecureCookie;
import io.meniscus.console.account.AccountPages;
import io.meniscus.console.bills.BillsPages;
import io.meniscus.console.changes.ChangesGround;
import io.meniscus.console.changes.ChangesPages;
import io.meniscus.console.configuration.ConfigurationPages;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.CustomersPages;
import io.meniscus.console.customers.OfCustomer;
import io.meniscus.console.docs.DocsPages;
import io.meniscus.console.entry.EntryPages;
import io.meniscus.console.imports.ImportPages;
import io.meniscus.console.members.MembersPages;
import io.meniscus.console.organization.OrganizationPages;
import io.meniscus.console.outbox.OutboxPages;
import io.meniscus.console.overview.OverviewPages;
import io.meniscus.console.platform.PlatformPages;
import io.meniscus.console.programs.ProgramsPages;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.HeldStates;
import io.meniscus.console.setup.SetupPages;
import io.meniscus.console.stores.StoresPages;
import io.meniscus.console.tracking.TrackingPages;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Route;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.run.Randomness;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;
import java.util.ArrayList;
import java.util.List;

/** All pages of the console. A new place adds its {@code …Pages} here: one line. */
public final class Console {
    private final ConsoleDialect dialect;
    private final Doorkeeper doorkeeper;
    private final SecureCookie secureCookie;
    private final List<PageRoute> pages = new ArrayList<>();

    /** What the pages are made over. */
    public record Parts(
            Users users,
            Sessions sessions,
            Organizations organizations,
            RequestHistory history,
            OrganizationSetup setup,
            Imports imports,
            Jobs jobs,
            ChangesGround changes,
            CustomerGround customers,
            OutboxMessages outbox,
            Randomness randomness) {}

    public Console(Parts parts, SecureCookie secureCookie) {
        this.secureCookie = secureCookie;
        var users = parts.users;
        var sessions = parts.sessions;
        var organizations = parts.organizations;
        var history = parts.history;
        var ground = new Ground(parts.setup, new HeldStates(parts.setup), parts.randomness);
        var assets = new Assets();
        dialect = new ConsoleDialect(assets);
        doorkeeper = new Doorkeeper(users, sessions, organizations, assets);
        pages.add(PageRoute.open("GET", "/", new ToConsole()));
        pages.add(PageRoute.open("GET", "/console/-/assets/{hash}/{file}", assets));
        pages.addAll(new EntryPages(users, sessions, assets).routes());
        pages.addAll(new AccountPages(users, sessions, organizations).routes());
        pages.addAll(new OverviewPages(history).routes());
        pages.addAll(new CustomersPages(parts.customers).routes());
        pages.addAll(new BillsPages(parts.customers).routes());
        pages.addAll(new OrganizationPages(ground).routes());
        pages.addAll(new StoresPages(ground).routes());
        pages.addAll(new SetupPages(ground).routes());
        pages.addAll(new ProgramsPages(ground).routes());
        pages.addAll(new ConfigurationPages(ground).routes());
        pages.addAll(new ImportPages(parts.imports, parts.jobs).routes());
        pages.addAll(new ChangesPages(parts.changes).routes());
        pages.addAll(new OutboxPages(parts.outbox).routes());
        pages.addAll(new TrackingPages(history, users).routes());
        pages.addAll(new MembersPages(users).routes());
        pages.addAll(new PlatformPages(ground, organizations, users).routes());
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
                        Cookie.guarded(doorkeeper.guarded(page, navigable), secureCookie),
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
        return page instanceof OfCustomer of
                ? name(of.page())
                : page.getClass().getSimpleName().replaceFirst("\\$\\$Lambda.*", "");
    }
}
