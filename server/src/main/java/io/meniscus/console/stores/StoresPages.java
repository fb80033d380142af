package io.meniscus.console.stores;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.setup.Ground;
import java.util.List;

/** The hierarchy at a glance; its entries' own pages are made from their kinds. */
public record StoresPages(Ground ground) {
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(Place.STORES, "", Resource.ADMIN, new ShowTree(ground)));
    }
}
