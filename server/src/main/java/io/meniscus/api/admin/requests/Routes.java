package io.meniscus.api.admin.requests;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.event.RequestTracking;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.organization.Organizations;
import java.util.List;

/** Tracking of requests. */
public record Routes(Dialect admin, RequestTracking requests, Organizations organizations) {
    public List<Route> routes() {
        return List.of(new AdminRoute(
                        "GET",
                        "/requests/{requestId}",
                        AdminCall.READ,
                        "A request and the events it left",
                        GetRequest.Answer.class)
                .to(admin, new GetRequest(requests, organizations)));
    }
}
