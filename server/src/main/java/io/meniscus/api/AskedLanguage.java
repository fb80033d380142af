package io.meniscus.api;

import io.meniscus.http.Request;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The language a call wants labels and values of extended fields in: header {@code language}, else the first of
 * {@code Accept-Language}, else English (conventions §3).
 */
public final class AskedLanguage {
    private static final Pattern BEHIND_THE_LANGUAGE = Pattern.compile("[,;_-].*");

    private AskedLanguage() {}

    /** An ISO 639-1 code in lower case, such as {@code fr} for {@code fr-CA,en;q=0.5}. */
    public static String of(Request request) {
        var asked = request.header("language").orElse("").strip();
        var tag = asked.isEmpty() ? request.header("Accept-Language").orElse("").strip() : asked;
        var language = BEHIND_THE_LANGUAGE.matcher(tag).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        return language.isEmpty() ? "en" : language;
    }
}
