package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.TwoOrganizations.Answer;
import io.meniscus.access.AccessGroup;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.http.Dialect;
import io.meniscus.http.Listener;
import io.meniscus.http.ListenerConfig;
import io.meniscus.http.Reply;
import io.meniscus.http.Route;
import io.meniscus.http.RouteTable;
import io.meniscus.http.Router;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that is not public, called by everybody who may not: made from the route table, so none is left out. */
class AuthMatrixTest {
    private static final String TOKEN = "X-CAP-API-OAUTH-TOKEN";
    private static final Set<String> SET_UP = Set.of("v2/organization", "v2/organization-source");
    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    /** A method on a path of a route, parameters filled in. */
    private record Line(Route route, String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Line> lines(List<Route> routes) {
        var lines = new ArrayList<Line>();
        for (var route : routes) {
            if (!route.permission().equals(Permission.PUBLIC)) {
                for (var path : route.paths()) {
                    route.methods()
                            .forEach(method -> lines.add(new Line(route, method, path.replaceAll("\\{\\w+}", "1"))));
                }
            }
        }
        return lines;
    }

    private static Map<String, List<String>> strangers() {
        var right = TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT);
        var strangers = new LinkedHashMap<String, List<String>>();
        strangers.put("nobody", List.of());
        strangers.put("no Basic at all", List.of("Authorization", "Basic !!!"));
        strangers.put("another scheme", List.of("Authorization", "Digest username=\"first.admin\""));
        strangers.put("unknown name", List.of("Authorization", TwoOrganizations.basic("nobody", "right-secret")));
        strangers.put("wrong secret", List.of("Authorization", TwoOrganizations.basic("first.guessed", "wrong")));
        strangers.put("empty secret", List.of("Authorization", TwoOrganizations.basic("first.guessed", "")));
        strangers.put(
                "a till switched off",
                List.of("Authorization", TwoOrganizations.basic("first.closed", TwoOrganizations.RIGHT)));
        strangers.put("bad token", List.of(TOKEN, "eyJhbGciOiJub25lIn0.e30."));
        strangers.put("bad token beside a good login", List.of(TOKEN, "x", "Authorization", right));
        return strangers;
    }

    @Test
    void without_a_valid_login_every_route_answers_401_in_its_versions_form() {
        var lines = lines(organizations.server.table().routes());
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            strangers().forEach((who, headers) -> {
                var answer = organizations.call(line.method(), line.path(), "", headers);
                assertThat(answer.status()).as("%s by %s", line, who).isEqualTo(401);
                assertForm(line.route().dialect(), answer, 401, 401);
            });
        }
    }

    @Test
    void public_routes_ask_for_no_login() {
        for (var route : organizations.server.table().routes()) {
            if (route.permission().equals(Permission.PUBLIC)) {
                var answer = organizations.call(
                        route.methods().getFirst(),
                        route.paths().getFirst().replaceAll("\\{\\w+}", "1"),
                        "",
                        List.of());
                assertThat(answer.status()).as(route.paths().getFirst()).isNotIn(401, 403);
            }
        }
    }

    @Test
    void a_group_that_does_not_grant_a_route_gets_403_and_one_that_does_gets_through() {
        for (var line : lines(organizations.server.table().routes())) {
            for (var group : AccessGroup.BUILT_IN) {
                assertGranted(organizations.server.baseUrl(), line, group);
            }
        }
    }

    /** Until a version has a route of its own that not every group is granted, this is what shows that 403 works. */
    @Test
    void writing_configuration_is_granted_to_admin_alone_in_every_version() {
        var write = new Permission(Resource.ORGANIZATION, Operation.WRITE, Plane.CONFIG);
        var routes = Api.DIALECTS.stream()
                .map(dialect -> route(dialect, "/" + dialect.name() + "/configuration", write))
                .toList();
        try (var api = new ComposedApi(organizations.database, organizations.key)) {
            var listener = new Listener(
                    ListenerConfig.at("127.0.0.1", 0),
                    new Router(new RouteTable(routes), Api.DIALECTS),
                    api.access.gate(),
                    api.instants,
                    api.randomness,
                    List.of());
            listener.start();
            try {
                var baseUrl = "http://127.0.0.1:" + listener.port();
                for (var line : lines(routes)) {
                    AccessGroup.BUILT_IN.stream().forEach(group -> assertGranted(baseUrl, line, group));
                }
            } finally {
                listener.stop(Duration.ZERO);
            }
        }
        assertThat(AccessGroup.BUILT_IN.stream().filter(group -> group.grants(write)))
                .containsExactly(AccessGroup.ADMIN);
    }

    private static Route route(Dialect dialect, String path, Permission permission) {
        return new Route(
                List.of("POST"),
                List.of(path),
                dialect,
                _ -> Reply.ok(Map.of("done", true)),
                permission,
                RateClass.WRITE,
                Route.Idempotency.NONE,
                1,
                new Route.Description("", "", List.of(), Void.class, Void.class));
    }

    private static void assertGranted(String baseUrl, Line line, AccessGroup group) {
        var login = TwoOrganizations.basic(till(group), TwoOrganizations.RIGHT);
        var answer = organizations.call(baseUrl, line.method(), line.path(), "", List.of("Authorization", login));
        // Administration is never a till's, whatever its group, and set-up is changed by no till unless a key lets it.
        boolean changesSetup = SET_UP.contains(line.route().describe().contract())
                && !line.method().equals("GET");
        boolean granted = !line.route().permission().resource().isAdministration()
                && !changesSetup
                && group.grants(line.route().permission());
        if (granted) {
            assertThat(answer.status()).as("%s by %s", line, group).isNotIn(401, 403);
            return;
        }
        assertThat(answer.status()).as("%s by %s", line, group).isEqualTo(403);
        assertForm(
                line.route().dialect(),
                answer,
                403,
                line.route().dialect().name().equals("v1.1") ? 403 : 4000);
    }

    private static String till(AccessGroup group) {
        return "first." + group.name().toLowerCase(Locale.ROOT);
    }

    /** Conventions §5: each version's envelope, and v2's 401 in XML. */
    private static void assertForm(Dialect dialect, Answer answer, int status, int code) {
        var number = "\"code\":" + code;
        switch (dialect.name()) {
            case "v1.1" ->
                assertThat(answer.body())
                        .startsWith("{\"response\":{\"status\":{")
                        .contains(number);
            case "v2" -> {
                if (status == 401) {
                    assertThat(answer.contentType()).startsWith("application/xml");
                    assertThat(answer.body()).contains("401");
                } else {
                    assertThat(answer.body()).startsWith("{\"errors\":[{").contains(number);
                }
            }
            case "admin" ->
                assertThat(answer.body())
                        .startsWith("{\"errors\":[{\"code\":\"")
                        .contains("\"requestId\":");
            case "v3" -> assertThat(answer.body()).startsWith("{\"").contains("\"errors\":[{", number);
            default -> throw new AssertionError("say how " + dialect.name() + " words a refusal");
        }
    }
}
