package io.meniscus.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestPostgres;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever adds a table that says whose rows it has says here whether they go when the customer is erased. */
class ErasurePlacesTest {
    /** Removed, or emptied of what names anybody. */
    private static final List<String> ERASED = List.of(
            "bill",
            "comm_channel",
            "customer_fields",
            "customer_image",
            "customer_note",
            "customer_preference",
            "customer_request",
            "customer_ticket",
            "erasure_request",
            "field_value",
            "identifier",
            "merge_edge",
            "one_time_code",
            "outbox_message",
            "person_word",
            "points_redemption",
            "points_transfer",
            "profile",
            "request_workflow",
            "status_log",
            "subscription",
            "subscription_log");

    /** Of ids, instants and what the organization itself named. */
    private static final List<String> KEPT = List.of(
            "cap_use",
            "console_act",
            "customer_label",
            "erased_identifier",
            "event",
            "ledger_anchored",
            "ledger_entry",
            "points_account",
            "points_lot",
            "walk_in");

    @Test
    void every_table_of_customers_rows_is_erased_or_kept_for_a_reason() {
        var tables = Unpooled.jdbi(TestPostgres.freshDatabase().owner())
                .withHandle(
                        handle -> handle.createQuery("""
                                select distinct c.relname
                                  from pg_class c
                                  join pg_attribute a on a.attrelid = c.oid
                                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                   and not c.relispartition
                                   and a.attname in ('customer_id', 'target_id', 'victim_id', 'survivor_id')
                                """).mapTo(String.class).list());
        var expected = new TreeSet<>(ERASED);
        expected.addAll(KEPT);
        assertThat(new TreeSet<>(tables)).isEqualTo(expected);
    }

    @Test
    void every_erased_table_is_written_by_a_statement_of_erasing() {
        var statements = new StringBuilder();
        ErasurePlaces.REMOVED.forEach(place -> statements.append(place.sql()));
        ErasurePlaces.EMPTIED.forEach(place -> statements.append(place.sql()));
        statements
                .append(ErasurePlaces.IMAGES.sql())
                .append(ErasurePlaces.MERGE_CAUSES)
                .append(ErasureWrites.DELETE_WORDS)
                .append(ErasureWrites.DELETE_TERMS)
                .append(ErasureWrites.UPDATE_FIELDS)
                .append(ErasureWrites.RELEASE_VALUES);
        assertThat(ERASED)
                .allSatisfy(table -> assertThat(statements.toString())
                        .containsAnyOf("delete from " + table + " ", "update " + table + " "));
    }
}
