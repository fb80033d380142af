package io.meniscus.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.run.database.Migrations;
import io.meniscus.testing.Golden;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** From every version of the schema to the newest one, and what that one is. */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("migrations");
    private static final Path GOLDEN = Path.of("schema.golden.sql");
    private static final Pattern FILE = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");

    @Test
    void the_schema_is_the_one_of_the_file() {
        Golden.check(GOLDEN, schema(TestPostgres.freshDatabase()));
    }

    @Test
    void the_servers_version_is_that_of_the_newest_file() throws IOException {
        assertThat(Migrations.SCHEMA_VERSION).isEqualTo(versions().getLast());
    }

    @Test
    void migrating_again_changes_nothing() {
        var database = TestPostgres.emptyDatabase();
        var app = database.app().user();
        var first = Migrations.migrate(database.owner(), app, NOW);
        var before = schema(database);

        assertThat(first.migrations()).isPositive();
        assertThat(first.partitions()).isPositive();
        assertThat(Migrations.migrate(database.owner(), app, NOW)).isEqualTo(new Migrations.Report(0, 0));
        assertThat(schema(database)).isEqualTo(before);
    }

    @Test
    void a_month_later_a_partition_of_each_log_is_made() {
        var database = TestPostgres.emptyDatabase();
        var app = database.app().user();
        Migrations.migrate(database.owner(), app, NOW);

        var later = Migrations.migrate(database.owner(), app, Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(later).isEqualTo(new Migrations.Report(0, 3));
    }

    @Test
    void a_database_of_any_older_version_comes_to_the_newest() throws IOException {
        var versions = versions();
        var newest = schema(TestPostgres.freshDatabase());
        for (int applied = 0; applied < versions.size(); applied++) {
            var database = TestPostgres.emptyDatabase();
            if (applied > 0) {
                migrateTo(versions.get(applied - 1), database.owner());
            }

            var report = Migrations.migrate(database.owner(), database.app().user(), NOW);

            assertThat(report.migrations()).isEqualTo(versions.size() - applied);
            assertThat(schema(database)).as("from %d migrations", applied).isEqualTo(newest);
        }
    }

    private static void migrateTo(String version, DatabaseAddress owner) {
        Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password().reveal())
                .locations("classpath:db/migrations")
                .defaultSchema("public")
                .table("migration")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> versions() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.map(file -> {
                        var matcher = FILE.matcher(file.getFileName().toString());
                        assertThat(matcher.matches()).as(file.toString()).isTrue();
                        return matcher.group(1);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static String schema(TestDatabase database) {
        return Roles.as(database.owner()).withHandle(SchemaText::of);
    }
}
