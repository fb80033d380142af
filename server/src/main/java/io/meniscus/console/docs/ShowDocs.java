package io.meniscus.console.docs;

import io.meniscus.console.Assets;
import io.meniscus.console.EntryReply;
import io.meniscus.console.PageRoute;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** {@code GET /docs}: the API's reference, from files of this server alone. Swagger UI sets styles on its elements. */
final class ShowDocs implements PageRoute.OpenPage {
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Assets assets;

    ShowDocs(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Reply show(Request request) {
        return new EntryReply(assets)
                .page(200, request, "API reference", "docs/docs.jte", new DocsModel(assets.base()))
                .with("Content-Security-Policy", POLICY);
    }
}
