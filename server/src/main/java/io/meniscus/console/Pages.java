package io.meniscus.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import java.util.HashMap;
import java.util.Map;

/** Renders templates, which were compiled with the server, into replies that browsers treat with care. */
final class Pages {
    static final String HTML = "text/html; charset=utf-8";
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "io.meniscus.console.template");

    /** No script or style but our own files, nothing from elsewhere, in no frame. */
    private static final Map<String, String> CARE = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private Pages() {}

    static Reply render(int status, String template, Look look, Object model) {
        var output = new Utf8ByteOutput();
        ENGINE.render(template, Map.of("look", look, "page", model), output);
        return withCare(new Reply(status, new Reply.Raw(HTML, output.toByteArray()), 0, Map.of()));
    }

    /** A file that the browser stores. */
    static Reply file(String name, String contentType, byte[] bytes) {
        return withCare(new Reply(
                200,
                new Reply.Raw(contentType, bytes),
                0,
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"")));
    }

    static Reply redirect(String path) {
        return withCare(new Reply(303, null, 0, Map.of("Location", path)));
    }

    private static Reply withCare(Reply reply) {
        var headers = new HashMap<>(CARE);
        headers.putAll(reply.headers());
        return new Reply(reply.status(), reply.body(), reply.code(), Map.copyOf(headers));
    }
}
