package io.meniscus.api.v3.integrations;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Changes;
import io.meniscus.api.KeyedChange;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import java.util.List;

/** v3/integrations. */
public record Routes(Dialect v3, Changes changes) {
    private static final Permission READ = new Permission(Resource.API_CLIENTS, Operation.READ, Plane.CONFIG);
    private static final Permission WRITE = new Permission(Resource.API_CLIENTS, Operation.WRITE, Plane.CONFIG);
    private static final String CLIENTS = "/v3/integrations/clients";
    private static final String CLIENT = CLIENTS + "/{clientKey}";

    public List<Route> routes() {
        var clients = new Clients(changes);
        return List.of(
                route("POST", CLIENTS, 2, clients::create, ClientBody.class, "Makes an API client"),
                route("GET", CLIENTS, 3, clients::list, Void.class, "The API clients"),
                route("GET", CLIENT, 3, clients::get, Void.class, "An API client"),
                route("PUT", CLIENT, 3, clients::change, ClientBody.class, "Changes an API client"),
                route("DELETE", CLIENT, 3, clients::deactivate, Void.class, "Switches an API client off"),
                route("GET", "/v3/integrations/scopes", 3, clients::scopes, Void.class, "What scopes are about"));
    }

    private Route route(String method, String path, int tier, Endpoint endpoint, Class<?> body, String summary) {
        boolean reads = method.equals("GET");
        return new Route(
                List.of(method),
                List.of(path),
                v3,
                reads ? endpoint : new KeyedChange(changes.setup(), endpoint),
                reads ? READ : WRITE,
                reads ? RateClass.READ : RateClass.WRITE,
                reads ? Route.Idempotency.NONE : Route.Idempotency.KEYED,
                tier,
                new Route.Description("v3/integrations", summary, List.of(), body, Clients.Answer.class));
    }
}
