package io.meniscus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.run.HotConnections;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How PostgreSQL runs hot statements, as the role that serves, under row-level security, on connections of the hot path:
 * by the indexes that are named for each, with more than the organization to go by, and never over a whole table; the
 * same when the plan was made while the tables were empty.
 */
public final class StatementPlans {
    private static final int ORGANIZATIONS = 4;
    private static final int ROWS_EACH = 2_500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\?|(?<!:):[a-zA-Z_]+");

    private StatementPlans() {}

    /** A statement, and the indexes it may go by. */
    public record Hot(String sql, Set<String> indexes) {}

    /**
     * Demands it of statements, by their names.
     *
     * @param fill inserts into tables, from a table {@code row(org, id)}
     */
    public static void demandIndexes(Map<String, Hot> statements, String fill) throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var early = HotConnections.open(database.app())) {
            prepare(early, statements);
            var empty = wrong(early, statements);
            fill(database.app(), fill);
            var keptFromEmpty = wrong(early, statements);
            try (var late = HotConnections.open(database.app())) {
                prepare(late, statements);
                assertThat(empty).as("planned on empty tables").isEmpty();
                assertThat(keptFromEmpty)
                        .as("planned on empty tables, run on full ones")
                        .isEmpty();
                assertThat(wrong(late, statements)).as("planned on full tables").isEmpty();
                analyze(database.owner());
                assertThat(wrong(late, statements))
                        .as("planned on analyzed tables")
                        .isEmpty();
            }
        }
    }

    private static void prepare(Connection connection, Map<String, Hot> statements) throws SQLException {
        for (var statement : statements.entrySet()) {
            int[] number = {0};
            var sql = PARAMETER.matcher(statement.getValue().sql()).replaceAll(_ -> "\\$" + ++number[0]);
            execute(connection, "prepare " + statement.getKey() + " as " + sql);
        }
    }

    private static List<String> wrong(Connection connection, Map<String, Hot> statements) throws SQLException {
        var wrong = new ArrayList<String>();
        for (var statement : statements.entrySet()) {
            wrong.addAll(wrong(connection, statement.getKey(), statement.getValue()));
        }
        return wrong;
    }

    /** What is wrong with the plan of a statement that was prepared under a name. */
    public static List<String> wrong(Connection connection, String name, Hot hot) throws SQLException {
        int parameters = (int) PARAMETER.matcher(hot.sql()).results().count();
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
        var node = plan.get("Node Type").asText();
        switch (node) {
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

    private static void fill(DatabaseAddress app, String fill) throws SQLException {
        try (var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal())) {
            for (int org = 1; org <= ORGANIZATIONS; org++) {
                execute(connection, "select set_config('app.org', '" + org + "', false)");
                execute(
                        connection,
                        "create temporary table row as select %d::bigint as org, n::bigint as id from generate_series(1, %d) n"
                                .formatted(org, ROWS_EACH));
                execute(connection, fill);
                execute(connection, "drop table row");
            }
        }
    }

    private static void analyze(DatabaseAddress owner) throws SQLException {
        try (var connection = DriverManager.getConnection(
                owner.jdbcUrl(), owner.user(), owner.password().reveal())) {
            execute(connection, "analyze");
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
