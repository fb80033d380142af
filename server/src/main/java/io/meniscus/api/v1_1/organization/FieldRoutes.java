package io.meniscus.api.v1_1.organization;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v1.1/organization: custom fields. */
public record FieldRoutes(Dialect v11, Organizations organizations) {
    public List<Route> routes() {
        return List.of(new Route(
                List.of("GET"),
                List.of("/v1.1/organization/customfields"),
                v11,
                new GetCustomFields(organizations),
                Permission.read(Resource.ORGANIZATION_DATA_FIELDS),
                RateClass.READ,
                Route.Idempotency.NONE,
                2,
                new Route.Description(
                        "v1.1/organization",
                        "Definitions of custom fields",
                        List.of(
                                new Parameter("format", Presence.OPTIONAL, "json or xml"),
                                new Parameter("scope", Presence.OPTIONAL, "loyalty_registration, …; all when absent")),
                        Void.class,
                        GetCustomFields.Body.class)));
    }
}
