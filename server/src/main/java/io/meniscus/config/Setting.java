package io.meniscus.config;

import java.util.Locale;
import java.util.function.Function;

/**
 * One key of the server's configuration.
 *
 * @param name       as in the file and in messages: dots between parts, dashes between words
 * @param form       what a value looks like, for the documentation
 * @param fallback   the text used where no source names the key; empty = unset
 * @param meaning    for the documentation
 * @param visibility whether a message may show the value
 * @param reader     text to value; throws {@link IllegalArgumentException} saying what it wants, without the text
 */
record Setting<T>(
        String name, String form, String fallback, String meaning, Visibility visibility, Function<String, T> reader) {

    enum Visibility {
        PLAIN,
        SECRET
    }

    static final String ENVIRONMENT_PREFIX = "MENISCUS_";

    String environmentName() {
        return ENVIRONMENT_PREFIX + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
