package io.meniscus.console.docs;

import io.meniscus.console.Assets;
import io.meniscus.console.PageRoute;
import java.util.List;

/** Swagger UI over {@code /openapi.json}. */
public record DocsPages(Assets assets) {
    public List<PageRoute> routes() {
        return List.of(PageRoute.open("GET", "/docs", new ShowDocs(assets)));
    }
}
