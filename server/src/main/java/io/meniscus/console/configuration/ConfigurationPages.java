package io.meniscus.console.configuration;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.setup.Ground;
import java.util.List;

/** Every configuration key there is, with its value. */
public record ConfigurationPages(Ground ground) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.CONFIGURATION, "", Resource.ADMIN, new ShowConfiguration(ground)),
                PageRoute.post(Place.CONFIGURATION, "/{key}", Resource.ADMIN, new SetKey(ground)));
    }
}
