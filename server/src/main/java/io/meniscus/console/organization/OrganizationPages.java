package io.meniscus.console.organization;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.setup.Ground;
import java.util.List;

/** The organization as a whole. */
public record OrganizationPages(Ground ground) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.ORGANIZATION, "", Resource.ADMIN, new ShowProfile(ground)),
                PageRoute.post(Place.ORGANIZATION, "", Resource.ADMIN, new ChangeProfile(ground)),
                PageRoute.get(Place.ORGANIZATION, "/changes", Resource.ADMIN, new ListChanges(ground)),
                PageRoute.get(Place.ORGANIZATION, "/document", Resource.ADMIN, new ExportDocument(ground)));
    }
}
