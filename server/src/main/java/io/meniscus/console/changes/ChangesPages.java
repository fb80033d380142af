package io.meniscus.console.changes;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import java.util.List;

/** The list of change requests, one of them, and the decision about it. */
public record ChangesPages(ChangesGround ground) {
    private static final Resource RESOURCE = Resource.CUSTOMER_CHANGE_REQUESTS;

    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.CHANGES, "", RESOURCE, new ListChanges(ground)),
                PageRoute.get(Place.CHANGES, "/{id}", RESOURCE, new ShowChange(ground)),
                PageRoute.post(Place.CHANGES, "/{id}", RESOURCE, new DecideChange(ground)));
    }
}
