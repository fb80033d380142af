package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.points.anchor.AnchorPlans;
import io.meniscus.points.expiry.ExpiryPlans;
import io.meniscus.points.ledger.EventPlans;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL reads ledgers, as the role that serves, under row-level security: by index, never over a whole table
 * or organization.
 */
class LedgerPlansTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS = 3_000;
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Pattern NAMED = Pattern.compile("(?<!:):(\\w+)(::[\\w\\[\\]]+)?");

    /** What each parameter is bound to. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("org", "2::bigint"),
            Map.entry("customers", "'{77,78}'::bigint[]"),
            Map.entry("programs", "'{}'::bigint[]"),
            Map.entry("books", "'{1,2,3}'::bigint[]"),
            Map.entry("concept_tills", "'{}'::bigint[]"),
            Map.entry("tills", "'{}'::bigint[]"),
            Map.entry("events", "'{77,78}'::bigint[]"),
            Map.entry("references", "'{77,78}'::bigint[]"),
            Map.entry("lots", "'{77,78}'::bigint[]"),
            Map.entry("bills", "'{77,78}'::bigint[]"),
            Map.entry("returned", "1::bigint"),
            Map.entry("event", "1::bigint"),
            Map.entry("customer", "77::bigint"),
            Map.entry("program", "1"),
            Map.entry("after", "77::bigint"),
            Map.entry("id", "1::bigint"),
            Map.entry("limit", "11"),
            Map.entry("offset", "0"),
            Map.entry("credits", "true"),
            Map.entry("debits", "true"),
            Map.entry("openings", "true"),
            Map.entry("from", "timestamptz '2000-01-01Z'"),
            Map.entry("until", "timestamptz '2050-01-01Z'"),
            Map.entry("at", "timestamptz '2050-01-01Z'"),
            Map.entry("since", "timestamptz '1970-01-02Z'"),
            Map.entry("expiry", "timestamptz '1970-01-01Z'"));

    private static Map<String, String> statements() {
        var all = new LinkedHashMap<String, String>();
        all.put("accounts", LedgerStore.ACCOUNTS);
        all.put("lots", LedgerStore.LOTS);
        all.put("entries", LedgerStore.ENTRIES);
        all.put("next customers", LedgerStore.NEXT_CUSTOMERS);
        all.put("open lots", PersonPointsStore.OPEN_LOTS);
        all.put("page of entries", PersonPointsStore.ENTRIES);
        all.put("about bills", PersonPointsStore.ABOUT_BILLS);
        all.put("levels", PersonPointsStore.LEVELS);
        all.putAll(EventPlans.statements());
        all.putAll(AnchorPlans.statements());
        all.putAll(ExpiryPlans.statements());
        return all;
    }

    @BeforeAll
    static void fill() {
        for (long org = 1; org <= 2; org++) {
            long present = org;
            Unpooled.jdbi(DATABASE.app()).useTransaction(handle -> fill(handle, present));
        }
        Unpooled.jdbi(DATABASE.owner()).useHandle(handle -> handle.execute("""
                        vacuum analyze points_account, points_lot, ledger_entry, ledger_anchored, ledger_anchor, bill,
                                       points_redemption, points_transfer"""));
    }

    private static void fill(Handle handle, long org) {
        enter(handle, org);
        for (var sql : List.of("""
                insert into points_account
                select :org, n, 1, 3, '', 10, 0, 0, -10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                       timestamptz 'epoch' + n * interval '1 day'
                  from generate_series(1, :n) n""", """
                insert into points_lot
                select :org, n * 10 + s, n, 1, 1, 1, 1, 'epoch', 'epoch', 'epoch', 0, 0, 0, 10, case s when 1 then 0 else 10 end, 0, 0, 0
                  from generate_series(1, :n) n cross join generate_series(1, 3) s""", """
                insert into ledger_entry
                select :org, n, 1, s, 1, n * 10 + s, timestamptz 'epoch' + (n + s) * interval '1 minute', 0, 0,
                       array[n * 10 + s], array[10], array[1], array[10], array[n * 10 + s], '{}', '{}', '', ''
                  from generate_series(1, 3) s cross join generate_series(1, :n) n""", """
                insert into bill
                select :org, n, n, 1, 0, 'n' || n, 0, 1, 1, 1, 'epoch', 'epoch', 1, 1, 0, 0, 4, 0, 0, 1, null
                  from generate_series(1, :n) n""", """
                insert into points_redemption
                select :org, n, n, 1, 1, 0, '{}', '{}', '{}', 1, 0, 'epoch', 'b', 0, 'r' || n, '', '', 'epoch', 1, 1
                  from generate_series(1, :n) n""", """
                insert into points_transfer
                select :org, n, 1, n, n + 1, 1, '', 'epoch', 1, 1 from generate_series(1, :n) n""", """
                insert into ledger_anchored select :org, n, 1, 3, '', 1 + n / 1000 from generate_series(1, :n) n""", """
                insert into ledger_anchor
                select :org, n, 'epoch', '', '{77}', '{1}', '{3}', '', '', '1', '' from generate_series(1, :n) n""")) {
            handle.createUpdate(sql).bind("org", org).bind("n", CUSTOMERS).execute();
        }
    }

    private static void enter(Handle handle, long org) {
        handle.execute("select set_config('app.org', ?, true)", Long.toString(org));
    }

    @Test
    void every_statement_goes_by_index_with_more_than_the_organization_to_go_by() {
        statements()
                .forEach((name, sql) ->
                        assertThat(wrong(name, plan(sql))).as(name).isEmpty());
    }

    @Test
    void a_scan_of_a_whole_table_is_noticed() {
        assertThat(wrong("by value", plan("select * from points_lot where org_id = :org and value = 77")))
                .isNotEmpty();
    }

    private static JsonNode plan(String sql) {
        var bound = NAMED.matcher(sql)
                .replaceAll(found -> VALUES.getOrDefault(found.group(1), "no value for " + found.group(1)));
        var text = Unpooled.jdbi(DATABASE.app()).inTransaction(handle -> {
            enter(handle, 2);
            return handle.createQuery("explain (format json) " + bound)
                    .mapTo(String.class)
                    .one();
        });
        try {
            return JSON.readTree(text).path(0).path("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> wrong(String name, JsonNode plan) {
        var wrong = new ArrayList<String>();
        check(name, plan, wrong);
        return wrong;
    }

    private static void check(String name, JsonNode plan, List<String> wrong) {
        switch (plan.path("Node Type").asText()) {
            case "Seq Scan", "Tid Scan" -> wrong.add(name + ": " + plan);
            case "Index Scan", "Index Only Scan", "Bitmap Index Scan" -> {
                var condition = plan.path("Index Cond").asText();
                if (!condition.contains("org_id") || !condition.contains(" AND ")) {
                    wrong.add(name + ": " + plan);
                }
            }
            default -> {}
        }
        plan.path("Plans").forEach(child -> check(name, child, wrong));
    }
}
