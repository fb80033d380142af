package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.Secret;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "42501";
    private static final String READ_ONLY = "25006";
    private static final int ASKS_FOR_SCRAM = 10;

    private final TestData data;
    private final EmbeddedPostgres postgres;

    LoginTest() throws IOException {
        data = new TestData();
        postgres = data.start();
    }

    @AfterAll
    void removeData() throws IOException {
        postgres.close();
        data.close();
    }

    @Test
    void nobodyLogsInWithAWrongPassword() {
        for (DatabaseAddress role : roles()) {
            assertFails(
                    new DatabaseAddress(role.jdbcUrl(), role.user(), new Secret("postgres")),
                    "select 1",
                    WRONG_PASSWORD);
        }
    }

    @Test
    void everybodyIsAskedForAPassword() throws IOException {
        for (DatabaseAddress role : roles()) {
            assertThat(answerTo(role.user(), "postgres")).as(role.user()).isEqualTo(ASKS_FOR_SCRAM);
        }
        assertThat(answerTo("nobody", "meniscus")).isEqualTo(ASKS_FOR_SCRAM);
    }

    @Test
    void thereIsNoSocketThatLocalUsersReach() throws IOException, SQLException {
        assertThat(TestData.ask(postgres.superuser(), "show unix_socket_directories"))
                .isEmpty();
        assertThat(TestData.ask(postgres.superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(TestData.ask(
                        postgres.superuser(),
                        "select string_agg(distinct type || ' ' || auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("host scram-sha-256");
    }

    @Test
    void noPasswordIsInTheDatabasesLog() throws IOException {
        try (var logs = Files.walk(data.home().resolve("pg18/log"))) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                for (var role : roles()) {
                    assertThat(Files.readString(log))
                            .doesNotContain(role.password().reveal());
                }
            }
        }
    }

    @Test
    void theAppOwnsNothingAndGetsRoundNoPolicy() throws SQLException {
        assertThat(TestData.ask(
                        postgres.app(),
                        "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("f");
        assertFails(postgres.app(), "create table mine (n int)", NOT_ALLOWED);
        assertFails(postgres.app(), "create temporary table mine (n int)", NOT_ALLOWED);
    }

    @Test
    void theOwnerMakesTablesAndIsNoSuperuser() throws SQLException {
        TestData.execute(postgres.owner(), "create table owned (n int)");
        assertFails(postgres.owner(), "create role somebody superuser", NOT_ALLOWED);
    }

    @Test
    void theBackupReadsPastPoliciesAndWritesNothing() throws SQLException {
        TestData.execute(postgres.owner(), """
                create table hidden as select 7 as n;
                alter table hidden enable row level security;
                alter table hidden force row level security
                """);

        assertThat(TestData.ask(postgres.backup(), "select n from hidden")).isEqualTo("7");
        assertFails(postgres.backup(), "insert into hidden values (8)", READ_ONLY);
        assertFails(postgres.backup(), "set transaction read write; insert into hidden values (8)", NOT_ALLOWED);
    }

    private List<DatabaseAddress> roles() {
        return List.of(postgres.superuser(), postgres.owner(), postgres.app(), postgres.backup());
    }

    private static void assertFails(DatabaseAddress address, String sql, String state) {
        assertThatThrownBy(() -> TestData.execute(address, sql))
                .as(address.user())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    /** What the server wants of a user before anything else: 0 would let him in. */
    private int answerTo(String user, String database) throws IOException {
        var parameters = new ByteArrayOutputStream();
        for (String text : List.of("user", user, "database", database, "")) {
            parameters.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            parameters.write(0);
        }
        try (var socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), data.pidFile().port())) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8 + parameters.size());
            out.writeInt(3 << 16);
            parameters.writeTo(out);
            var in = new DataInputStream(socket.getInputStream());
            assertThat(in.readByte()).isEqualTo((byte) 'R');
            in.readInt();
            return in.readInt();
        }
    }
}
