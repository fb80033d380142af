package io.meniscus.api.admin;

import io.meniscus.access.LoginKind;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Principal;
import io.meniscus.api.Calls;
import io.meniscus.api.admin.wire.Failed;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;

/** What admin calls have in common: whose organization, which page, how they refuse. */
public final class AdminCall {
    /** Where every path of an organization begins. */
    public static final String ORGANIZATION = "/admin/v1/organizations/{organization}";

    /** Looking at set-up, jobs and requests. */
    public static final Permission READ = new Permission(Resource.ADMIN, Operation.READ, Plane.CONFIG);

    /** Changing them. */
    public static final Permission WRITE = new Permission(Resource.ADMIN, Operation.WRITE, Plane.CONFIG);

    private AdminCall() {}

    /** The organization in the path; one that is not the caller's is as good as unknown. */
    public static OrgId organization(Request request, Organizations organizations) {
        var own = Calls.organization(request, organizations);
        var named = request.pathParameter("organization").toLowerCase(Locale.ROOT);
        if (!own.profile().code().toLowerCase(Locale.ROOT).equals(named)) {
            throw new EdgeException(new EdgeRefusal.UnknownRoute());
        }
        return own.id();
    }

    /** Who calls, as logs of changes name it. */
    public static String caller(Request request) {
        Principal principal = request.caller().principal();
        return principal.kind() == LoginKind.API_CLIENT
                ? "API client " + principal.id()
                : principal.kind().name().toLowerCase(Locale.ROOT) + " " + principal.id();
    }

    /** A number of the path; whatever is none names nothing there is. */
    public static long id(Request request) {
        return number(request.pathParameter("id"), -1);
    }

    /** {@code limit}: 1 to 500, 50 unless given. */
    public static int limit(Request request) {
        return (int) bounded(request, "limit", 50, 1, 500);
    }

    /** {@code offset}: 0 unless given. */
    public static int offset(Request request) {
        return (int) bounded(request, "offset", 0, 0, Integer.MAX_VALUE);
    }

    private static long bounded(Request request, String name, long usual, long least, long most) {
        var given = request.query(name);
        if (given.isEmpty()) {
            return usual;
        }
        long number = number(given.get(), least - 1);
        if (number < least || number > most) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is " + least + " to " + most));
        }
        return number;
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    public static Reply refused(Request request, int status, List<Problem> problems) {
        return Reply.of(status, status, new Failed(problems, request.id().value()));
    }

    public static Reply notFound(Request request, String what) {
        return refused(request, 404, List.of(Problem.of("not-found", "There is no such " + what)));
    }
}
