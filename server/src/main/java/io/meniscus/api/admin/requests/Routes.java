package io.meniscus.api.admin.requests;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.organization.Organizations;
import java.util.List;

/** Tracking of requests. */
public record Routes(Dialect admin, RequestHistory requests, Organizations organizations) {
    public List<Route> routes() {
        return List.of(new AdminRoute(
                        "GET",
                        "/requests/{requestId}",
                        AdminCall.READ,
                        "A request from end to end",
                        GetRequest.Answer.class)
                .to(admin, new GetRequest(requests, organizations)));
    }
}
