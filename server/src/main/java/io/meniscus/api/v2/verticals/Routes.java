package io.meniscus.api.v2.verticals;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.util.List;

/** v2/verticals: what can be read of all organizations. */
public final class Routes {
    private final Dialect v2;

    public Routes(Dialect v2) {
        this.v2 = v2;
    }

    public List<Route> routes() {
        return List.of(new Route(
                List.of("GET"),
                List.of("/v2/verticals/meta"),
                v2,
                new ListVerticals(),
                Permission.read(Resource.ORGANIZATION_DATA_FIELDS),
                RateClass.READ,
                Idempotency.NONE,
                3,
                new Description(
                        "v2/verticals",
                        "All lines of business",
                        List.of(
                                new Parameter("limit", Presence.OPTIONAL, "10; at most 100"),
                                new Parameter("offset", Presence.OPTIONAL, "0")),
                        Void.class,
                        DataPage.class)));
    }
}
