package io.meniscus.api.admin;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** A line of the admin API: of the platform, or below an organization. */
public record AdminRoute(String method, String path, Permission permission, String summary, Class<?> reply) {
    private static final String PLATFORM = "/admin/v1";

    /** Below an organization. */
    public Route to(Dialect admin, Endpoint endpoint, Route.Parameter... query) {
        return to(admin, endpoint, Route.Bodies.NONE, query);
    }

    /** Below an organization, with bodies that are no wire record's. */
    public Route to(Dialect admin, Endpoint endpoint, Route.Bodies bodies, Route.Parameter... query) {
        return route(admin, AdminCall.ORGANIZATION, endpoint, Route.Idempotency.NONE, Void.class, bodies, query);
    }

    /** Below an organization, with a wire record that is sent. */
    public Route taking(Class<?> sent, Dialect admin, Endpoint endpoint) {
        return route(admin, AdminCall.ORGANIZATION, endpoint, Route.Idempotency.NONE, sent, Route.Bodies.NONE);
    }

    /** Of the platform. */
    public Route ofPlatform(Dialect admin, Endpoint endpoint, Route.Parameter... query) {
        return route(admin, PLATFORM, endpoint, Route.Idempotency.NONE, Void.class, Route.Bodies.NONE, query);
    }

    /** Of the platform, with a body that is no wire record's. */
    public Route ofPlatform(Dialect admin, Endpoint endpoint, Route.Bodies bodies) {
        return route(admin, PLATFORM, endpoint, Route.Idempotency.NONE, Void.class, bodies);
    }

    /** Of the platform, with a wire record that is sent. */
    public Route ofPlatformTaking(Class<?> sent, Dialect admin, Endpoint endpoint) {
        return route(admin, PLATFORM, endpoint, Route.Idempotency.NONE, sent, Route.Bodies.NONE);
    }

    private Route route(
            Dialect admin,
            String below,
            Endpoint endpoint,
            Route.Idempotency idempotency,
            Class<?> sent,
            Route.Bodies bodies,
            Route.Parameter... query) {
        return new Route(
                List.of(method),
                List.of(below + path),
                admin,
                endpoint,
                permission,
                permission.operation() == Permission.Operation.READ ? RateClass.READ : RateClass.WRITE,
                idempotency,
                0,
                new Route.Description("admin", summary, List.of(query), sent, reply, bodies));
    }

    /** A change with a wire record that is sent: it may be repeated under a key. */
    public Route taking(Class<?> sent, Dialect admin, OrganizationSetup setup, Endpoint change) {
        var keyed = new KeyedChange(setup, change);
        return route(admin, AdminCall.ORGANIZATION, keyed, Route.Idempotency.KEYED, sent, Route.Bodies.NONE);
    }

    /** A change: it may be repeated under a key. */
    public Route to(
            Dialect admin, OrganizationSetup setup, Endpoint change, Route.Bodies bodies, Route.Parameter... query) {
        var keyed = new KeyedChange(setup, change);
        return route(admin, AdminCall.ORGANIZATION, keyed, Route.Idempotency.KEYED, Void.class, bodies, query);
    }

    /** A change with a wire record that is sent, whose endpoint sees to its key itself. */
    public Route takingByRunner(Class<?> sent, Dialect admin, Endpoint change) {
        return route(admin, AdminCall.ORGANIZATION, change, Route.Idempotency.KEYED, sent, Route.Bodies.NONE);
    }

    /** A query parameter that may be left out. */
    public static Route.Parameter optional(String name, String meaning) {
        return new Route.Parameter(name, Route.Presence.OPTIONAL, meaning);
    }
}
