package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.TwoOrganizations.Answer;
import io.meniscus.run.database.Unpooled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of set-up under an Idempotency-Key, over HTTP. */
class KeyedChangesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    private static Answer call(String key, String method, String path, String body) {
        var login = TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT);
        return organizations.call(method, path, body, List.of("Authorization", login, "Idempotency-Key", key));
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String store(String code) {
        return "{\"code\":\"%s\",\"name\":\"Store %s\",\"externalIds\":[\"X\"]}"
                .formatted(code, code.replace('.', ' '));
    }

    @Test
    void a_change_is_made_once_and_answered_alike() {
        var first = call("once", "POST", "/v2/orgEntity/store", store("keyed.once"));
        assertThat(first.body()).startsWith("{\"createdId\":");

        assertThat(call("once", "POST", "/v2/orgEntity/store", store("keyed.once")))
                .isEqualTo(first);
        assertThat(call("another", "POST", "/v2/orgEntity/store", store("keyed.once"))
                        .body())
                .contains("\"code\":1220");
        assertThat(call("another", "POST", "/v2/orgEntity/store", store("keyed.once"))
                        .body())
                .contains("\"code\":1220");
    }

    @Test
    void a_key_serves_one_body_and_one_path() {
        call("taken", "POST", "/v2/orgEntity/store", store("keyed.taken"));
        assertThat(call("taken", "POST", "/v2/orgEntity/store", store("keyed.other"))
                        .status())
                .isEqualTo(422);

        var value = "{\"customFields\":[{\"name\":\"lane\",\"value\":\"1\",\"type\":\"text\"}]}";
        assertThat(call("path", "PUT", "/v2/orgEntity/till/1", value).status()).isEqualTo(200);
        assertThat(call("path", "PUT", "/v2/orgEntity/till/2", value).status()).isEqualTo(422);
        assertThat(call("x".repeat(256), "POST", "/v2/orgEntity/store", store("keyed.long"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_drawn_secret_is_answered_again_and_stands_nowhere_in_plain() {
        var clients = "/v3/integrations/clients";
        var listed = tree(call("list", "GET", clients, ""));
        var body = """
                {"name":"Keyed","description":"d","expirationTokenTime":600,"defaultTillId":%d,
                 "scopes":[{"entityId":2,"permission":"READ","resources":[]}]}""".formatted(listed.at("/data/0/defaultTillId").asLong());
        var made = call("client", "POST", clients, body);
        var secret = tree(made).at("/data/clientSecret").asText();
        assertThat(secret).as(made.body()).hasSize(40);

        assertThat(call("client", "POST", clients, body)).isEqualTo(made);

        var kept = Unpooled.jdbi(organizations.database.owner())
                .withHandle(handle -> handle.inTransaction(owner -> {
                    owner.execute("select set_config('app.org', ?, true)", Long.toString(organizations.first.value()));
                    return owner.createQuery("select body from idempotency_record")
                            .mapTo(byte[].class)
                            .list();
                }));
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret, "createdId"));
    }

    @Test
    void a_call_sees_what_it_changed_itself_and_everybody_sees_it_after() {
        var defined = call("fields", "POST", "/v2/customFields", """
                {"scope":"CUSTOMER_CARD","customFields":[{"name":"colour","type":"select"}]}""");
        assertThat(tree(defined).path("entity")).as(defined.body()).hasSize(1);
        assertThat(call("", "GET", "/v2/organization/customFields?scope=customer_card", "")
                        .body())
                .contains("\"name\":\"colour\"");

        var bulk = call(
                "bulk",
                "POST",
                "/v2/orgEntity/store/bulk",
                "[" + store("keyed.b1") + "," + store("pos") + "," + store("keyed.b2") + "]");
        assertThat(tree(bulk).path("failureCount").asInt()).as(bulk.body()).isEqualTo(1);
        assertThat(tree(bulk).at("/response/2/result/code").asText()).isEqualTo("keyed.b2");
        assertThat(call("bulk again", "POST", "/v2/orgEntity/store", store("keyed.b1"))
                        .body())
                .contains("\"code\":1220");
    }

    @Test
    void a_file_is_uploaded_and_started_once() {
        var imports = "/admin/v1/organizations/first/imports";
        var zones = imports + "?kind=stores&fileName=keyed.csv";
        var uploaded = call("upload", "POST", zones, "store code\nkeyed.imported\n");
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(call("upload", "POST", zones, "store code\nkeyed.imported\n"))
                .isEqualTo(uploaded);
        assertThat(call("upload", "POST", zones + "&option.access%20group=POS", "store code\nkeyed.imported\n")
                        .status())
                .isEqualTo(422);

        var start = imports + "/" + tree(uploaded).path("id").asLong() + "/start";
        var started = call("start", "POST", start, "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        assertThat(call("start", "POST", start, "")).isEqualTo(started);
        assertThat(call("start again", "POST", start, "").status()).isEqualTo(409);
    }

    @Test
    void a_user_is_invited_once_and_the_link_is_answered_again() {
        var users = "/admin/v1/organizations/first/users";
        var body = "{\"email\":\"keyed@example.org\",\"name\":\"Keyed\",\"role\":\"viewer\"}";
        var invited = call("invite", "POST", users, body);
        assertThat(tree(invited).path("inviteLink").asText()).as(invited.body()).contains("/console/-/invite/");

        assertThat(call("invite", "POST", users, body)).isEqualTo(invited);
        assertThat(call("invite again", "POST", users, body).status()).isEqualTo(409);
    }

    @Test
    void what_is_refused_leaves_nothing_behind_and_is_refused_again() {
        var users = "/admin/v1/organizations/first/users";
        var body = "{\"email\":\"nobody\",\"name\":\"Keyed\",\"role\":\"viewer\"}";
        var refused = call("refused", "POST", users, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(call("refused", "POST", users, body)).isEqualTo(refused);
        assertThat(call("", "GET", users, "").body()).doesNotContain("\"nobody\"");
    }

    @Test
    void of_twins_in_flight_one_makes_the_change() throws Exception {
        Callable<Answer> twin = () -> call("twin", "POST", "/v2/orgEntity/store", store("keyed.twin"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(twin, twin, twin, twin))) {
                assertThat(answer.get().status()).isIn(200, 409);
                if (answer.get().status() == 200) {
                    assertThat(answer.get().body()).startsWith("{\"createdId\":");
                }
            }
        }
        assertThat(twin.call().body()).startsWith("{\"createdId\":");
    }
}
