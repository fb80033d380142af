package io.meniscus.console;

import io.meniscus.config.Secret;
import io.meniscus.http.Request;
import io.meniscus.http.body.FormData;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sent in a form; a field that isn't there reads as empty text. Spaces around texts are dropped. */
public final class Form {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form() {}

    /** Reads a form's body; a body that is none has no fields. A form with a file holds texts in its other parts. */
    public static Form of(Request request) {
        var form = new Form();
        var type = request.header("Content-Type").orElse("");
        if (FormData.isForm(type)) {
            FormData.texts(type, request.body()).forEach(form.fields::putIfAbsent);
            return form;
        }
        var body = new String(request.body(), StandardCharsets.UTF_8);
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Whether a field of that name was sent. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The names of fields that begin so. */
    public List<String> names(String start) {
        return fields.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** As it was typed, spaces included. */
    public Secret secret(String name) {
        return new Secret(fields.getOrDefault(name, ""));
    }
}
