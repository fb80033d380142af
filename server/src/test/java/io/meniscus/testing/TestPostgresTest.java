package io.meniscus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.config.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void twoTestsAtOnceGetADatabaseEach() throws InterruptedException, ExecutionException, SQLException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<TestDatabase> fresh = TestPostgres::freshDatabase;
            var one = threads.submit(fresh).get();
            var other = threads.submit(fresh);
            execute(one.owner(), "create table only_here (n int)");

            assertThat(tables(one.owner())).isEqualTo(1);
            assertThat(tables(other.get().owner())).isZero();
        }
    }

    @Test
    void aDatabaseIsMigratedAndOpenToTheApp() throws SQLException {
        var database = TestPostgres.freshDatabase();

        assertThat(count(database.app(), "select count(*) from store")).isZero();
    }

    private static long tables(DatabaseAddress address) throws SQLException {
        return count(address, "select count(*) from pg_tables where tablename = 'only_here'");
    }

    private static long count(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password().reveal());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password().reveal());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
