package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.customer.Registrations;
import io.meniscus.run.Census;
import io.meniscus.run.database.Migrations;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Server, database or both are killed, as kill -9 and a power cut do it, while customers are being registered. */
class KilledWhileRegisteringTest {
    private static final int BEFORE_THE_KILL = 300;

    @Test
    void whatWasAcknowledgedStandsAndTheRestIsWholeOrAbsent() throws IOException, SQLException {
        try (var data = TestData.withDatabase()) {
            try (var postgres = data.start()) {
                Migrations.migrate(postgres.owner(), postgres.app().user(), Instant.now());
            }
            var acknowledged = new ArrayList<WritingServer.Acknowledged>();
            int first = 1;
            for (var victim : Killing.values()) {
                try (var server = WritingServer.startOn(data.path, first, WritingServer.Work.CUSTOMERS)) {
                    acknowledged.addAll(server.await(BEFORE_THE_KILL));
                    victim.kill(server, data);
                    acknowledged.addAll(server.rest());
                }
                // with its server dead the database runs on and is adopted, or it recovers
                try (var postgres = data.start()) {
                    assertNothingLost(acknowledged, new Census(postgres.backup()));
                }
                first += 100_000_000;
            }
        }
    }

    private static void assertNothingLost(List<WritingServer.Acknowledged> acknowledged, Census census)
            throws SQLException {
        census.assertWhole();
        var values = new ArrayList<String>();
        for (var request : acknowledged) {
            for (int i = 0; i < request.size(); i++) {
                values.add("'" + Registrations.mobile(request.first() + i) + "'");
            }
        }
        assertThat(census.count("select count(*) from identifier where value in (" + String.join(",", values) + ")"))
                .as("acknowledged registrations that stand")
                .isEqualTo(values.size());
        // requests of three are there with all three or none: their callers' numbers have no end but a whole one
        assertThat(census.count("""
                select count(*) from (
                    select ((right(value, 10)::bigint - 9000000001) % 1000000) / 3 as request
                      from identifier where ((right(value, 10)::bigint - 9000000001) / 1000000) % 4 = 0
                     group by (right(value, 10)::bigint - 9000000001) / 1000000, request
                    having count(*) <> 3) as halves""")).as("requests of which a part stands").isZero();
    }
}
