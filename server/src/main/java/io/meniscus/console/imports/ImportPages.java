package io.meniscus.console.imports;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import java.util.List;

/** Imports of an organization. */
public record ImportPages(Imports imports, Jobs jobs) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.IMPORTS, "", Resource.ADMIN, new ListImports(imports, jobs)),
                PageRoute.post(Place.IMPORTS, "", Resource.ADMIN, new UploadFile(imports, jobs)),
                PageRoute.get(Place.IMPORTS, "/templates/{kind}", Resource.ADMIN, new GiveTemplate(imports)),
                PageRoute.get(Place.IMPORTS, "/{id}", Resource.ADMIN, new ShowImport(imports, jobs)),
                PageRoute.post(Place.IMPORTS, "/{id}/start", Resource.ADMIN, new StartImport(imports, jobs)),
                PageRoute.get(Place.IMPORTS, "/{id}/errors.csv", Resource.ADMIN, new GiveErrors(imports, jobs)));
    }
}
