package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private final TestData data;

    EmbeddedPostgresTest() throws IOException {
        data = TestData.withDatabase();
    }

    @AfterEach
    void removeData() throws IOException {
        data.close();
    }

    @Test
    void confirmsNothingThatItCouldLose() throws SQLException {
        try (var postgres = data.start()) {
            assertThat(TestData.ask(postgres.app(), "show fsync")).isEqualTo("on");
            assertThat(TestData.ask(postgres.app(), "show full_page_writes")).isEqualTo("on");
            assertThat(TestData.ask(postgres.app(), "show synchronous_commit")).isEqualTo("on");
            assertThat(TestData.ask(postgres.app(), "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void sortsByCodePointWhateverTheMachinesLanguage() throws SQLException {
        try (var postgres = data.start()) {
            assertThat(TestData.ask(postgres.app(), "show server_encoding")).isEqualTo("UTF8");
            assertThat(TestData.ask(postgres.app(), "select 'Z' < 'a' and lower('É') = 'é'"))
                    .isEqualTo("t");
            assertThat(
                            TestData.ask(
                                    postgres.app(),
                                    "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = 'meniscus'"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void aRestartKeepsDataAndPort() throws SQLException {
        String before;
        try (var postgres = data.start()) {
            before = postgres.app().jdbcUrl();
            TestData.execute(postgres.owner(), "create table kept as select 42 as answer");
        }
        try (var postgres = data.start()) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(postgres.app().jdbcUrl()).isEqualTo(before);
            assertThat(TestData.ask(postgres.owner(), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aPortThatSomebodyElseTookMeanwhileIsReplaced() throws IOException, SQLException {
        data.start().close();
        int port = Integer.parseInt(
                Files.readString(data.path.resolve("database.port")).strip());
        try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var postgres = data.start()) {
            assertThat(data.pidFile().port()).isNotEqualTo(taken.getLocalPort());
            assertThat(TestData.ask(postgres.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCrashLosesNothingAndIsRecoveredFrom() throws IOException, SQLException {
        try (var postgres = data.start()) {
            TestData.execute(postgres.owner(), "create table kept as select 42 as answer");
            data.killPostmaster();
        }
        try (var postgres = data.start()) {
            assertThat(data.told).contains("recovering the database after a crash…");
            assertThat(TestData.ask(postgres.owner(), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aDatabaseIsAdoptedFromAServerThatWasKilled() throws IOException, SQLException {
        long postmaster;
        try (var _ = KilledServer.startOn(data.path)) {
            postmaster = data.pidFile().pid();
        }
        try (var postgres = data.start()) {
            assertThat(postgres.adopted()).isTrue();
            assertThat(data.pidFile().pid()).isEqualTo(postmaster);
            assertThat(TestData.ask(postgres.app(), "select 1")).isEqualTo("1");
        }
        assertThat(data.runs()).isFalse();
    }

    @Test
    void aSecondServerIsRefusedWhereverTheFirstRuns() throws IOException {
        try (var other = KilledServer.startOn(data.path)) {
            assertThatThrownBy(data::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(data.path.toString())
                    .hasMessageContaining("process " + other.pid());
        }
        try (var _ = data.start()) {
            assertThatThrownBy(data::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void settingsThatLoseDataAreRefusedAndTheDatabaseDoesNotStay() throws IOException, SQLException {
        try (var postgres = data.start()) {
            TestData.execute(postgres.superuser(), "alter system set fsync = off");
        }
        assertThatThrownBy(data::start).isInstanceOf(StartRefused.class).hasMessageContaining("fsync = off");
        assertThat(data.runs()).isFalse();
    }

    @Test
    void settingsOfARoleThatLoseDataAreRefused() throws IOException, SQLException {
        try (var postgres = data.start()) {
            TestData.execute(postgres.superuser(), "alter role meniscus_app set synchronous_commit = off");
        }
        assertThatThrownBy(data::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit = off");
    }

    @Test
    void aStartThatFailsSaysWhy() throws IOException, SQLException {
        try (var postgres = data.start()) {
            TestData.execute(postgres.superuser(), "alter system set shared_preload_libraries = 'nowhere'");
        }
        assertThatThrownBy(data::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("could not access file \"nowhere\"")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anotherProcessOfTheDatabasesUserMayHaveTheNumberOfACrashedDatabase() throws IOException, SQLException {
        data.start().close();
        var cluster = data.home().resolve("pg18");
        var pidFile = PidFile.of(cluster);
        var user = DatabaseUser.of(cluster);
        var stranger = new ProcessBuilder(user.command(List.of("sleep", "600"))).start();
        try {
            Files.writeString(pidFile, "%d\n%s\n1\n1\n\n127.0.0.1\n".formatted(stranger.pid(), cluster));
            user.own(pidFile);
            try (var postgres = data.start()) {
                assertThat(TestData.ask(postgres.app(), "select 1")).isEqualTo("1");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void passwordsAreReadableOnlyToWhoRunsTheServerAndNeverReplaced() throws IOException {
        data.start().close();
        var credentials = data.path.resolve("database.credentials");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
        assertThat(Files.getOwner(credentials)).isEqualTo(Files.getOwner(data.path));

        Files.delete(credentials);
        assertThatThrownBy(data::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("bring " + credentials + " back");
    }

    @Test
    void theDatabasesFilesAreClosedToOtherUsers() throws IOException {
        try (var _ = data.start()) {
            var cluster = data.home().resolve("pg18");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster)))
                    .isEqualTo("rwx------");
            assertThat(Files.getOwner(cluster).getName()).isNotEqualTo("root");
        }
    }
}
