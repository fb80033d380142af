package io.meniscus.embedded;

import io.meniscus.run.database.Migrations;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Servers that write until they, their database or both are killed, as kill -9 and a power cut do it; one at a time. */
final class Killings {
    private static final int NUMBERS_OF_A_SERVER = 100_000_000;

    private Killings() {}

    /** What must hold after each killing, of everything that was acknowledged so far. */
    @FunctionalInterface
    interface Check {
        void hold(List<WritingServer.Acknowledged> acknowledged, EmbeddedPostgres postgres) throws SQLException;
    }

    /**
     * Kills everybody in turn.
     *
     * @param before how much is acknowledged before each kill
     */
    static void all(WritingServer.Work work, int before, Check check) throws IOException, SQLException {
        try (var data = TestData.withDatabase()) {
            try (var postgres = data.start()) {
                Migrations.migrate(postgres.owner(), postgres.app().user(), Instant.now());
            }
            var acknowledged = new ArrayList<WritingServer.Acknowledged>();
            int first = 1;
            for (var victim : Killing.values()) {
                try (var server = WritingServer.startOn(data.path, first, work)) {
                    acknowledged.addAll(server.await(before));
                    victim.kill(server, data);
                    acknowledged.addAll(server.rest());
                }
                // with its server dead the database runs on and is adopted, or it recovers
                try (var postgres = data.start()) {
                    check.hold(acknowledged, postgres);
                }
                first += NUMBERS_OF_A_SERVER;
            }
        }
    }
}
