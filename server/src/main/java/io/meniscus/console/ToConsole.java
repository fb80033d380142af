package io.meniscus.console;

import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** {@code GET /}: whoever types the server's name alone wants the console. */
record ToConsole() implements PageRoute.OpenPage {
    @Override
    public Reply show(Request request) {
        return Pages.redirect("/console");
    }
}
