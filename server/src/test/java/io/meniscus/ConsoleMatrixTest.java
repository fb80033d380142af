package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.DirectoryPoll;
import io.meniscus.access.LoginStore;
import io.meniscus.access.LoginThrottle;
import io.meniscus.access.Logins;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Role;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.Secret;
import io.meniscus.config.SecureCookie;
import io.meniscus.console.Console;
import io.meniscus.console.PageRoute;
import io.meniscus.core.OrgId;
import io.meniscus.event.RequestHistory;
import io.meniscus.event.RequestHistoryStore;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.testing.Golden;
import io.meniscus.user.ConsoleUser;
import io.meniscus.user.SessionStore;
import io.meniscus.user.Sessions;
import io.meniscus.user.UserStore;
import io.meniscus.user.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the console, asked for by everybody: made from the console's own routes, so none is left out. */
class ConsoleMatrixTest {
    private static final String PASSWORD = "Right-secret-1";
    private static final Map<Role, Secret> SESSIONS = new EnumMap<>(Role.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Randomness RANDOMNESS = new Randomness();
    private static final Instants INSTANTS = Instants.system();

    private static TwoOrganizations organizations;
    private static Database database;
    private static Users users;
    private static Sessions sessions;
    private static Console console;
    private static OrgId first;
    private static DirectoryPoll directory;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        organizations = new TwoOrganizations(data);
        first = organizations.first;
        database = Database.open(organizations.database.app(), 2);
        var key = organizations.key;
        var secrets = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), RANDOMNESS);
        var ticker = Ticker.systemTicker();
        var logins = new LoginStore(database.jdbi());
        directory = new DirectoryPoll(logins, ticker);
        directory.start();
        users = new Users(
                new UserStore(database.jdbi()),
                new Logins(logins, secrets, key, new LoginThrottle(ticker), directory, ticker),
                secrets,
                key,
                RANDOMNESS);
        sessions = new Sessions(new SessionStore(database.jdbi()), key, RANDOMNESS);
        var store = new SetupChangeStore(database.jdbi());
        var setup = new OrganizationSetup(store, key, secrets, RANDOMNESS, INSTANTS, data);
        var background = new Background(
                database,
                database,
                setup,
                List.of(),
                List.of(),
                new Organizations(new OrganizationStore(database.jdbi())),
                INSTANTS,
                RANDOMNESS,
                Duration.ZERO);
        console = new Console(
                new Console.Parts(
                        users,
                        sessions,
                        new Organizations(new OrganizationStore(database.jdbi())),
                        new RequestHistory(new RequestHistoryStore(database.jdbi())),
                        setup,
                        background.imports,
                        background.jobs,
                        RANDOMNESS),
                SecureCookie.AUTO);
        var administrator = administrator(data);
        SESSIONS.put(Role.PLATFORM_ADMINISTRATOR, open(administrator));
        var actor = new Users.Actor(administrator.id(), first, Role.PLATFORM_ADMINISTRATOR);
        for (var role : List.of(Role.ORGANIZATION_ADMINISTRATOR, Role.EDITOR, Role.VIEWER)) {
            SESSIONS.put(role, open(invited(actor, role)));
        }
    }

    private static ConsoleUser administrator(Path data) throws IOException {
        var given = Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                .filter(line -> line.startsWith("password "))
                .map(line -> new Secret(line.substring("password ".length())))
                .findFirst()
                .orElseThrow();
        var user = users.logIn("Admin@localhost", given, "test").orElseThrow();
        return done(users.changePassword(user, given, new Secret(PASSWORD), "test", INSTANTS.now()));
    }

    private static ConsoleUser invited(Users.Actor actor, Role role) {
        var now = INSTANTS.now();
        var token = done(users.invite(actor, new Users.Invitation(role + "@example.org", role.label(), role), now));
        return done(users.accept(token, new Secret(PASSWORD), now));
    }

    private static <T> T done(Users.Result<T> result) {
        return switch (result) {
            case Users.Result.Done<T>(var value) -> value;
            case Users.Result.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** Conventions §2.4: what a user sends of X-CAP-API-AUTH-ORG-ID and X-CAP-API-AUTH-KEY. */
    @Test
    void an_administrators_call_wants_an_administrator_and_both_headers() {
        var org = List.of("X-CAP-API-AUTH-ORG-ID", Long.toString(first.value()));
        var key = List.of("X-CAP-API-AUTH-KEY", "any");
        var both = Stream.concat(org.stream(), key.stream()).toList();
        var body = "{\"scope\":\"CUSTOMER_CARD\",\"customFields\":[]}";
        assertThat(asked(Role.EDITOR, body, org)).contains("\"code\":91032");
        assertThat(asked(Role.EDITOR, body, key)).contains("\"code\":91032");
        assertThat(asked(Role.VIEWER, body, both)).contains("\"code\":91032");
        assertThat(asked(Role.EDITOR, body, both)).contains("\"code\":1028");
    }

    private static String asked(Role role, String body, List<String> headers) {
        var login = TwoOrganizations.basic(role + "@example.org", PASSWORD);
        var all = Stream.concat(Stream.of("Authorization", login), headers.stream())
                .toList();
        return organizations.call("POST", "/v2/customFields", body, all).body();
    }

    private static Secret open(ConsoleUser user) {
        return sessions.open(user.id(), new Sessions.From("test", "test"), INSTANTS.now());
    }

    @AfterAll
    static void stop() {
        directory.close();
        database.close();
        organizations.close();
        CLIENT.close();
    }

    private enum Came {
        ALLOWED,
        TO_LOG_IN,
        FORBIDDEN
    }

    @Test
    void pages_are_those_of_the_file() {
        Golden.check(Path.of("src/test/resources/console-routes.txt"), console.render());
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_log_in_by_every_page_but_the_open_ones() {
        for (var page : console.pages()) {
            var expected = page instanceof PageRoute.Open ? Came.ALLOWED : Came.TO_LOG_IN;
            assertThat(came(page, path(page, "first"), List.of()))
                    .as("%s %s", page.method(), page.path())
                    .isEqualTo(expected);
        }
    }

    @Test
    void each_role_gets_through_where_the_page_grants_it_and_403_elsewhere() {
        for (var page : console.pages()) {
            SESSIONS.forEach((role, session) -> {
                if (endsTheSession(page)) {
                    return;
                }
                var expected = switch (page) {
                    case PageRoute.Open _ -> Came.ALLOWED;
                    case PageRoute.OfUser(var _, var _, var permission, var _) ->
                        permission.equals(Permission.AUTHENTICATED) || role == Role.PLATFORM_ADMINISTRATOR
                                ? Came.ALLOWED
                                : Came.FORBIDDEN;
                    case PageRoute.OfOrganization(var _, var _, var _, var permission, var _) ->
                        role.grants(permission) ? Came.ALLOWED : Came.FORBIDDEN;
                };
                assertThat(came(page, path(page, "first"), withToken(session)))
                        .as("%s %s by %s", page.method(), page.path(), role)
                        .isEqualTo(expected);
            });
        }
    }

    @Test
    void another_organization_and_one_there_is_not_are_forbidden_alike() {
        for (var code : List.of("second", "nowhere")) {
            for (var page : console.pages()) {
                if (page instanceof PageRoute.OfOrganization) {
                    for (var role : List.of(Role.ORGANIZATION_ADMINISTRATOR, Role.EDITOR, Role.VIEWER)) {
                        assertThat(came(page, path(page, code), withToken(session(role))))
                                .as("%s by %s", path(page, code), role)
                                .isEqualTo(Came.FORBIDDEN);
                    }
                }
            }
        }
    }

    @Test
    void a_form_without_the_sessions_token_or_with_anothers_changes_nothing() {
        for (var page : console.pages()) {
            if (page.method().equals("POST") && !(page instanceof PageRoute.Open)) {
                var mine = cookie(session(Role.PLATFORM_ADMINISTRATOR));
                var others = sessions.formToken(session(Role.VIEWER)).reveal();
                assertThat(came(page, path(page, "first"), mine)).isEqualTo(Came.FORBIDDEN);
                assertThat(came(page, path(page, "first"), with(mine, "X-Form-Token", others)))
                        .isEqualTo(Came.FORBIDDEN);
            }
        }
    }

    @Test
    void every_page_comes_with_its_policy_and_is_kept_nowhere() throws Exception {
        for (var page : console.pages()) {
            if (page.method().equals("GET") && !page.path().contains("/assets/")) {
                var reply = send(page, path(page, "first"), withToken(session(Role.PLATFORM_ADMINISTRATOR)));
                var headers = reply.headers();
                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .as(page.path())
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("script-src 'unsafe", "unsafe-eval");
                assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
                assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
                assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
                assertThat(reply.body()).doesNotContain("<script>", " style=", "onclick");
            }
        }
    }

    @Test
    void basic_with_an_email_is_for_admin_calls_alone() throws Exception {
        var pair = "viewer@example.org:" + PASSWORD;
        var basic =
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var reply = CLIENT.send(
                HttpRequest.newBuilder(URI.create(organizations.server.baseUrl() + "/v2/customers/1"))
                        .header("Authorization", basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(Role.VIEWER.grants(Permission.read(Resource.ADMIN))).isTrue();
    }

    private static Secret session(Role role) {
        return java.util.Objects.requireNonNull(SESSIONS.get(role));
    }

    private static boolean endsTheSession(PageRoute page) {
        return page.path().endsWith("/log-out") || page.path().endsWith("/sessions/end");
    }

    /** Of a call and a user there is not, so that nothing is changed for the pages asked next. */
    private static String path(PageRoute page, String organization) {
        return page.path()
                .replace("{organization}", organization)
                .replace("{id}", "0000000000000")
                .replaceAll("\\{\\w+}", "0");
    }

    private static List<String> cookie(Secret session) {
        return List.of("Cookie", "meniscus_session=" + session.reveal());
    }

    private static List<String> withToken(Secret session) {
        return with(cookie(session), "X-Form-Token", sessions.formToken(session).reveal());
    }

    private static List<String> with(List<String> headers, String name, String value) {
        return List.of(headers.get(0), headers.get(1), name, value);
    }

    private static Came came(PageRoute page, String path, List<String> headers) {
        try {
            var reply = send(page, path, headers);
            if (reply.statusCode() == 403) {
                return Came.FORBIDDEN;
            }
            boolean isSent = reply.statusCode() == 303
                    && reply.headers().firstValue("Location").orElse("").startsWith("/console/-/log-in");
            return isSent ? Came.TO_LOG_IN : Came.ALLOWED;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(page.path(), e);
        }
    }

    private static HttpResponse<String> send(PageRoute page, String path, List<String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(organizations.server.baseUrl() + path))
                .method(page.method(), HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
