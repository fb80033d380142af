package io.meniscus.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.customer.search.WordWrites;
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
 * How PostgreSQL runs the hot statements, as the role that serves, under row-level security, on connections of the
 * hot path: by index, with more than the organization to go by, and never over a whole table; the same when the plan
 * was made while the tables were empty.
 */
class CustomerPlansTest {
    private static final int ORGANIZATIONS = 4;
    private static final int CUSTOMERS_EACH = 2_500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    /** Each statement, and the indexes it may go by. */
    private static final Map<String, Hot> STATEMENTS = statements();

    private record Hot(String sql, Set<String> indexes) {}

    private static Map<String, Hot> statements() {
        var all = new LinkedHashMap<String, Hot>();
        all.put("lock_roots", new Hot(CustomerStore.LOCK_ROOTS, Set.of("customer_pkey", "identifier_pkey")));
        all.put("lock_roots_of_ids", new Hot(CustomerStore.LOCK_ROOTS_OF_IDS, Set.of("customer_pkey")));
        all.put("insert_status_log", new Hot(HistoryWrites.INSERT_STATUS_LOG, Set.of()));
        all.put("insert_subscription_log", new Hot(HistoryWrites.INSERT_SUBSCRIPTION_LOG, Set.of()));
        all.put("holders", new Hot(CustomerStore.HOLDERS, Set.of("identifier_pkey")));
        all.put("sought", new Hot(CustomerStore.SOUGHT, Set.of("identifier_pkey")));
        all.put(
                "lock_roots_of_merges",
                new Hot(MergeLoads.LOCK_ROOTS_OF_MERGES, Set.of("customer_pkey", "merge_edge_pkey")));
        all.put("edges", new Hot(MergeLoads.EDGES, Set.of("merge_edge_pkey")));
        all.put("victims", new Hot(MergeLoads.VICTIMS, Set.of("customer_pkey", "merge_edge_pkey")));
        all.put("edges_of_persons", new Hot(MergeLoads.EDGES_OF_PERSONS, Set.of("customer_root", "merge_edge_victim")));
        all.put("causes", new Hot(MergeLoads.CAUSES, Set.of("merge_cause_pkey")));
        all.put("rehang_identifiers", new Hot(CustomerWrites.REHANG_IDENTIFIERS, Set.of("identifier_pkey")));
        all.put("undo_edges", new Hot(MergeWrites.UNDO_EDGES, Set.of("merge_edge_pkey")));
        all.put("claims", new Hot(CustomerStore.CLAIMS, Set.of("identifier_value_pkey")));
        all.put("customers", new Hot(CustomerStore.CUSTOMERS, Set.of("customer_pkey")));
        all.put("members", new Hot(CustomerStore.MEMBERS, Set.of("customer_root")));
        all.put("profiles", new Hot(CustomerStore.PROFILES, Set.of("customer_root", "profile_pkey")));
        all.put("identifiers", new Hot(CustomerStore.IDENTIFIERS, Set.of("customer_root", "identifier_customer")));
        all.put("channels", new Hot(CustomerStore.CHANNELS, Set.of("customer_root", "comm_channel_pkey")));
        all.put("subscriptions", new Hot(CustomerStore.SUBSCRIPTIONS, Set.of("customer_root", "subscription_pkey")));
        all.put("fields", new Hot(CustomerStore.FIELDS, Set.of("customer_root", "customer_fields_pkey")));
        all.put("upsert_fields", new Hot(FieldWrites.UPSERT_FIELDS, Set.of()));
        all.put("delete_terms", new Hot(FieldWrites.DELETE_TERMS, Set.of("field_value_pkey")));
        all.put("insert_terms", new Hot(FieldWrites.INSERT_TERMS, Set.of()));
        all.put("insert_words", new Hot(WordWrites.INSERT_WORDS, Set.of()));
        all.put("delete_words", new Hot(WordWrites.DELETE_WORDS, Set.of("person_word_pkey")));
        all.put("claim_values", new Hot(CustomerWrites.CLAIM_VALUES, Set.of()));
        all.put("claim_identifiers", new Hot(CustomerWrites.CLAIM_IDENTIFIERS, Set.of()));
        all.put("delete_identifiers", new Hot(CustomerWrites.DELETE_IDENTIFIERS, Set.of("identifier_pkey")));
        all.put(
                "release_values",
                new Hot(CustomerWrites.RELEASE_VALUES, Set.of("identifier_value_pkey", "identifier_pkey")));
        all.put("erased", new Hot(ErasedHashStore.ERASED, Set.of("erased_identifier_pkey")));
        all.put("insert_customers", new Hot(CustomerWrites.INSERT_CUSTOMERS, Set.of()));
        all.put("update_customers", new Hot(CustomerWrites.UPDATE_CUSTOMERS, Set.of("customer_pkey")));
        all.put("upsert_profiles", new Hot(CustomerWrites.UPSERT_PROFILES, Set.of()));
        all.put("upsert_channels", new Hot(CustomerWrites.UPSERT_CHANNELS, Set.of()));
        all.put("delete_channels", new Hot(CustomerWrites.DELETE_CHANNELS, Set.of("comm_channel_pkey")));
        all.put("upsert_subscriptions", new Hot(CustomerWrites.UPSERT_SUBSCRIPTIONS, Set.of()));
        return all;
    }

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var early = HotConnections.open(database.app())) {
            prepare(early);
            var empty = wrong(early);
            fill(database);
            var keptFromEmpty = wrong(early);
            try (var late = HotConnections.open(database.app())) {
                prepare(late);
                assertThat(empty).as("planned on empty tables").isEmpty();
                assertThat(keptFromEmpty)
                        .as("planned on empty tables, run on full ones")
                        .isEmpty();
                assertThat(wrong(late)).as("planned on full tables").isEmpty();
                analyze(database.owner());
                assertThat(wrong(late)).as("planned on analyzed tables").isEmpty();
            }
        }
    }

    @Test
    void a_scan_of_a_whole_table_or_of_a_whole_organization_is_noticed() throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var hot = HotConnections.open(database.app())) {
            execute(hot, "prepare by_till as select * from customer c where c.org_id = $1 and c.home_till = $2");
            assertThat(wrong(hot, "by_till", new Hot("? ?", Set.of("customer_pkey"))))
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

    private static void fill(TestDatabase database) throws SQLException {
        var app = database.app();
        try (var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal())) {
            for (int org = 1; org <= ORGANIZATIONS; org++) {
                execute(connection, "select set_config('app.org', '" + org + "', false)");
                execute(connection, """
                        create temporary table row as select %d::bigint as org, n::bigint as id from generate_series(1, %d) n;
                        insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
                        insert into profile select org, id, 1, 'A', 'B', 'epoch', 1, 'epoch', 1 from row;
                        insert into identifier_value select org, 1, 'v' || id from row;
                        insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
                        insert into comm_channel select org, id, 1, 1, 'v' || id, true, true, true, true, null, '' from row;
                        insert into subscription select org, id, 1, 1, true, 'epoch' from row;
                        insert into customer_fields select org, id, 0, '{}' from row;
                        insert into field_value select org, 1, 1, 'v' || id, id from row;
                        insert into merge_edge
                        select org, id, id, id, 1, 1, 'v' || id, 1, 'epoch', '{}', null, null, 1, 'v', 1, null from row;
                        insert into merge_cause select org, 1, 'v' || id, 'epoch', id from row;
                        insert into erased_identifier
                        select org, 1, convert_to('v' || id, 'UTF8'), id, 'epoch' from row;
                        insert into person_word select org, 'v' || id, 1, id from row;
                        drop table row""".formatted(org, CUSTOMERS_EACH));
            }
        }
    }

    private static void analyze(DatabaseAddress owner) throws SQLException {
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
