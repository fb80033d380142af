package io.meniscus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds one customer's events among all there are, as the role that serves, under row-level security. */
class ActivityPlansTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ORG = 2;
    private static final int EVENTS = 400_000;

    /** Where events of 1970 are. */
    private static final String PARTITION = "event_default";

    @Test
    void a_customers_events_are_looked_up_by_blocks_that_may_hold_them() throws JsonProcessingException {
        var database = TestPostgres.freshDatabase();
        fill(database);
        var scans = scans(plan(database));

        assertThat(scans).hasSize(1);
        var index = scans.getFirst().path("Plans").path(0);
        assertThat(index.path("Index Name").asText()).isEqualTo(PARTITION + "_org_id_customer_id_idx");
        assertThat(scans.getFirst().path("Actual Rows").asDouble()).isEqualTo(1);
        assertThat(scans.getFirst().path("Rows Removed by Index Recheck").asInt())
                .as("rows of the blocks that were looked at")
                .isLessThan(EVENTS / 10);
    }

    private static void fill(TestDatabase database) {
        as(database.app()).useTransaction(handle -> {
            for (long org = 1; org <= ORG; org++) {
                enter(handle, org);
                handle.createUpdate("""
                        insert into event (org_id, at, id, kind, customer_id, subject_id, till_id, request_id)
                        select :org, timestamptz 'epoch' + n * interval '1 second', n, 1,
                               hashint8extended(n, :org) & 4503599627370495, 0, 7, n
                          from generate_series(1, :events) n""").bind("org", org).bind("events", EVENTS).execute();
            }
        });
        // What the database does by itself after a while.
        as(database.owner()).useHandle(handle -> handle.execute("vacuum analyze " + PARTITION));
    }

    private static JsonNode plan(TestDatabase database) throws JsonProcessingException {
        var plan = as(database.app()).inTransaction(handle -> {
            enter(handle, ORG);
            return handle.createQuery("explain (analyze, format json) " + ActivityStore.OF_CUSTOMERS)
                    .bind("org", ORG)
                    .bindArray(
                            "customers",
                            Long.class,
                            handle.createQuery("select hashint8extended(77, :org) & 4503599627370495")
                                    .bind("org", ORG)
                                    .mapTo(Long.class)
                                    .one())
                    .bind("at", OffsetDateTime.parse("9999-01-01T00:00:00Z"))
                    .bind("id", 0L)
                    .bind("limit", 31)
                    .mapTo(String.class)
                    .one();
        });
        return JSON.readTree(plan).path(0).path("Plan");
    }

    /** How the partition with the events is read. */
    private static List<JsonNode> scans(JsonNode plan) {
        var found = new ArrayList<JsonNode>();
        if (plan.path("Relation Name").asText().equals(PARTITION)) {
            found.add(plan);
        }
        plan.path("Plans").forEach(below -> found.addAll(scans(below)));
        return found;
    }

    private static void enter(Handle handle, long org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org))
                .mapTo(String.class)
                .one();
    }

    private static Jdbi as(DatabaseAddress address) {
        return Jdbi.create(address.jdbcUrl(), address.user(), address.password().reveal());
    }
}
