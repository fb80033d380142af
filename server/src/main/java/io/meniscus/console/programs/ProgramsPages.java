package io.meniscus.console.programs;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.setup.Ground;
import java.util.List;

/** What there is about loyalty programs beside the pages every kind of set-up has. */
public record ProgramsPages(Ground ground) {
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(Place.PROGRAMS, "/{entry}/try", Resource.ADMIN, new TryProgram(ground)));
    }
}
