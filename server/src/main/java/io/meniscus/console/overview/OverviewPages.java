package io.meniscus.console.overview;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.event.RequestHistory;
import java.util.List;

/** The organization's front page. */
public record OverviewPages(RequestHistory history) {
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(Place.OVERVIEW, "", Resource.ADMIN, new ShowOverview(history)));
    }
}
