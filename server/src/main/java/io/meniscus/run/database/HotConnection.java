package io.meniscus.run.database;

import io.meniscus.config.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One worker's own connection on bare pgjdbc, opened when first needed and again after it broke. Its planner may
 * only use indexes: every hot statement goes by primary key, and a plan made while tables were empty would otherwise
 * stay a sequential scan for as long as the connection lives.
 */
public final class HotConnection implements AutoCloseable {
    private static final String PLANNER = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
            + " -c enable_bitmapscan=off -c plan_cache_mode=force_generic_plan -c jit=off"
            + " -c statement_timeout=10s -c lock_timeout=3s -c idle_in_transaction_session_timeout=15s";

    private static final Duration USUAL_SILENCE = Duration.ofSeconds(30);

    private final DatabaseAddress address;
    private final String name;
    private final Duration longestSilence;
    private @Nullable Connection open;

    public HotConnection(DatabaseAddress address, String name) {
        this(address, name, USUAL_SILENCE);
    }

    /** One that is given up when the database says nothing for so long. */
    public HotConnection(DatabaseAddress address, String name, Duration longestSilence) {
        this.address = address;
        this.name = name;
        this.longestSilence = longestSilence;
    }

    /** The open connection, in autocommit: transactions are begun and ended in the text of the scripts. */
    public Connection get() throws SQLException {
        var current = open;
        if (current == null) {
            current = connect();
            open = current;
        }
        return current;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("ApplicationName", "meniscus " + name);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", Long.toString(longestSilence.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", PLANNER);
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /** Ends whatever transaction is open; a connection that cannot even do that is given up. */
    public void rollback() {
        var current = open;
        if (current == null) {
            return;
        }
        try (var statement = current.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            close();
        }
    }

    /** Gives the connection up; the next use opens another. */
    @Override
    public void close() {
        var current = open;
        open = null;
        if (current == null) {
            return;
        }
        try {
            current.close();
        } catch (SQLException e) {
            // nothing is left to be closed
        }
    }
}
