package io.meniscus.api.v2.verticals;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Changes;
import io.meniscus.api.KeyedChange;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.util.List;

/** v2/verticals: all there are, and the organization's own. */
public final class Routes {
    private static final Permission READ =
            new Permission(Resource.ORGANIZATION_DATA_FIELDS, Permission.Operation.READ, Permission.Plane.CONFIG);
    private static final Permission WRITE =
            new Permission(Resource.ORGANIZATION_DATA_FIELDS, Permission.Operation.WRITE, Permission.Plane.CONFIG);

    private final Dialect v2;
    private final Changes changes;

    public Routes(Dialect v2, Changes changes) {
        this.v2 = v2;
        this.changes = changes;
    }

    public List<Route> routes() {
        var paging = List.of(
                new Parameter("limit", Presence.OPTIONAL, "10; at most 100"),
                new Parameter("offset", Presence.OPTIONAL, "0"));
        return List.of(
                route(
                        "GET",
                        "/v2/verticals/meta",
                        new ListVerticals(),
                        Permission.read(Resource.ORGANIZATION_DATA_FIELDS),
                        new Description("v2/verticals", "All lines of business", paging, Void.class, DataPage.class)),
                route(
                        "GET",
                        "/v2/verticals",
                        new ListOwnVerticals(changes),
                        READ,
                        new Description("v2/verticals", "The organization's own", paging, Void.class, DataPage.class)),
                route(
                        "POST",
                        "/v2/verticals",
                        new EnableVertical(changes),
                        WRITE,
                        new Description(
                                "v2/verticals",
                                "Enables a line of business",
                                List.of(),
                                EnableVertical.Body.class,
                                Entity.class)),
                route(
                        "DELETE",
                        "/v2/verticals/{verticalId}",
                        new DisableVertical(changes),
                        WRITE,
                        new Description(
                                "v2/verticals",
                                "Disables a line of business",
                                List.of(),
                                Void.class,
                                DisableVertical.Body.class)));
    }

    private Route route(String method, String path, Endpoint endpoint, Permission permission, Description describe) {
        boolean reads = permission.operation() == Permission.Operation.READ;
        return new Route(
                List.of(method),
                List.of(path),
                v2,
                reads ? endpoint : new KeyedChange(changes.setup(), endpoint),
                permission,
                reads ? RateClass.READ : RateClass.WRITE,
                reads ? Idempotency.NONE : Idempotency.KEYED,
                3,
                describe);
    }
}
