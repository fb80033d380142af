package io.meniscus.console.setup;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import java.util.ArrayList;
import java.util.List;

/** List, form and page of every kind of entry. */
public record SetupPages(Ground ground) {
    public List<PageRoute> routes() {
        var routes = new ArrayList<PageRoute>();
        KindPages.ALL.forEach(pages -> routes.addAll(of(pages)));
        routes.add(PageRoute.get(Place.MORE, "", Resource.ADMIN, new ListKinds(ground)));
        return routes;
    }

    private List<PageRoute> of(KindPages pages) {
        var place = pages.place();
        var base = pages.base();
        var resource = pages.resource();
        var routes = new ArrayList<>(List.of(
                PageRoute.get(place, base, resource, new ListEntries(pages, ground)),
                PageRoute.formOf(place, base + "/new", resource, new NewEntry(pages, ground)),
                PageRoute.post(place, base + "/new", resource, new MakeEntry(pages, ground)),
                PageRoute.get(place, base + "/{entry}", resource, new ShowEntry(pages, ground)),
                PageRoute.post(place, base + "/{entry}", resource, new ChangeEntry(pages, ground)),
                PageRoute.post(place, base + "/{entry}/state", resource, new SwitchEntry(pages, ground))));
        if (pages.hasSecrets()) {
            routes.add(
                    PageRoute.post(place, base + "/{entry}/secret", Resource.SECRETS, new RenewSecret(pages, ground)));
        }
        return routes;
    }
}
