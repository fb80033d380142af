package io.meniscus.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.customer.search.WordWrites;
import io.meniscus.run.HotConnections;
import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import io.meniscus.testing.TestPostgres;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL runs the hot statements, as the role that serves, under row-level security, on connections of the
 * hot path: by index, with more than the organization to go by, and never over a whole table; the same when the plan
 * was made while the tables were empty.
 */
class CustomerPlansTest {
    /** Each statement, and the indexes it may go by. */
    private static final Map<String, Hot> STATEMENTS = statements();

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
        all.put("members_of_keys", new Hot(CustomerStore.MEMBERS_OF_KEYS, Set.of("identifier_pkey", "customer_root")));
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

    /** A row of everything for each customer. */
    private static final String ROWS = """
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
            insert into person_word select org, 'v' || id, 1, id from row""";

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(STATEMENTS, ROWS);
    }

    @Test
    void a_scan_of_a_whole_table_or_of_a_whole_organization_is_noticed() throws SQLException {
        var database = TestPostgres.freshDatabase();
        try (var hot = HotConnections.open(database.app())) {
            StatementPlans.execute(
                    hot, "prepare by_till as select * from customer c where c.org_id = $1 and c.home_till = $2");
            assertThat(StatementPlans.wrong(hot, "by_till", new Hot("? ?", Set.of("customer_pkey"))))
                    .isNotEmpty();
        }
    }
}
