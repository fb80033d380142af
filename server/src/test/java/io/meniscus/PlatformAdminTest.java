package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.TwoOrganizations.Answer;
import io.meniscus.access.Permission.Resource;
import io.meniscus.core.OrgId;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organizations, users and signing keys through the admin API, over HTTP, by users of every role. */
class PlatformAdminTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "Right-secret-1";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");
    private static final String PROFILE = "{\"code\":\"%s\",\"name\":\"%s\",\"country\":\"IN\","
            + "\"timeZone\":\"Asia/Kolkata\",\"currency\":\"INR\",\"language\":\"en\"}";
    private static final String USERS = "/organizations/first/users";

    private static TwoOrganizations organizations;
    private static List<String> platform;
    private static List<String> administrator;
    private static List<String> editor;
    private static List<String> viewer;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        organizations = new TwoOrganizations(data);
        var password = Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                .filter(line -> line.startsWith("password "))
                .map(line -> line.substring("password ".length()))
                .findFirst()
                .orElseThrow();
        choosePassword(password);
        platform = List.of("Authorization", TwoOrganizations.basic("admin@localhost", PASSWORD));
        administrator = accepted("adam@example.org", "organization-administrator");
        editor = accepted("edith@example.org", "editor");
        viewer = accepted("vera@example.org", "viewer");
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    /** No role counts before the first password was changed. */
    private static void choosePassword(String first) throws IOException, InterruptedException {
        var console = organizations.server.baseUrl() + "/console/-/";
        var loggedIn = sent(console + "log-in", List.of(), Map.of("email", "admin@localhost", "password", first));
        var cookie = loggedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        var page = organizations.call("GET", "/console/-/password", "", List.of("Cookie", cookie));
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        var form = Map.of("present", first, "password", PASSWORD, "again", PASSWORD, "token", token.group(1));
        assertThat(sent(console + "password", List.of("Cookie", cookie), form).statusCode())
                .isEqualTo(303);
    }

    /** What a form is answered with. */
    private static HttpResponse<String> sent(String url, List<String> headers, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Answer call(List<String> who, String method, String path, String body) {
        return organizations.call(method, "/admin/v1" + path, body, who);
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static List<String> naming(List<String> who, OrgId org) {
        var headers = new ArrayList<>(who);
        headers.addAll(List.of("X-CAP-API-AUTH-ORG-ID", Long.toString(org.value())));
        return headers;
    }

    private static JsonNode invited(List<String> who, String email, String role) {
        var answer = call(who, "POST", USERS, """
                {"email":"%s","name":"Somebody","role":"%s"}""".formatted(email, role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    /** Somebody who was invited and has set a password, by what they log in with. */
    private static List<String> accepted(String email, String role) throws IOException, InterruptedException {
        var link = invited(naming(platform, organizations.first), email, role)
                .path("inviteLink")
                .asText();
        var reply = sent(link, List.of(), Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return List.of("Authorization", TwoOrganizations.basic(email, PASSWORD));
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("errors").path(0).path("code").asText()).isEqualTo(code);
    }

    @Test
    void an_organization_is_made_listed_switched_off_and_on_again_without_naming_one() {
        var made = call(platform, "POST", "/organizations", PROFILE.formatted("made", "Made here"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(json(made).path("name").asText()).isEqualTo("Made here");
        assertThat(json(made).path("active").asBoolean()).isTrue();
        assertThat(json(call(platform, "GET", "/organizations", ""))
                        .path("organizations")
                        .findValuesAsText("code"))
                .contains("first", "made", "second");

        var off = json(call(platform, "POST", "/organizations/made/deactivate", ""));
        assertThat(off.path("active").asBoolean()).isFalse();
        var read = json(call(platform, "GET", "/organizations/MADE", ""));
        assertThat(read.path("name").asText()).isEqualTo("Made here");
        assertThat(read.path("active").asBoolean()).isFalse();
        var org = new OrgId(read.path("id").asLong());
        assertThat(call(naming(platform, org), "GET", "/organizations/made/stores", "")
                        .status())
                .isEqualTo(401);

        var on = json(call(platform, "POST", "/organizations/made/activate", ""));
        assertThat(on.path("active").asBoolean()).isTrue();
        assertThat(call(naming(platform, org), "GET", "/organizations/made/stores", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_organization_of_a_code_that_is_there_or_of_half_a_profile_is_not_made() {
        assertRefused(call(platform, "POST", "/organizations", PROFILE.formatted("second", "Mine now")), 409, "exists");
        assertThat(json(call(platform, "GET", "/organizations/second", ""))
                        .path("name")
                        .asText())
                .isNotEqualTo("Mine now");
        assertRefused(call(platform, "POST", "/organizations", "{\"name\":\"No code\"}"), 422, "missing");
        assertRefused(call(platform, "POST", "/organizations", "{\"code\":\"half\"}"), 422, "missing");
        assertRefused(call(platform, "POST", "/organizations/nowhere/deactivate", ""), 404, "not-found");
    }

    @Test
    void what_is_the_platforms_is_for_its_administrators_alone() {
        var client = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
        int asked = 0;
        for (var route : organizations.server.table().routes()) {
            if (route.permission().resource() == Resource.ORGANIZATIONS) {
                var path = route.paths().getFirst().replaceAll("\\{\\w+}", "second");
                for (var who : List.of(administrator, editor, viewer, client)) {
                    assertThat(organizations
                                    .call(route.methods().getFirst(), path, "{}", who)
                                    .status())
                            .as(path)
                            .isEqualTo(403);
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(5);
        assertThat(json(call(platform, "GET", "/organizations/second", ""))
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void users_are_looked_after_by_organization_administrators_and_not_by_editors_and_viewers() {
        for (var route : organizations.server.table().routes()) {
            if (route.permission().resource() == Resource.USERS) {
                var path = route.paths()
                        .getFirst()
                        .replace("{organization}", "first")
                        .replace("{id}", "0");
                for (var who : List.of(editor, viewer)) {
                    assertThat(organizations
                                    .call(route.methods().getFirst(), path, "{}", who)
                                    .status())
                            .as(path)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(json(call(administrator, "GET", USERS, "")).path("users").findValuesAsText("email"))
                .contains("adam@example.org", "edith@example.org", "vera@example.org")
                .doesNotContain("admin@localhost");
    }

    @Test
    void a_user_is_invited_given_another_role_switched_off_and_on_and_taken_away() throws Exception {
        var user = accepted("otto@example.org", "viewer");
        assertThat(call(user, "POST", "/organizations/first/zones", "{\"code\":\"no\"}")
                        .status())
                .isEqualTo(403);
        var id = id("otto@example.org");

        var changed = call(administrator, "PATCH", USERS + "/" + id, "{\"role\":\"editor\"}");
        assertThat(json(changed).path("role").asText()).as(changed.body()).isEqualTo("editor");
        awaitZone(user, 201);

        var off = call(administrator, "POST", USERS + "/" + id + "/deactivate", "");
        assertThat(json(off).path("state").asText()).as(off.body()).isEqualTo("deactivated");
        awaitStatus(user, 401);
        var on = call(administrator, "POST", USERS + "/" + id + "/activate", "");
        assertThat(json(on).path("state").asText()).as(on.body()).isEqualTo("active");
        awaitStatus(user, 200);

        assertThat(json(call(administrator, "DELETE", USERS + "/" + id, ""))
                        .path("removed")
                        .asLong())
                .isEqualTo(id);
        awaitStatus(user, 401);
        assertRefused(call(administrator, "DELETE", USERS + "/" + id, ""), 404, "not-found");
    }

    private static long id(String email) {
        for (var user : json(call(administrator, "GET", USERS, "")).path("users")) {
            if (user.path("email").asText().equals(email)) {
                return user.path("id").asLong();
            }
        }
        throw new AssertionError("there is no " + email);
    }

    /** What was changed about a log-in counts everywhere within a second. */
    private static void awaitStatus(List<String> who, int status) {
        for (int i = 0; i < 50 && stores(who) != status; i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(stores(who)).isEqualTo(status);
    }

    private static void awaitZone(List<String> who, int status) {
        int answered = 0;
        for (int i = 0; i < 50 && answered != status; i++) {
            answered = call(who, "POST", "/organizations/first/zones", "{\"code\":\"by-otto\"}")
                    .status();
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(answered).isEqualTo(status);
    }

    private static int stores(List<String> who) {
        return call(who, "GET", "/organizations/first/stores", "").status();
    }

    @Test
    void an_invitation_that_was_not_taken_is_made_again_and_one_that_was_is_not() {
        var first = invited(administrator, "penny@example.org", "viewer");
        var id = first.path("user").path("id").asLong();
        assertThat(first.path("user").path("state").asText()).isEqualTo("pending");
        var again = json(call(administrator, "POST", USERS + "/" + id + "/invite", ""));
        assertThat(again.path("inviteLink").asText())
                .startsWith(organizations.server.baseUrl() + "/console/-/invite/")
                .isNotEqualTo(first.path("inviteLink").asText());
        assertRefused(
                call(administrator, "POST", USERS + "/" + id("vera@example.org") + "/invite", ""), 404, "not-found");
    }

    @Test
    void nobody_gives_the_platforms_role_or_changes_themselves_and_what_was_typed_is_looked_at() {
        var self = USERS + "/" + id("adam@example.org");
        assertRefused(call(administrator, "PATCH", self, "{\"role\":\"viewer\"}"), 409, "own-account");
        assertRefused(call(administrator, "POST", self + "/deactivate", ""), 409, "own-account");
        for (var role : List.of("platform-administrator", "emperor", "")) {
            var body = "{\"email\":\"x@example.org\",\"name\":\"X\",\"role\":\"" + role + "\"}";
            assertRefused(call(naming(platform, organizations.first), "POST", USERS, body), 400, "bad-parameter");
        }
        assertRefused(call(administrator, "POST", USERS, "{\"role\":\"viewer\"}"), 422, "malformed");
        var vera = "{\"email\":\"Vera@Example.org\",\"name\":\"Vera\",\"role\":\"viewer\"}";
        assertRefused(call(administrator, "POST", USERS, vera), 409, "exists");
        assertRefused(call(administrator, "PATCH", USERS + "/999999", "{\"role\":\"viewer\"}"), 404, "not-found");
        assertRefused(call(administrator, "GET", "/organizations/second/users", ""), 404, "not-found");
    }

    @Test
    void the_platforms_role_is_given_and_taken_by_those_who_have_it() {
        var added = call(platform, "POST", "/administrators", "{\"email\":\"root@example.org\",\"name\":\"Root\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(json(added).path("user").path("role").asText()).isEqualTo("platform-administrator");
        var listed = json(call(platform, "GET", "/administrators", "")).path("administrators");
        assertThat(listed.findValuesAsText("email")).contains("admin@localhost", "root@example.org");

        var id = json(added).path("user").path("id").asLong();
        assertThat(call(platform, "DELETE", "/administrators/" + id, "").status())
                .isEqualTo(200);
        assertRefused(call(platform, "DELETE", "/administrators/" + id, ""), 404, "not-found");
        for (var one : listed) {
            if (one.path("email").asText().equals("admin@localhost")) {
                var own = "/administrators/" + one.path("id").asLong();
                assertRefused(call(platform, "DELETE", own, ""), 409, "own-account");
            }
        }
    }

    @Test
    void an_import_whose_rows_set_passwords_or_access_groups_takes_the_right_to_set_secrets() {
        var password = uploaded("kind=tills", "till code,store code,password\nfirst.i1,pos,\nfirst.i2,pos,Chosen-1\n");
        for (var call : List.of("/preview", "/start")) {
            var refused = call(editor, "POST", "/organizations/first/imports/" + password + call, "");
            assertRefused(refused, 403, "forbidden");
            assertThat(refused.body()).contains("Row 3 sets a password", "organization administrator");
        }
        var group = uploaded("kind=stores&option.access%20group=Admin", "store code\nimported.1\n");
        assertRefused(call(editor, "POST", "/organizations/first/imports/" + group + "/preview", ""), 403, "forbidden");
        assertRefused(call(editor, "POST", "/organizations/first/imports/" + group + "/start", ""), 403, "forbidden");

        assertThat(call(administrator, "POST", "/organizations/first/imports/" + password + "/preview", "")
                        .status())
                .isEqualTo(200);
        assertThat(call(administrator, "POST", "/organizations/first/imports/" + password + "/start", "")
                        .status())
                .isEqualTo(202);
        var harmless = uploaded("kind=tills", "till code,store code,password\nfirst.i3,pos,\n");
        assertThat(call(editor, "POST", "/organizations/first/imports/" + harmless + "/start", "")
                        .status())
                .isEqualTo(202);
    }

    /** The id of a file that an editor uploaded. */
    private static long uploaded(String query, String csv) {
        var answer = call(editor, "POST", "/organizations/first/imports?" + query, csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asLong();
    }

    @Test
    void two_rotations_at_once_report_two_kids() throws InterruptedException, ExecutionException {
        var kids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rotations = new ArrayList<Future<Answer>>();
            for (int i = 0; i < 2; i++) {
                rotations.add(threads.submit(() -> call(platform, "POST", "/keys/rotate", "")));
            }
            for (var rotation : rotations) {
                assertThat(rotation.get().status()).as(rotation.get().body()).isEqualTo(200);
                kids.add(json(rotation.get()).path("kid").asText());
            }
        }
        assertThat(kids).containsExactlyInAnyOrder("2", "3");
    }
}
