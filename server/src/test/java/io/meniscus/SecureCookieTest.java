package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The setting {@code console.secure-cookie}, by what a log-in over plain HTTP is answered with. */
class SecureCookieTest {
    private static final String EMAIL = "admin@localhost";

    @Test
    void always_keeps_the_sessions_cookie_off_plain_http_whatever_the_proxy_says(@TempDir Path data)
            throws IOException, InterruptedException {
        try (var organizations = new TwoOrganizations(data, Map.of("MENISCUS_CONSOLE_SECURE_COOKIE", "always"))) {
            for (var proxy : List.of("", "http", "https")) {
                var cookie = logIn(organizations, data, proxy);
                assertThat(cookie).containsOnlyOnce("; Secure").contains("HttpOnly", "SameSite=Lax");
            }
        }
    }

    @Test
    void usually_the_cookie_is_secure_where_the_proxy_tells_of_https_alone(@TempDir Path data)
            throws IOException, InterruptedException {
        try (var organizations = new TwoOrganizations(data)) {
            assertThat(logIn(organizations, data, "")).doesNotContain("Secure");
            assertThat(logIn(organizations, data, "http")).doesNotContain("Secure");
            assertThat(logIn(organizations, data, "https")).containsOnlyOnce("; Secure");
        }
    }

    /** The cookie of a log-in that a proxy forwarded; an empty text is no proxy. */
    private static String logIn(TwoOrganizations organizations, Path data, String proxy)
            throws IOException, InterruptedException {
        var password = Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                .filter(line -> line.startsWith("password "))
                .map(line -> line.substring("password ".length()))
                .findFirst()
                .orElseThrow();
        var form = "email=" + EMAIL + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(organizations.server.baseUrl() + "/console/-/log-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!proxy.isEmpty()) {
            request.header("X-Forwarded-Proto", proxy);
        }
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
            return reply.headers().firstValue("Set-Cookie").orElseThrow();
        }
    }
}
