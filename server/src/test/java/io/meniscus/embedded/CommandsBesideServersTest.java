package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsBesideServersTest {
    private final TestData data;

    CommandsBesideServersTest() throws IOException {
        data = TestData.withDatabase();
    }

    @AfterEach
    void removeData() throws IOException {
        data.close();
    }

    @Test
    void aCommandAloneStopsTheDatabaseThatItStarted() throws IOException, SQLException {
        try (var command = data.connect()) {
            assertThat(command.adopted()).isFalse();
            assertThat(TestData.ask(command.owner(), "select 1")).isEqualTo("1");
        }
        assertThat(data.runs()).isFalse();
    }

    @Test
    void aCommandLeavesTheDatabaseOfARunningServer() throws IOException {
        try (var server = data.start()) {
            try (var command = data.connect()) {
                assertThat(command.adopted()).isTrue();
                assertThat(command.app()).isEqualTo(server.app());
            }
            assertThat(data.runs()).isTrue();
        }
        assertThat(data.runs()).isFalse();
    }

    @Test
    void aServerKeepsTheDatabaseThatACommandStarted() throws IOException {
        var command = data.connect();
        try (var server = data.start()) {
            command.close();
            assertThat(server.adopted()).isTrue();
            assertThat(data.runs()).isTrue();
        }
        assertThat(data.runs()).isFalse();
    }

    @Test
    void theLastOfTwoCommandsStopsTheDatabase() throws IOException {
        var first = data.connect();
        var second = data.connect();
        first.close();
        assertThat(data.runs()).isTrue();
        second.close();
        assertThat(data.runs()).isFalse();
    }

    @Test
    void aCommandLeavesTheDatabaseOfAKilledServerToItsNextStart() throws IOException {
        try (var _ = KilledServer.startOn(data.path)) {
            assertThat(data.runs()).isTrue();
        }
        data.connect().close();
        assertThat(data.runs()).isTrue();
    }

    @Test
    void aServerAndACommandThatStartAtOnceShareOneDatabase()
            throws IOException, InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var starting = threads.submit(data::start);
            var connecting = threads.submit(data::connect);
            try (var server = starting.get()) {
                assertThat(connecting.get().app()).isEqualTo(server.app());
                connecting.get().close();
                assertThat(data.runs()).isTrue();
            }
        }
        assertThat(data.runs()).isFalse();
    }
}
