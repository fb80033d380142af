package io.meniscus.api.v2.fields;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v2/extended-fields: what can be read. */
public final class Routes {
    private final Dialect v2;
    private final Organizations organizations;

    public Routes(Dialect v2, Organizations organizations) {
        this.v2 = v2;
        this.organizations = organizations;
    }

    public List<Route> routes() {
        return List.of(
                list(
                        "/v2/extendedFields",
                        new ListExtendedFields(organizations),
                        "The extended fields of the organization",
                        List.of(),
                        Entity.class),
                list(
                        "/v2/entity/extendedFields",
                        new ListFieldsOfEntities(organizations),
                        "The extended fields of the organization, by entity type",
                        List.of(),
                        Entity.class),
                list(
                        "/v2/organization/customFields",
                        new ListCustomFields(organizations),
                        "The custom fields of a scope, or of all",
                        List.of(
                                new Parameter("scope", Presence.OPTIONAL, "loyalty_registration, …; all when absent"),
                                new Parameter("includeDisabled", Presence.OPTIONAL, "true adds disabled ones"),
                                new Parameter(
                                        "includeDisabledAtServer",
                                        Presence.OPTIONAL,
                                        "true adds those disabled at the server")),
                        ListCustomFields.Body.class));
    }

    private Route list(String path, Endpoint endpoint, String summary, List<Parameter> parameters, Class<?> reply) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v2,
                endpoint,
                Permission.read(Resource.ORGANIZATION_DATA_FIELDS),
                RateClass.READ,
                Idempotency.NONE,
                2,
                new Description("v2/extended-fields", summary, parameters, Void.class, reply));
    }
}
