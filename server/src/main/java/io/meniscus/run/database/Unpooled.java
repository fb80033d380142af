package io.meniscus.run.database;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Connections outside the pool, for commands and for what comes before serving: each is opened when asked for. */
public final class Unpooled {
    private Unpooled() {}

    public static Jdbi jdbi(DatabaseAddress address) {
        return Jdbi.create(() -> connect(address));
    }

    /** Refuses, in one line, a database that can't be reached. */
    public static void requireReachable(DatabaseAddress address) {
        try {
            connect(address).close();
        } catch (SQLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
            throw new StartRefused("the database " + address.jdbcUrl() + " cannot be used: " + reason, e);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), address.user(), address.password().reveal());
    }
}
