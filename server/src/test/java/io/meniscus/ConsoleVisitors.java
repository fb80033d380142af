package io.meniscus;

import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.DirectoryPoll;
import io.meniscus.access.LoginStore;
import io.meniscus.access.LoginThrottle;
import io.meniscus.access.Logins;
import io.meniscus.access.Role;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.user.SessionStore;
import io.meniscus.user.Sessions;
import io.meniscus.user.UserStore;
import io.meniscus.user.Users;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People who use the console of a test's server, each with a session in some organization. */
final class ConsoleVisitors implements AutoCloseable {
    private static final String PASSWORD = "Right-secret-1";
    private static final Randomness RANDOMNESS = new Randomness();

    private final TwoOrganizations organizations;
    private final Database database;
    private final DirectoryPoll directory;
    private final Users users;
    private final Sessions sessions;
    private final Users.Actor administrator;
    private final HttpClient client = HttpClient.newHttpClient();

    ConsoleVisitors(TwoOrganizations organizations, Path data) {
        this.organizations = organizations;
        database = Database.open(organizations.database.app(), 2);
        var secrets = new SecretVerifiers(organizations.key, SlowHash.asWideAsTheCores(), RANDOMNESS);
        var ticker = Ticker.systemTicker();
        var logins = new LoginStore(database.jdbi());
        directory = new DirectoryPoll(logins, ticker);
        directory.start();
        users = new Users(
                new UserStore(database.jdbi()),
                new Logins(logins, secrets, organizations.key, new LoginThrottle(ticker), directory, ticker),
                secrets,
                organizations.key,
                RANDOMNESS);
        sessions = new Sessions(new SessionStore(database.jdbi()), organizations.key, RANDOMNESS);
        var first = users.logIn("admin@localhost", firstPassword(data), "test").orElseThrow();
        administrator = new Users.Actor(first.id(), organizations.first, Role.PLATFORM_ADMINISTRATOR);
    }

    private static Secret firstPassword(Path data) {
        try {
            return Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                    .filter(line -> line.startsWith("password "))
                    .map(line -> new Secret(line.substring("password ".length())))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody with a role in an organization. */
    Visitor in(OrgId org, Role role, String name) {
        var actor = new Users.Actor(administrator.user(), org, Role.PLATFORM_ADMINISTRATOR);
        var now = Instants.system().now();
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        var token = done(users.invite(actor, new Users.Invitation(email, name, role), now));
        var user = done(users.accept(token, new Secret(PASSWORD), now));
        return new Visitor(sessions.open(user.id(), new Sessions.From("test", "test"), now));
    }

    private static <T> T done(Users.Result<T> result) {
        return switch (result) {
            case Users.Result.Done<T>(var value) -> value;
            case Users.Result.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** What came back; {@code to} is where it leads, empty for nowhere. */
    record Shown(int status, String to, String body) {}

    /** A browser with somebody's session. */
    final class Visitor {
        private final Secret session;

        private Visitor(Secret session) {
            this.session = session;
        }

        Shown look(String path) {
            return send(HttpRequest.newBuilder(URI.create(organizations.server.baseUrl() + path)));
        }

        /** Looks for something typed into the box. */
        Shown find(String organization, String typed) {
            return look("/console/" + organization + "/customers?q=" + encoded(typed));
        }

        /** Sends a form that the session's page had. */
        Shown fill(String path, Map<String, String> fields) {
            return send(path, fields, sessions.formToken(session).reveal());
        }

        /** Sends a form that no page of the session had. */
        Shown forge(String path, Map<String, String> fields) {
            return send(path, fields, "");
        }

        private Shown send(String path, Map<String, String> fields, String token) {
            var pairs = new ArrayList<String>(List.of("token=" + token));
            fields.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
            return send(HttpRequest.newBuilder(URI.create(organizations.server.baseUrl() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
        }

        private Shown send(HttpRequest.Builder request) {
            try {
                var reply = client.send(
                        request.header("Cookie", "meniscus_session=" + session.reveal())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                return new Shown(
                        reply.statusCode(),
                        reply.headers().firstValue("Location").orElse(""),
                        reply.body());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        directory.close();
        database.close();
    }
}
