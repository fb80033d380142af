package io.meniscus.api.v1_1;

import io.meniscus.http.Request;
import java.util.Locale;

/** The two formats of v1.1 and which one a call asked for (v1.1 conventions "Addressing"). */
public enum V11Format {
    JSON,
    XML;

    /** The format of an answer: {@code format=}, suffix, Accept of one family, Content-Type, else XML. */
    public static V11Format of(Request request) {
        var asked = asked(request);
        if (asked != Hint.NONE) {
            return asked.format();
        }
        var sent = hint(request.header("Content-Type").orElse(""));
        return sent == Hint.NONE ? XML : sent.format();
    }

    /** The format of a 401 (conventions §5.5), for which the Content-Type does not count. */
    static V11Format ofUnauthorized(Request request) {
        return asked(request) == Hint.JSON ? JSON : XML;
    }

    private enum Hint {
        NONE,
        JSON,
        XML;

        V11Format format() {
            return this == JSON ? V11Format.JSON : V11Format.XML;
        }
    }

    private static Hint asked(Request request) {
        var parameter = named(request.query("format").orElse(""));
        if (parameter != Hint.NONE) {
            return parameter;
        }
        var suffix = suffix(request.path());
        return suffix != Hint.NONE ? suffix : hint(request.header("Accept").orElse(""));
    }

    private static Hint named(String format) {
        if (format.equalsIgnoreCase("json")) {
            return Hint.JSON;
        }
        return format.equalsIgnoreCase("xml") ? Hint.XML : Hint.NONE;
    }

    private static Hint suffix(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        if (path.startsWith(".json", end - 5)) {
            return Hint.JSON;
        }
        return path.startsWith(".xml", end - 4) ? Hint.XML : Hint.NONE;
    }

    /** The one family a header names; a wildcard beside it changes nothing, two families say nothing. */
    private static Hint hint(String header) {
        if (header.isEmpty()) {
            return Hint.NONE;
        }
        var lower = header.toLowerCase(Locale.ROOT);
        boolean json = lower.contains("json");
        boolean xml = lower.contains("xml");
        if (json == xml) {
            return Hint.NONE;
        }
        return json ? Hint.JSON : Hint.XML;
    }
}
