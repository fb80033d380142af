package io.meniscus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The console users of the organizations {@code workshop} and {@code parlour}, made as people make them: the first
 * administrator logs in at the console and invites one of each role. All have the same password.
 */
final class Members {
    private static final String PASSWORD = "Setting-up-1";
    private static final Map<String, String> ROLES = Map.of(
            "viewer@workshop.example", "VIEWER",
            "editor@workshop.example", "EDITOR",
            "administrator@workshop.example", "ORGANIZATION_ADMINISTRATOR",
            "editor@parlour.example", "EDITOR",
            "administrator@parlour.example", "ORGANIZATION_ADMINISTRATOR");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern INVITE = Pattern.compile("value=\"https?://[^/\"]+(/console/-/invite/[^\"]+)\"");

    private final Api api;

    private Members(Api api) {
        this.api = api;
    }

    /** Invites them; the first administrator's password is read where the server left it. */
    static void invite(Api api, Path data) {
        var members = new Members(api);
        var session = members.firstAdministrator(data.resolve("first-administrator.txt"));
        ROLES.forEach((email, role) -> members.invite(session, email, role));
    }

    private String firstAdministrator(Path file) {
        var first = password(file);
        var entered = session(post("/console/-/log-in", "", Map.of("email", "admin@localhost", "password", first)));
        var page = get("/console/-/password", entered);
        var form = Map.of("token", found(TOKEN, page), "present", first, "password", PASSWORD, "again", PASSWORD);
        return session(post("/console/-/password", entered, form));
    }

    private void invite(String session, String email, String role) {
        var users = "/console/" + email.substring(email.indexOf('@') + 1, email.lastIndexOf('.')) + "/users";
        var page = get(users, session);
        var form = Map.of("token", found(TOKEN, page), "email", email, "name", email, "role", role);
        var link = found(INVITE, post(users + "/invite", session, form));
        session(post(link, "", Map.of("password", PASSWORD, "again", PASSWORD)));
    }

    private static String password(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("password "))
                    .map(line -> line.substring("password ".length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no password in " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path, String session) {
        return Api.send(api.to(path).header("Cookie", session).GET().build());
    }

    private HttpResponse<String> post(String path, String session, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Api.send(api.to(path)
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String session(HttpResponse<String> reply) {
        return reply.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new AssertionError("no session: " + reply + "\n" + reply.body()));
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        var found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " on " + page + "\n" + page.body());
        }
        return found.group(1);
    }
}
