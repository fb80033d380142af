package io.meniscus.api.admin;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** A line of the admin API below an organization. */
public record AdminRoute(String method, String path, Permission permission, String summary, Class<?> reply) {

    public Route to(Dialect admin, Endpoint endpoint, Route.Parameter... query) {
        return to(admin, endpoint, Route.Bodies.NONE, query);
    }

    /** With bodies that are no wire record's. */
    public Route to(Dialect admin, Endpoint endpoint, Route.Bodies bodies, Route.Parameter... query) {
        return route(admin, endpoint, Route.Idempotency.NONE, bodies, query);
    }

    private Route route(
            Dialect admin,
            Endpoint endpoint,
            Route.Idempotency idempotency,
            Route.Bodies bodies,
            Route.Parameter... query) {
        return new Route(
                List.of(method),
                List.of(AdminCall.ORGANIZATION + path),
                admin,
                endpoint,
                permission,
                permission.operation() == Permission.Operation.READ ? RateClass.READ : RateClass.WRITE,
                idempotency,
                0,
                new Route.Description("admin", summary, List.of(query), Void.class, reply, bodies));
    }

    /** Change of set-up: it may be repeated under a key. */
    public Route to(
            Dialect admin, OrganizationSetup setup, Endpoint change, Route.Bodies bodies, Route.Parameter... query) {
        return route(admin, new KeyedChange(setup, change), Route.Idempotency.KEYED, bodies, query);
    }

    /** A query parameter that may be left out. */
    public static Route.Parameter optional(String name, String meaning) {
        return new Route.Parameter(name, Route.Presence.OPTIONAL, meaning);
    }
}
