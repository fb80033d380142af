package io.meniscus.config;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a database is from {@code jdbc:postgresql://host:port/db?user=…&password=…} or
 * {@code postgresql://user:password@host:port/db}. User and password are percent-decoded and taken out of the URL,
 * so that what is left may be printed. Refuses another kind of URL and one without a host, database or user; the
 * refusal never repeats the text.
 */
final class DatabaseUrl {
    private static final Pattern URL =
            Pattern.compile("(jdbc:)?postgres(?:ql)?://([^/?#]+)/([^/?#]+)(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);
    private static final String WANTED =
            "wants jdbc:postgresql://host:port/db?user=…&password=… or postgresql://user:password@host:port/db";
    /** Names that the URLs of PostgreSQL's own programs use for properties of the Java driver. */
    private static final Map<String, String> DRIVER_NAMES =
            Map.of("application_name", "ApplicationName", "connect_timeout", "connectTimeout");

    private DatabaseUrl() {}

    static DatabaseAddress parse(String text) {
        var match = URL.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(WANTED);
        }
        var login = Login.of(match.group(2));
        var hosts = match.group(2).substring(match.group(2).lastIndexOf('@') + 1);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException(WANTED);
        }
        var kept = new ArrayList<String>();
        for (var parameter : parameters(match)) {
            var name = parameter.substring(0, parameter.indexOf('='));
            var value = parameter.substring(parameter.indexOf('=') + 1);
            switch (name) {
                case "user" -> login = new Login(decoded(value), login.password);
                case "password" -> login = new Login(login.user, decoded(value));
                default ->
                    kept.add(DRIVER_NAMES.getOrDefault(name, name) + "="
                            + URLEncoder.encode(decoded(value), StandardCharsets.UTF_8));
            }
        }
        if (login.user == null || login.user.isEmpty()) {
            throw new IllegalArgumentException("names no user; it " + WANTED);
        }
        var query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        var password = login.password == null ? "" : login.password;
        return new DatabaseAddress(
                "jdbc:postgresql://" + hosts + "/" + match.group(3) + query, login.user, new Secret(password));
    }

    private static String[] parameters(Matcher match) {
        var query = match.group(4);
        if (query == null || query.isEmpty()) {
            return new String[0];
        }
        var parameters = query.split("&", -1);
        for (var parameter : parameters) {
            if (parameter.indexOf('=') < 1) {
                throw new IllegalArgumentException("has a parameter without a value; it " + WANTED);
            }
        }
        return parameters;
    }

    /** Percent-decoding only: a plus sign is a plus sign here. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a % that no two hexadecimal digits follow (write %25)", e);
        }
    }

    private record Login(@Nullable String user, @Nullable String password) {
        static Login of(String authority) {
            int at = authority.lastIndexOf('@');
            if (at < 0) {
                return new Login(null, null);
            }
            var login = authority.substring(0, at);
            int colon = login.indexOf(':');
            return colon < 0
                    ? new Login(decoded(login), null)
                    : new Login(decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
        }
    }
}
