package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.run.database.Unpooled;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What searches answer that no call alone brings about: a customer without a status, a database that is busy. */
class SearchEndpointsTest {
    private static final Pattern ID = Pattern.compile("\"createdId\":(\\d+)");
    private static final String ENTITY = """
            {"entityType":"CUSTOMER","enrichmentFields":{"enrichedFields":["customerStatus","statusLabel"]},
             "searchConditions":[{"fieldId":"mobile","operator":"EQUALS","values":["%s"]}]}""";

    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    @Test
    void a_status_that_a_hit_lacks_is_a_warning_for_each_field_of_it() {
        var registered = call("POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"919000000001"}]}]}""");
        var id = ID.matcher(registered);
        assertThat(id.find()).as(registered).isTrue();
        Unpooled.jdbi(organizations.database.app()).useTransaction(handle -> {
            handle.execute("select set_config('app.org', ?, true)", Long.toString(organizations.first.value()));
            handle.execute("update customer set status_label_id = null where id = ?", Long.parseLong(id.group(1)));
        });

        var warning = "{\"status\":false,\"code\":91313,\"message\":\"Customer status not found\"}";
        assertThat(call("POST", "/v2/search/entity", ENTITY.formatted("919000000001")))
                .contains("\"entityId\":\"" + id.group(1) + "\"")
                .contains("\"enrichedFields\":{\"customFields\":{},\"extendedFields\":{}}")
                .contains("\"warnings\":[" + warning + "," + warning + "]");
    }

    @Test
    void a_search_that_takes_too_long_is_461_in_every_version() throws SQLException {
        var owner = organizations.database.owner();
        try (var connection = DriverManager.getConnection(
                        owner.jdbcUrl(), owner.user(), owner.password().reveal());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table person_word in access exclusive mode");

            assertThat(call("GET", "/v2/customers/search?q=asha", ""))
                    .startsWith("200 {\"errors\":[{\"status\":false,\"code\":461,");
            assertThat(call("GET", "/v1.1/customer/search?q=(firstname:EXACT:asha)", ""))
                    .startsWith("200 {\"response\":{\"status\":{\"success\":\"false\",\"code\":461,");
            assertThat(call("POST", "/v2/search/entity", ENTITY.formatted("919000000002")))
                    .startsWith("200 {\"errors\":[{\"status\":false,\"code\":461,");
            connection.rollback();
        }
    }

    private static String call(String method, String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT));
        var answer = organizations.call(method, path, body, login);
        return answer.status() + " " + answer.body();
    }
}
