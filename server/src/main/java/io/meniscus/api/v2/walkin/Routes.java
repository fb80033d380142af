package io.meniscus.api.v2.walkin;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.walkin.WalkIns;
import java.util.List;

/** v2/walkin, and the stream that offers walk-ins to a till. */
public record Routes(Dialect v2, WalkIns walkIns, Customers customers, Organizations organizations) {
    private static final String CONTRACT = "v2/walkin";

    public List<Route> routes() {
        return List.of(
                line(
                        "/v2/customer/walkin",
                        new TellWalkIn(walkIns, customers, organizations),
                        new Description(
                                CONTRACT,
                                "Tell a till that a customer has come in",
                                List.of(
                                        new Parameter("till_code", Presence.REQUIRED, "the till to be told"),
                                        new Parameter(
                                                "identifierName", Presence.REQUIRED, "mobile, email or external_id"),
                                        new Parameter("identifierValue", Presence.REQUIRED, "its value"),
                                        new Parameter("source", Presence.REQUIRED, "source of the identifier, or ALL"),
                                        new Parameter(
                                                "accountId", Presence.OPTIONAL, "account, for a source with several")),
                                Void.class,
                                Entity.class)),
                line(
                        "/v2/customer/walkin/events",
                        new StreamWalkIns(walkIns, organizations),
                        new Description(
                                CONTRACT,
                                "The walk-ins of the caller's till, as server-sent events",
                                List.of(new Parameter(
                                        "seconds", Presence.OPTIONAL, "when to end; else it lasts, 1 to 86400")),
                                Void.class,
                                StreamWalkIns.Event.class)));
    }

    private Route line(String path, Endpoint endpoint, Description description) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v2,
                endpoint,
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                3,
                description);
    }
}
