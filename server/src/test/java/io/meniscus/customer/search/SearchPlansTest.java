package io.meniscus.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.identity.search.SearchWords;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL runs searches that are said to go by index, as the role that serves, under row-level security: never
 * over a whole table, and with more than the organization to go by.
 */
class SearchPlansTest {
    private static final OrgId ORG = new OrgId(2);
    private static final FieldKey FIELD = new FieldKey(FieldKind.CUSTOM, 1);
    private static final int CUSTOMERS_EACH = 3_000;
    private static final Set<String> INDEXES = Set.of(
            "person_word_pkey",
            "identifier_pkey",
            "field_value_pkey",
            "customer_pkey",
            "customer_root",
            "points_account_pkey",
            "points_lot_open",
            "bill_customer");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, List<Condition>> searches() {
        var all = new LinkedHashMap<String, List<Condition>>();
        all.put("a word", Condition.all(SearchWords.of("v17")));
        all.put("three words", Condition.all(SearchWords.of("v17 v18 v19")));
        all.put("a name", List.of(new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("v17")))));
        all.put(
                "a name and a day",
                List.of(
                        new Condition.Text(Parts.FIRST_NAME, List.of(Range.beginningWith("v17"))),
                        new Condition.Registered(Instant.EPOCH, Instant.EPOCH.plusSeconds(9)),
                        new Condition.RegisteredAt(Set.of(new TillId(1)))));
        all.put(
                "both names",
                List.of(new Condition.FullName(List.of(new Condition.BothNames("v17", Range.beginningWith("v"))))));
        all.put(
                "any of a name and a field",
                List.of(new Condition.Any(List.of(
                        new Condition.Text(Parts.ALL, List.of(Range.beginningWith("v17"), Range.exactly("x"))),
                        new Condition.FieldText(FIELD, List.of(Range.beginningWith("v17")))))));
        var span = new Span.Above(BigDecimal.ONE);
        all.put(
                "a name, points and bills",
                List.of(
                        new Condition.Text(Parts.FIRST_NAME, List.of(Range.exactly("v17"))),
                        measured(Condition.Measure.CURRENT_POINTS, span),
                        measured(Condition.Measure.LIFETIME_POINTS, span),
                        measured(Condition.Measure.LIFETIME_PURCHASES, span),
                        measured(Condition.Measure.LAST_BILL, span)));
        all.put("a field", List.of(new Condition.FieldText(FIELD, List.of(Range.exactly("v17")))));
        return all;
    }

    private static Condition measured(Condition.Measure measure, Span span) {
        return new Condition.Measured(measure, new ProgramId(1), Instant.EPOCH, span);
    }

    @Test
    void every_search_said_to_go_by_index_does() throws SQLException {
        var database = TestPostgres.freshDatabase();
        var before = wrong(database);
        fill(database);
        var full = wrong(database);
        try (var owner = DriverManager.getConnection(
                        database.owner().jdbcUrl(),
                        database.owner().user(),
                        database.owner().password().reveal());
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
        assertThat(before).as("on empty tables").isEmpty();
        assertThat(full).as("on full tables").isEmpty();
        assertThat(wrong(database)).as("on analyzed tables").isEmpty();
    }

    @Test
    void a_search_by_an_ending_is_noticed() throws SQLException {
        var database = TestPostgres.freshDatabase();
        fill(database);
        try (var app = open(database)) {
            assertThat(wrong(app, "an ending", List.of(new Condition.Ending(Parts.ALL, List.of("7")))))
                    .isNotEmpty();
        }
    }

    private static List<String> wrong(TestDatabase database) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var app = open(database)) {
            for (var search : searches().entrySet()) {
                wrong.addAll(wrong(app, search.getKey(), search.getValue()));
            }
        }
        return wrong;
    }

    private static List<String> wrong(Connection app, String name, List<Condition> conditions) throws SQLException {
        var fragment = SearchStore.statement(ORG, conditions, Set.of(3L), 10, 0);
        var wrong = new ArrayList<String>();
        try (var statement = app.prepareStatement("explain (format json) " + fragment.sql())) {
            for (int i = 0; i < fragment.columns().size(); i++) {
                fragment.columns().get(i).bind(statement, i + 1);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                check(name, JSON.readTree(rows.getString(1)).get(0).get("Plan"), wrong);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }

    private static void check(String name, JsonNode plan, List<String> wrong) {
        switch (plan.get("Node Type").asText()) {
            case "Seq Scan", "Tid Scan" -> wrong.add(name + ": " + plan);
            case "Index Scan", "Index Only Scan", "Bitmap Index Scan" -> {
                var condition = plan.path("Index Cond").asText();
                if (!INDEXES.contains(plan.get("Index Name").asText())
                        || !condition.contains("org_id")
                        || !(condition.contains("word")
                                || condition.contains("value")
                                || condition.contains(" AND (id = ")
                                || condition.contains(" AND (root_id = ")
                                || condition.contains(" AND (customer_id = "))) {
                    wrong.add(name + ": " + plan);
                }
            }
            default -> {}
        }
        plan.path("Plans").forEach(child -> check(name, child, wrong));
    }

    private static Connection open(TestDatabase database) throws SQLException {
        var app = database.app();
        var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal());
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', '2', false)");
        }
        return connection;
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (var app = open(database);
                var statement = app.createStatement()) {
            for (int org = 1; org <= 3; org++) {
                statement.execute("select set_config('app.org', '" + org + "', false)");
                statement.execute("""
                        create temporary table row as select %d::bigint as org, n::bigint as id from generate_series(1, %d) n;
                        insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
                        insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
                        insert into field_value select org, 1, 1, 'v' || id, id from row;
                        insert into person_word select org, 'v' || id, 1, id from row;
                        insert into person_word select org, 'v' || id, 2, id from row;
                        insert into points_account
                        select org, id, 1, 1, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'epoch' from row;
                        insert into points_lot
                        select org, id, id, 1, 1, 1, 1, 'epoch', 'epoch', 'epoch', id, 0, 0, 1, 0, 0, 0, 0 from row;
                        insert into bill
                        select org, id, id, 1, 0, 'n' || id, 0, 1, 1, 1, 'epoch', 'epoch', 1, 1, 0, 0, 4, 0, 0, 1, null
                          from row;
                        drop table row""".formatted(org, CUSTOMERS_EACH));
            }
        }
    }
}
