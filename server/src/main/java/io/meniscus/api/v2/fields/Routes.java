package io.meniscus.api.v2.fields;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Changes;
import io.meniscus.api.KeyedChange;
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

/** v2/extended-fields: what can be read, and what administrators define. */
public final class Routes {
    private final Dialect v2;
    private final Organizations organizations;
    private final Changes changes;

    public Routes(Dialect v2, Changes changes) {
        this.v2 = v2;
        this.changes = changes;
        this.organizations = changes.organizations();
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
                        ListCustomFields.Body.class),
                config(
                        "GET",
                        "/v2/entity/extendedFieldConfig",
                        new FieldConfig(changes).read(),
                        Permission.Operation.READ,
                        describe("How extended fields are shown", Void.class, FieldConfig.ListBody.class)),
                config(
                        "POST",
                        "/v2/entity/extended_field_config",
                        new FieldConfig(changes).write(),
                        Permission.Operation.WRITE,
                        describe("Sets how one is shown", FieldConfig.Body.class, FieldConfig.Row.class)),
                admin(
                        "POST",
                        "/v2/customFields",
                        new Administrator(changes, Permission.Operation.WRITE, new CreateCustomFields(changes)),
                        Administrator.CALLER,
                        describe("Defines custom fields", CreateCustomFields.Body.class, Entity.class)),
                admin(
                        "POST",
                        "/v2/customField/tag",
                        new Administrator(changes, Permission.Operation.WRITE, new TagOrganization(changes)),
                        Administrator.CALLER,
                        describe("Sets an organization's own value", TagOrganization.Body.class, Entity.class)),
                admin(
                        "GET",
                        "/v2/org/customFields",
                        new Administrator(changes, Permission.Operation.READ, new ListAdminFields(changes)),
                        Administrator.CALLER,
                        new Description(
                                "v2/extended-fields",
                                "Custom fields as administrators see them",
                                List.of(new Parameter("scope", Presence.OPTIONAL, "loyalty_registration, …")),
                                Void.class,
                                Entity.class)));
    }

    private static Description describe(String summary, Class<?> request, Class<?> reply) {
        return new Description("v2/extended-fields", summary, List.of(), request, reply);
    }

    private Route config(
            String method, String path, Endpoint endpoint, Permission.Operation operation, Description describe) {
        var permission = new Permission(Resource.ORGANIZATION_DATA_FIELDS, operation, Permission.Plane.CONFIG);
        return admin(method, path, endpoint, permission, describe);
    }

    private Route admin(String method, String path, Endpoint endpoint, Permission permission, Description describe) {
        boolean reads = method.equals("GET");
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
