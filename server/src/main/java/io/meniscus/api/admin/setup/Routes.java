package io.meniscus.api.admin.setup;

import static io.meniscus.api.admin.AdminRoute.optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.RateClass;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Bodies;
import io.meniscus.http.Route.Shape;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.document.SetupSchema;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Set-up by kinds and by documents (organization-setup): each kind's declaration makes its routes. */
public record Routes(Dialect admin, OrganizationSetup setup, Organizations organizations, Randomness randomness) {
    private static final String JSON = "application/json";

    public List<Route> routes() {
        var call = new SetupCall(setup, organizations);
        var routes = new ArrayList<Route>();
        Kinds.ALL.forEach(kind -> of(kind, call, routes));
        for (var kind : List.of(Tills.KIND, ApiClients.KIND)) {
            routes.add(new AdminRoute(
                            "POST",
                            "/" + kind.section() + "/{name}/secret",
                            SetupCall.SECRETS,
                            "Draws a new secret, shown once",
                            DrawSecret.Answer.class)
                    .to(admin, setup, new DrawSecret(call, kind, randomness), Bodies.NONE));
        }
        documents(call, routes);
        return routes;
    }

    private void of(Kind kind, SetupCall call, List<Route> routes) {
        var read = SetupCall.permission(kind, Operation.READ);
        var write = SetupCall.permission(kind, Operation.WRITE);
        var path = "/" + kind.section();
        var entry = Map.of(JSON, new Shape("setup." + kind.singular(), schema(kind)));
        var sent = new Bodies(entry, Map.of());
        var change = ChangeEntry.Answer.class;
        if (kind.shape() == Kind.Shape.SINGLE) {
            routes.add(new AdminRoute("GET", path, read, kind.description(), Void.class)
                    .to(admin, new GetSingle(call, kind), new Bodies(Map.of(), entry)));
            routes.add(new AdminRoute("PATCH", path, write, "Changes it", change)
                    .to(admin, setup, new ChangeEntry(call, kind, How.CHANGE), sent));
            return;
        }
        routes.add(new AdminRoute("GET", path, read, kind.description(), ListEntries.Answer.class)
                .to(
                        admin,
                        new ListEntries(call, kind),
                        optional("q", "shown in any field"),
                        optional("active", "true or false"),
                        optional("limit", "1 to 500, usually 50"),
                        optional("offset", "how many to leave out")));
        routes.add(new AdminRoute("POST", path, write, "Makes one", change)
                .to(admin, setup, new ChangeEntry(call, kind, How.NEW), sent));
        routes.add(new AdminRoute("GET", path + "/{name}", read, "One by its name", Void.class)
                .to(admin, new GetEntry(call, kind), new Bodies(Map.of(), entry)));
        routes.add(new AdminRoute("PATCH", path + "/{name}", write, "Changes one", change)
                .to(admin, setup, new ChangeEntry(call, kind, How.CHANGE), sent));
        if (kind.isRemovable()) {
            routes.add(new AdminRoute("DELETE", path + "/{name}", write, "Takes one away", change)
                    .to(admin, setup, new ChangeEntry(call, kind, How.REMOVE), Bodies.NONE));
        }
    }

    /** An entry by itself: those inside it are entries of their own. */
    private static ObjectNode schema(Kind kind) {
        var schema = SetupSchema.entry(kind);
        if (kind.nesting().isPresent()) {
            schema.withObject("/properties").remove(kind.section());
        }
        return schema;
    }

    private void documents(SetupCall call, List<Route> routes) {
        var any = new Shape(
                "setup.document",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "object")
                        .put("description", "An organization document; /admin/v1/schema is its JSON Schema"));
        var document = Map.of(JSON, any, "application/yaml", any);
        var sent = new Bodies(document, Map.of());
        routes.add(new AdminRoute("GET", "/document", AdminCall.READ, "The set-up as a document", Void.class)
                .to(admin, new DocumentEndpoints.Export(call, randomness), new Bodies(Map.of(), document)));
        routes.add(new AdminRoute(
                        "POST", "/document", SetupCall.SECRETS, "Applies a document", DocumentEndpoints.Applied.class)
                .to(
                        admin,
                        setup,
                        new DocumentEndpoints.Apply(call),
                        sent,
                        optional("dryRun", "true: only says what would change")));
        routes.add(new AdminRoute(
                        "POST", "/diff", AdminCall.READ, "What a document would change", DocumentEndpoints.Lines.class)
                .to(admin, new DocumentEndpoints.Diff(call), sent));
        routes.add(new AdminRoute("GET", "/schema", AdminCall.READ, "The JSON Schema of documents", Void.class)
                .to(admin, new DocumentEndpoints.Schema(call)));
        routes.add(new AdminRoute(
                        "GET", "/history", AdminCall.READ, "Changes, the newest first", DocumentEndpoints.Changes.class)
                .to(
                        admin,
                        new DocumentEndpoints.History(call),
                        optional("section", "of one kind"),
                        optional("name", "of one entry"),
                        optional("before", "only versions below this one"),
                        optional("limit", "1 to 500, usually 50")));
        routes.add(new Route(
                List.of("GET"),
                List.of("/admin/v1/schema"),
                admin,
                new DocumentEndpoints.PublicSchema(),
                Permission.PUBLIC,
                RateClass.NONE,
                Route.Idempotency.NONE,
                0,
                new Route.Description(
                        "admin", "The JSON Schema of organization documents", List.of(), Void.class, Void.class)));
    }
}
