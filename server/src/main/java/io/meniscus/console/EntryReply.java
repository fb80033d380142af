package io.meniscus.console;

import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** Renders pages for who is not logged in. */
public record EntryReply(Assets assets) {

    /** A page without navigation. */
    public Reply page(int status, Request request, String title, String template, Object model) {
        var look = new Look(title, assets.base(), "", "", "", "/console", List.of(), UserVisit.notice(request));
        return Pages.render(status, template, look, model);
    }

    public Reply redirect(String path) {
        return Pages.redirect(path);
    }
}
