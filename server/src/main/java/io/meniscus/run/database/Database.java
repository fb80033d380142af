package io.meniscus.run.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.StartRefused;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The pool of everything that is not hot, as the app's role. Refuses to serve as a role that row-level security does
 * not hold for, and on a schema of another version.
 */
public final class Database implements AutoCloseable {
    private static final Duration POOL_WAIT = Duration.ofSeconds(2);

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the pool and checks what it leads to. */
    public static Database open(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName("meniscus");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password().reveal());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(POOL_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "meniscus");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("options", "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s");
        var pool = new HikariDataSource(config);
        var database = new Database(address, pool);
        try {
            database.jdbi.useHandle(Database::check);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e instanceof StartRefused ? e : unusable(address, e);
        }
    }

    private static StartRefused unusable(DatabaseAddress address, RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
        return new StartRefused("the database " + address.jdbcUrl() + " cannot be used: " + reason, e);
    }

    private static void check(Handle handle) {
        Migrations.refuseOldServer(handle);
        boolean bypasses = handle.createQuery("""
                        select r.rolsuper or r.rolbypassrls or exists(
                                   select from pg_class c
                                    where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace)
                          from pg_roles r where r.rolname = current_user""").mapTo(boolean.class).one();
        if (bypasses) {
            throw new StartRefused("the database's user owns tables or bypasses row-level security; the server needs"
                    + " a role of its own that does neither");
        }
        var version = Migrations.versionOf(handle);
        if (!version.equals(Migrations.SCHEMA_VERSION)) {
            throw new StartRefused("the database has schema version " + (version.isEmpty() ? "none" : version)
                    + ", this server needs " + Migrations.SCHEMA_VERSION
                    + ": run bin/meniscus migrate with MENISCUS_DATABASE_OWNER_URL");
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** For libraries that open connections themselves. */
    public DataSource dataSource() {
        return pool;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Whether a query is answered. */
    public boolean answers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select true").mapTo(boolean.class).one());
    }

    @Override
    public void close() {
        pool.close();
    }
}
