package io.meniscus.console;

import io.meniscus.access.Permission;
import io.meniscus.access.Role;
import io.meniscus.console.view.Look;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Sessions;
import io.meniscus.user.Users;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Stands before every page: a session (else to the log-in), the form's token (403), a password of one's own (else to
 * its change), a role in the organization and its permission (403; the same for an organization there is not).
 */
final class Doorkeeper {
    private static final String LOG_IN = "/console/-/log-in";
    private static final String PASSWORD = "/console/-/password";
    private static final String LOG_OUT = "/console/-/log-out";

    private final Users users;
    private final Sessions sessions;
    private final Organizations organizations;
    private final Assets assets;

    Doorkeeper(Users users, Sessions sessions, Organizations organizations, Assets assets) {
        this.users = users;
        this.sessions = sessions;
        this.organizations = organizations;
        this.assets = assets;
    }

    /** A page behind its door. */
    Endpoint guarded(PageRoute route, List<PageRoute.OfOrganization> navigable) {
        return switch (route) {
            case PageRoute.Open(var _, var _, var page) -> request -> open(request, page);
            case PageRoute.OfUser(var _, var path, var permission, var page) ->
                request -> admitted(request, path, visit -> {
                    requirePlatform(visit, permission);
                    return page.show(visit);
                });
            case PageRoute.OfOrganization(var _, var place, var _, var permission, var page) ->
                request -> admitted(
                        request, route.path(), visit -> page.show(inside(visit, place, permission, navigable)));
        };
    }

    private Reply open(Request request, PageRoute.OpenPage page) {
        // The log-in's form carries no token yet; browsers tell where it came from.
        var from = request.header("Sec-Fetch-Site").orElse("none");
        if (request.method().equals("POST") && !from.equals("same-origin") && !from.equals("none")) {
            return outOfDate();
        }
        return page.show(request);
    }

    private Reply admitted(Request request, String path, PageRoute.UserPage page) {
        var id = Cookie.in(request);
        var session = id.flatMap(known -> sessions.find(known, request.at()));
        var user = session.flatMap(found -> users.active(found.user()));
        if (id.isEmpty() || user.isEmpty()) {
            return toLogIn(request);
        }
        var form = Form.of(request);
        if (request.method().equals("POST") && !isOurs(request, form, id.get())) {
            return outOfDate();
        }
        if (user.get().mustChangePassword() && !path.equals(PASSWORD) && !path.equals(LOG_OUT)) {
            return Pages.redirect(PASSWORD);
        }
        return page.show(new UserVisit(request, form, user.get(), id.get(), sessions.formToken(id.get()), assets));
    }

    private boolean isOurs(Request request, Form form, io.meniscus.config.Secret id) {
        return sessions.isFormOf(id, form.text("token"))
                || request.header("X-Form-Token")
                        .filter(token -> sessions.isFormOf(id, token))
                        .isPresent();
    }

    private static Reply toLogIn(Request request) {
        var to = request.method().equals("POST")
                ? LOG_IN
                : LOG_IN + "?next=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8);
        // htmx would put the log-in page into the middle of this one.
        return request.header("HX-Request").isPresent()
                ? new Reply(200, null, 0, java.util.Map.of("HX-Redirect", to))
                : Pages.redirect(to);
    }

    private Reply outOfDate() {
        var look = new Look("Out of date", assets.base(), "", "", "", "/console", List.of(), "");
        var words = "This form came from a page of an earlier session, or from another site. Nothing was changed.";
        return Pages.render(
                403, "message.jte", look, new Message("Form out of date", words, "/console", "To the console"));
    }

    private static void requirePlatform(UserVisit visit, Permission permission) {
        boolean isGranted = permission.equals(Permission.AUTHENTICATED)
                || (visit.user().roles().administersPlatform() && Role.PLATFORM_ADMINISTRATOR.grants(permission));
        if (!isGranted) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
    }

    private Visit inside(
            UserVisit visit, Place place, Permission permission, List<PageRoute.OfOrganization> navigable) {
        var organization = organizations.byCode(visit.request().pathParameter("organization"));
        var role = organization.map(Organization::id).flatMap(visit.user().roles()::in);
        if (organization.isEmpty() || role.filter(own -> own.grants(permission)).isEmpty()) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        var places = navigable.stream()
                .filter(route -> role.get().grants(route.permission()))
                .map(PageRoute.OfOrganization::place)
                .sorted()
                .toList();
        return new Visit(visit, organization.get(), role.get(), place, places);
    }

    static Optional<PageRoute.OfOrganization> navigable(PageRoute route) {
        return route instanceof PageRoute.OfOrganization page
                        && page.method().equals("GET")
                        && page.suffix().isEmpty()
                ? Optional.of(page)
                : Optional.empty();
    }
}
