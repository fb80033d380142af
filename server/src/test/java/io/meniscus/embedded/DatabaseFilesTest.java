package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseFilesTest {
    private final TestData data;

    DatabaseFilesTest() throws IOException {
        data = new TestData();
    }

    @AfterEach
    void removeData() throws IOException {
        data.close();
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsRefusedAndLeftUntouched() throws IOException {
        Path other = Files.createDirectory(data.path.resolve("pg17"));
        Files.writeString(other.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(data::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(other.toString())
                .hasMessageContaining("left untouched");
        assertThat(entries(other)).containsExactly("PG_VERSION");
        assertThat(data.path.resolve("pg18")).doesNotExist();
        assertThat(data.path.resolve("database.credentials")).doesNotExist();
    }

    @Test
    void filesThatSayTheyAreOfAnotherVersionAreRefusedAndLeftUntouched() throws IOException {
        Path cluster = Files.createDirectory(data.path.resolve("pg18"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        giveToOrdinaryUser(cluster);

        assertThatThrownBy(data::start).isInstanceOf(StartRefused.class).hasMessageContaining("its PG_VERSION says 17");
        assertThat(entries(cluster)).containsExactly("PG_VERSION");
    }

    @Test
    void aFirstStartThatWasCutShortIsDoneAgain() throws IOException, SQLException {
        Files.createDirectory(data.path.resolve("pg18.unfinished"));
        Credentials.generate().write(data.path.resolve("database.credentials"));

        try (var postgres = data.start()) {
            assertThat(TestData.ask(postgres.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDatabaseThatIsGoneIsNotReplacedByAnEmptyOne() throws IOException {
        data.start().close();
        Binaries.delete(data.home().resolve("pg18"));

        assertThatThrownBy(data::start).isInstanceOf(StartRefused.class).hasMessageContaining("no database in");
    }

    @Test
    void rootKeepsTheFilesElsewhereWhereTheDatabasesUserCannotReachTheData() throws IOException, SQLException {
        assumeTrue(DatabaseUser.isRoot(), "only root runs the database as another user");
        Files.setPosixFilePermissions(data.path, PosixFilePermissions.fromString("rwx------"));

        try (var postgres = data.start()) {
            TestData.execute(postgres.owner(), "create table kept as select 42 as answer");
            Path home = data.home();
            assertThat(home).isNotEqualTo(data.path);
            assertThat(data.told).anyMatch(line -> line.contains("the database's files are in " + home));
            assertThat(data.path.resolve("database.credentials")).exists();
        }
        try (var postgres = data.start()) {
            assertThat(TestData.ask(postgres.owner(), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aRecordedPlaceThatIsGoneIsRefused() throws IOException {
        Path gone = data.path.resolve("gone");
        Files.writeString(data.path.resolve("database.location"), gone + "\n");

        assertThatThrownBy(data::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("the database is at " + gone);
    }

    @Test
    void aPlatformWithoutProgramsIsAskedForADatabaseUrl() {
        assertThatThrownBy(() -> Binaries.archive("Plan 9", "mips"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MENISCUS_DATABASE_URL");
    }

    private static List<String> entries(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static void giveToOrdinaryUser(Path path) throws IOException {
        if (DatabaseUser.isRoot()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
        }
    }
}
