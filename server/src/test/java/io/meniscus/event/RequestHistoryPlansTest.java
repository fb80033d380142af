package io.meniscus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds one call among all that were logged, as the role that serves, under row-level security. */
class RequestHistoryPlansTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ORG = 2;

    /** So many that reading the organization's part of the primary key is dearer. */
    private static final int CALLS = 500_000;

    /** Where calls of 1970 are. */
    private static final String PARTITION = "request_log_default";

    @Test
    void a_call_is_looked_up_by_blocks_of_its_organization_that_may_hold_its_id() throws JsonProcessingException {
        var database = TestPostgres.freshDatabase();
        fill(database);
        var scans = scans(plan(database));

        assertThat(scans).hasSize(1);
        var index = scans.getFirst().path("Plans").path(0);
        assertThat(index.path("Index Name").asText()).isEqualTo(PARTITION + "_org_id_request_id_idx");
        assertThat(index.path("Index Cond").asText()).contains("org_id = ", "request_id = ");
        assertThat(scans.getFirst().path("Actual Rows").asDouble()).isEqualTo(1);
        assertThat(scans.getFirst().path("Rows Removed by Index Recheck").asInt())
                .as("rows of the blocks that were looked at")
                .isLessThan(CALLS / 20);
    }

    private static void fill(TestDatabase database) {
        as(database.app()).useTransaction(handle -> {
            for (long org = 1; org <= ORG; org++) {
                enter(handle, org);
                handle.createUpdate("""
                        insert into request_log (org_id, at, request_id, route, method, http_status, code, micros,
                                                 principal_kind, principal_id, till_id, request_bytes, reply_bytes)
                        select :org, timestamptz 'epoch' + n * interval '1 second',
                               hashint8extended(n, :org) & 4503599627370495,
                               '/v2/customers', 'POST', 200, 0, 900, 1, 7, 7, 300, 200
                          from generate_series(1, :calls) n""").bind("org", org).bind("calls", CALLS).execute();
            }
        });
        // What the database does by itself after a while.
        as(database.owner()).useHandle(handle -> handle.execute("vacuum analyze " + PARTITION));
    }

    private static JsonNode plan(TestDatabase database) throws JsonProcessingException {
        var plan = as(database.app()).inTransaction(handle -> {
            enter(handle, ORG);
            return handle.createQuery("explain (analyze, format json) " + RequestHistoryStore.BY_ID)
                    .bind("org", ORG)
                    .bind(
                            "id",
                            handle.createQuery("select hashint8extended(77, :org) & 4503599627370495")
                                    .bind("org", ORG)
                                    .mapTo(Long.class)
                                    .one())
                    .mapTo(String.class)
                    .one();
        });
        return JSON.readTree(plan).path(0).path("Plan");
    }

    /** How the partition with the calls is read. */
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
