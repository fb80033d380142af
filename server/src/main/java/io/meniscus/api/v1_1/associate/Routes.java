package io.meniscus.api.v1_1.associate;

import io.meniscus.access.AssociateLogins;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** v1.1/associate. */
public record Routes(
        Dialect v11, Organizations organizations, SetupStates states, AssociateLogins logins, OrganizationSetup setup) {

    public List<Route> routes() {
        var door = new AssociateDoor(organizations, states, logins);
        return List.of(
                read("login", new ShowAssociate(door, 200, "Associate logged in"), "Check an associate's password"),
                read("get", new ShowAssociate(door, 2300, "Associate retrieved"), "An associate"),
                read("activities", new ListActivities(door), "What an associate did"),
                read("tasks", new ListTasks(door), "What an associate is to do"),
                new Route(
                        List.of("POST"),
                        List.of("/v1.1/associate/update"),
                        v11,
                        new KeyedChange(setup, new UpdateAssociate(door, setup)),
                        Permission.write(Resource.STAFF),
                        RateClass.WRITE,
                        Idempotency.KEYED,
                        3,
                        describe("Change an associate's details", UpdateBody.class)));
    }

    private Route read(String method, Endpoint endpoint, String summary) {
        return new Route(
                List.of("GET"),
                List.of("/v1.1/associate/" + method),
                v11,
                endpoint,
                Permission.read(Resource.STAFF),
                RateClass.READ,
                Idempotency.NONE,
                3,
                describe(summary, Void.class));
    }

    private static Description describe(String summary, Class<?> body) {
        return new Description(
                "v1.1/associate",
                summary + "; header X-Cap-Assoc-Credentials: the MD5 of the password",
                List.of(
                        optional("format", "json or xml"),
                        optional("code", "who it is: one of code, username and email"),
                        optional("username", "who it is"),
                        optional("email", "who it is")),
                body,
                AssociateReply.class);
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
