package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.run.database.HotConnection;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections with the settings of the hot path, for tests of other packages' statements. */
public final class HotConnections {
    private HotConnections() {}

    /** A new one, to be closed by the test. */
    public static Connection open(DatabaseAddress address) throws SQLException {
        return new HotConnection(address, "test").get();
    }
}
