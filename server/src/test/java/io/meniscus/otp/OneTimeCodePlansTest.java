package io.meniscus.otp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.run.HotConnections;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL runs the statements of codes, as the role that serves, under row-level security: by index, with more
 * than the organization to go by; the same when the plan was made while the tables were empty.
 */
class OneTimeCodePlansTest {
    private static final int ORGANIZATIONS = 3;
    private static final int ROWS_EACH = 2_500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    /** Each statement, and the indexes it may go by. */
    private static final Map<String, Hot> STATEMENTS = statements();

    private record Hot(String sql, Set<String> indexes) {}

    private static Map<String, Hot> statements() {
        var all = new LinkedHashMap<String, Hot>();
        var ofPersons = Set.of(
                "identifier_pkey",
                "identifier_customer",
                "customer_pkey",
                "customer_root",
                "comm_channel_pkey",
                "one_time_code_pkey");
        all.put("of_recipients", new Hot(OneTimeCodeStore.OF_RECIPIENTS, Set.of("one_time_code_pkey")));
        all.put("of_keys_identifiers", new Hot(OneTimeCodeStore.OF_KEYS_IDENTIFIERS, ofPersons));
        all.put("of_keys_channels", new Hot(OneTimeCodeStore.OF_KEYS_CHANNELS, ofPersons));
        all.put("of_ids_identifiers", new Hot(OneTimeCodeStore.OF_IDS_IDENTIFIERS, ofPersons));
        all.put("of_ids_channels", new Hot(OneTimeCodeStore.OF_IDS_CHANNELS, ofPersons));
        all.put("insert_codes", new Hot(OneTimeCodeWrites.INSERT, Set.of()));
        all.put("update_codes", new Hot(OneTimeCodeWrites.UPDATE, Set.of("one_time_code_pkey")));
        return all;
    }

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var early = HotConnections.open(database.app())) {
            prepare(early);
            assertThat(wrong(early)).as("planned on empty tables").isEmpty();
            fill(database);
            assertThat(wrong(early))
                    .as("planned on empty tables, run on full ones")
                    .isEmpty();
            try (var late = HotConnections.open(database.app())) {
                prepare(late);
                assertThat(wrong(late)).as("planned on full tables").isEmpty();
                analyze(database);
                assertThat(wrong(late)).as("planned on analyzed tables").isEmpty();
            }
        }
    }

    @Test
    void a_scan_of_a_whole_table_or_of_a_whole_organization_is_noticed() throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var hot = HotConnections.open(database.app())) {
            execute(hot, "prepare by_points as select * from one_time_code o where o.org_id = $1 and o.points = $2");
            assertThat(wrong(hot, "by_points", new Hot("? ?", Set.of("one_time_code_pkey"))))
                    .isNotEmpty();
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        for (var statement : STATEMENTS.entrySet()) {
            int[] number = {0};
            var sql = PARAMETER.matcher(statement.getValue().sql()).replaceAll(_ -> "\\$" + ++number[0]);
            execute(connection, "prepare " + statement.getKey() + " as " + sql);
        }
    }

    private static List<String> wrong(Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        for (var statement : STATEMENTS.entrySet()) {
            wrong.addAll(wrong(connection, statement.getKey(), statement.getValue()));
        }
        return wrong;
    }

    private static List<String> wrong(Connection connection, String name, Hot hot) throws SQLException {
        int parameters = (int) hot.sql().chars().filter(c -> c == '?').count();
        var nulls = String.join(", ", Collections.nCopies(parameters, "null"));
        var wrong = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', '2', false)");
            try (var rows = statement.executeQuery("explain (format json) execute " + name + "(" + nulls + ")")) {
                rows.next();
                check(name, JSON.readTree(rows.getString(1)).get(0).get("Plan"), hot, wrong);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return wrong;
    }

    private static void check(String name, JsonNode plan, Hot hot, List<String> wrong) {
        switch (plan.get("Node Type").asText()) {
            case "Seq Scan", "Bitmap Heap Scan", "Bitmap Index Scan", "Tid Scan" -> wrong.add(name + ": " + plan);
            case "Index Scan", "Index Only Scan" -> {
                var condition = plan.path("Index Cond").asText();
                if (!hot.indexes().contains(plan.get("Index Name").asText())
                        || !condition.contains("org_id")
                        || !condition.contains(" AND ")) {
                    wrong.add(name + ": " + plan);
                }
            }
            default -> {}
        }
        plan.path("Plans").forEach(child -> check(name, child, hot, wrong));
    }

    private static void fill(TestDatabase database) throws SQLException {
        var app = database.app();
        try (var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal())) {
            for (int org = 1; org <= ORGANIZATIONS; org++) {
                execute(connection, "select set_config('app.org', '" + org + "', false)");
                execute(connection, """
                        create temporary table row as select %d::bigint as org, n::bigint as id from generate_series(1, %d) n;
                        insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
                        insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
                        insert into comm_channel select org, id, 1, 1, 'v' || id, true, true, true, true, null, '' from row;
                        insert into one_time_code
                        select org, 1, 'v' || id, 1, 1, id, 2, null, null, '', 1, 'epoch',
                               timestamptz 'epoch' + id * interval '1 second', 1, null from row;
                        drop table row""".formatted(org, ROWS_EACH));
            }
        }
    }

    private static void analyze(TestDatabase database) throws SQLException {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(
                owner.jdbcUrl(), owner.user(), owner.password().reveal())) {
            execute(connection, "analyze");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
