package io.meniscus.run.database;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.StartRefused;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings a database to this version, as its owner: migrations, partitions ahead of time, and the app's grants.
 * Running it again changes nothing. Only DDL: with forced policies a data change in a migration would silently
 * touch no row.
 */
public final class Migrations {
    /** The oldest PostgreSQL the schema was tried on. */
    public static final int OLDEST_POSTGRESQL = 15;

    /** The newest migration this server was built with; a database at another version is not served. */
    public static final String SCHEMA_VERSION = "0027";

    private static final String HISTORY = "migration";

    private Migrations() {}

    /** What a run did, for the operator. */
    public record Report(int migrations, int partitions) {}

    /**
     * Migrates, makes partitions and grants the app's role what it needs.
     *
     * @param owner   owns the tables; may create in schema public
     * @param appRole the role the server logs in with; owns nothing
     */
    public static Report migrate(DatabaseAddress owner, String appRole, Instant now) {
        var jdbi = Unpooled.jdbi(owner);
        jdbi.useHandle(Migrations::refuseOldServer);
        int applied = applyMigrations(owner);
        return jdbi.inTransaction(handle -> {
            int made = Partitions.makeAhead(handle, now);
            grant(handle, appRole);
            return new Report(applied, made);
        });
    }

    /** The schema version of a database; empty text when it was never migrated. Any role may ask. */
    public static String versionOf(Handle handle) {
        boolean there = handle.createQuery("select to_regclass(:table) is not null")
                .bind("table", HISTORY)
                .mapTo(boolean.class)
                .one();
        if (!there) {
            return "";
        }
        return handle.createQuery("""
                        select version from migration
                         where success and version is not null
                         order by installed_rank desc limit 1""").mapTo(String.class).findOne().orElse("");
    }

    /** Refuses a database that is not at this version. */
    public static void requireCurrent(Jdbi jdbi) {
        var version = jdbi.withHandle(Migrations::versionOf);
        if (!version.equals(SCHEMA_VERSION)) {
            throw new StartRefused("the database has schema version " + (version.isEmpty() ? "none" : version)
                    + ", this program needs " + SCHEMA_VERSION + ": run meniscus migrate with database.owner-url");
        }
    }

    static void refuseOldServer(Handle handle) {
        int version = handle.createQuery("select current_setting('server_version_num')::int / 10000")
                .mapTo(int.class)
                .one();
        if (version < OLDEST_POSTGRESQL) {
            throw new StartRefused(
                    "the database is PostgreSQL " + version + "; Meniscus needs " + OLDEST_POSTGRESQL + " or newer");
        }
    }

    private static int applyMigrations(DatabaseAddress owner) {
        try {
            return flyway(owner.jdbcUrl(), owner.user(), owner.password().reveal())
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new StartRefused("the database cannot be migrated: " + firstLine(e), e);
        }
    }

    private static Flyway flyway(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migrations")
                .defaultSchema("public")
                .table(HISTORY)
                .validateMigrationNaming(true)
                .load();
    }

    private static void grant(Handle handle, String appRole) {
        var role = "\"" + appRole.replace("\"", "\"\"") + "\"";
        for (var statement : List.of(
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "revoke insert, update, delete on " + HISTORY + " from " + role,
                "grant usage on all sequences in schema public to " + role)) {
            handle.execute(statement);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }
}
