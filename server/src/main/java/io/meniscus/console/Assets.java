package io.meniscus.console;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Style sheet, scripts and icon, read once. Their address has a hash of them all in it, so browsers keep them. */
public final class Assets implements PageRoute.OpenPage {
    private static final Map<String, String> RESOURCES = Map.of(
            "console.css", "/console/console.css",
            "console.js", "/console/console.js",
            "icon.svg", "/console/icon.svg",
            "docs.js", "/console/docs.js",
            "docs.css", "/console/docs.css",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "swagger-ui.css", "/META-INF/resources/webjars/swagger-ui/5.34.1/swagger-ui.css",
            "swagger-ui-bundle.js", "/META-INF/resources/webjars/swagger-ui/5.34.1/swagger-ui-bundle.js");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String base;

    public Assets() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            RESOURCES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                var bytes = read(entry.getValue());
                hash.update(bytes);
                files.put(entry.getKey(), bytes);
            });
            base = "/console/-/assets/" + HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where they stand. */
    public String base() {
        return base;
    }

    @Override
    public Reply show(Request request) {
        var name = request.pathParameter("file");
        var bytes = files.get(name);
        if (bytes == null) {
            throw new EdgeException(new EdgeRefusal.UnknownRoute());
        }
        return new Reply(
                200,
                new Reply.Raw(contentType(name), bytes),
                0,
                Map.of("Cache-Control", "public, max-age=31536000, immutable", "X-Content-Type-Options", "nosniff"));
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
