package io.meniscus.db;

import io.meniscus.config.DatabaseAddress;
import java.sql.DriverManager;
import org.jdbi.v3.core.Jdbi;

/** Connections of one role, each opened when it is asked for. */
final class Roles {
    private Roles() {}

    static Jdbi as(DatabaseAddress role) {
        return Jdbi.create(() -> DriverManager.getConnection(
                role.jdbcUrl(), role.user(), role.password().reveal()));
    }
}
