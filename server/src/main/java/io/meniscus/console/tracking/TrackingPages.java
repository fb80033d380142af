package io.meniscus.console.tracking;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.event.RequestHistory;
import io.meniscus.user.Users;
import java.util.List;

/** Request tracking; for the platform's administrators also of calls that never found an organization. */
public record TrackingPages(RequestHistory history, Users users) {
    private static final Permission PLATFORM = Permission.read(Resource.ORGANIZATIONS);

    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.REQUESTS, "", Resource.ADMIN, new ListRequests(history)),
                PageRoute.get(Place.REQUESTS, "/{id}", Resource.ADMIN, new TraceRequest(history, users)),
                new PageRoute.OfUser("GET", "/console/-/requests", PLATFORM, new ListUnplacedRequests(history)));
    }
}
