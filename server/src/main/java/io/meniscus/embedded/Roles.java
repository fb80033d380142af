package io.meniscus.embedded;

import io.meniscus.embedded.Credentials.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * What each role may do, and the database itself. Made step by step and only where missing, so that a first start that
 * was cut short is completed by the next one.
 */
final class Roles {
    static final String DATABASE = "meniscus";

    private Roles() {}

    static void complete(Connection superuser, Credentials credentials) throws SQLException {
        for (Role role : Role.values()) {
            if (!exists(superuser, "select from pg_roles where rolname = ?", role.login)) {
                make(superuser, role, credentials);
            }
        }
        if (!exists(superuser, "select from pg_database where datname = ?", DATABASE)) {
            execute(superuser, "create database meniscus owner meniscus_owner template template0");
        }
        execute(superuser, """
                revoke all on database meniscus from public;
                grant connect on database meniscus to meniscus_app, meniscus_backup
                """);
    }

    private static void make(Connection superuser, Role role, Credentials credentials) throws SQLException {
        superuser.setAutoCommit(false);
        execute(superuser, definition(role));
        // Hashed here: the database's log never sees a password, whatever it logs.
        superuser
                .unwrap(PGConnection.class)
                .alterUserPassword(role.login, credentials.of(role).reveal().toCharArray(), "scram-sha-256");
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    private static String definition(Role role) {
        return switch (role) {
            case SUPERUSER -> "create role postgres login superuser";
            case OWNER -> "create role meniscus_owner login nosuperuser nobypassrls";
            case APP -> "create role meniscus_app login nosuperuser nobypassrls";
            case BACKUP -> """
                create role meniscus_backup login nosuperuser bypassrls in role pg_read_all_data;
                alter role meniscus_backup set default_transaction_read_only = on
                """;
        };
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
