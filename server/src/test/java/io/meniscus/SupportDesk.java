package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.ConsoleVisitors.Visitor;
import io.meniscus.access.Role;
import io.meniscus.run.database.Unpooled;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server with two people at the console of an organization: one who may change customers, and one who may look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportDesk {
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");
    static final String CUSTOMERS = "/console/first/customers/";

    TwoOrganizations organizations;
    ConsoleVisitors visitors;
    Visitor editor;
    Visitor viewer;

    @BeforeAll
    void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
        visitors = new ConsoleVisitors(organizations, data);
        editor = visitors.in(organizations.first, Role.EDITOR, "Edith");
        viewer = visitors.in(organizations.first, Role.VIEWER, "Vera");
        setUp("/sources", "{\"source\":\"WEBSITE\",\"account\":\"\"}");
        setUp("/statusLabels", "{\"label\":\"On hold\",\"status\":\"SUSPENDED\"}");
        setUp(
                "/customFields",
                "{\"scope\":\"loyalty_registration\",\"name\":\"shoe_size\",\"label\":\"Shoe size\","
                        + "\"dataType\":\"Integer\",\"serverRule\":\"[1-5]?[0-9]\"}");
    }

    void setUp(String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
        var answer = organizations.call("POST", "/admin/v1/organizations/first" + path, body, login);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        visitors.close();
        organizations.close();
    }

    String call(String till, String method, String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT));
        return organizations.call(method, path, body, login).body();
    }

    /** Registers somebody in a source by a till; gives the id. */
    String register(String till, String source, String firstName, String... typesAndValues) {
        var identifiers = new StringBuilder();
        for (int i = 0; i < typesAndValues.length; i += 2) {
            identifiers
                    .append(i == 0 ? "" : ",")
                    .append("{\"type\":\"%s\",\"value\":\"%s\"}".formatted(typesAndValues[i], typesAndValues[i + 1]));
        }
        var reply = call(
                till,
                "POST",
                "/v2/customers",
                "{\"profiles\":[{\"source\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"Rao\",\"identifiers\":[%s]}]}"
                        .formatted(source, firstName, identifiers));
        var id = CREATED.matcher(reply);
        assertThat(id.find()).as(reply).isTrue();
        return id.group(1);
    }

    String known(String firstName, String... typesAndValues) {
        return register("first.pos", "INSTORE", firstName, typesAndValues);
    }

    List<String> deeds(String customer) {
        return Unpooled.jdbi(organizations.database.app()).inTransaction(handle -> {
            handle.execute("select set_config('app.org', ?, true)", Long.toString(organizations.first.value()));
            return handle.createQuery(
                            "select user_name || ' ' || deed from console_act where customer_id = ? order by at")
                    .bind(0, Long.parseLong(customer))
                    .mapTo(String.class)
                    .list();
        });
    }

    /** The form of a customer's only profile. */
    String profile(String id) {
        return Pattern.compile("href=\"(" + CUSTOMERS + id + "/profiles/\\d+)\"")
                .matcher(editor.look(CUSTOMERS + id).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Merges another customer into one and gives the merge's id. */
    String merge(String survivor, String victim) {
        var done = editor.fill(CUSTOMERS + survivor + "/merge", Map.of("victim", victim, "survivor", survivor));
        assertThat(done.to()).as(done.body()).isEqualTo(CUSTOMERS + survivor + "/merges?done=merged");
        return Pattern.compile("/merges/(\\d+)/undo")
                .matcher(editor.look(CUSTOMERS + survivor + "/merges").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
