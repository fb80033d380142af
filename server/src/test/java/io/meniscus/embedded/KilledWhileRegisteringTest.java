package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.customer.Registrations;
import io.meniscus.run.Census;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Server, database or both are killed, as kill -9 and a power cut do it, while customers are being registered. */
class KilledWhileRegisteringTest {
    private static final int BEFORE_THE_KILL = 300;

    @Test
    void whatWasAcknowledgedStandsAndTheRestIsWholeOrAbsent() throws IOException, SQLException {
        Killings.all(
                WritingServer.Work.CUSTOMERS,
                BEFORE_THE_KILL,
                (acknowledged, postgres) -> assertNothingLost(acknowledged, new Census(postgres.backup())));
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
