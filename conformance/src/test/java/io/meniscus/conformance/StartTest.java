package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.testing.packaged.Places;
import io.meniscus.testing.packaged.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server cannot start with is said in one clear line, with an exit code that is not zero. */
@ExtendWith(Shared.class)
final class StartTest {
    private final Installation installation;

    StartTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void aTakenPort() {
        var port = Integer.toString(installation.first().url().getPort());

        refused("taken", installation.sharedDatabase(), 1, port, "serve", "--port", port, "--data", data("taken"));
    }

    @Test
    void anUnknownConfigurationKeyInTheEnvironment() {
        refused("variable", Map.of("MENISCUS_PROT", "1"), 1, "MENISCUS_PROT", "serve", "--data", data("variable"));
    }

    @Test
    void anUnknownConfigurationKeyInTheFile() throws IOException {
        var file = Places.scratch().resolve("unknown-key.yaml");
        Files.writeString(file, "port: 0\nprot: 1\n");

        refused("key", Map.of(), 1, "prot", "serve", "--config", file.toString(), "--data", data("key"));
    }

    @Test
    void anUnreachableDatabase() {
        var environment = new HashMap<>(installation.sharedDatabase());
        environment.put("MENISCUS_DATABASE_URL", "postgresql://nobody:nothing@127.0.0.1:1/nowhere");
        environment.remove("MENISCUS_DATABASE_OWNER_URL");

        var ended = refused("unreachable", environment, 1, "127.0.0.1:1", "serve", "--data", data("unreachable"));

        assertThat(ended.err().toString()).doesNotContain("nothing");
    }

    @Test
    void aSecondServerOnOneDataDirectory() {
        var directory = installation.data().toString();

        refused("again", Map.of(), 1, "another server", "serve", "--port", "0", "--data", directory);
    }

    @Test
    void anUnknownOption() {
        refused("option", Map.of(), 2, "--prot", "serve", "--prot", "1");
    }

    @Test
    void aValueOfAWrongForm() {
        refused("form", Map.of(), 1, "port", "serve", "--port", "eighty", "--data", data("form"));
    }

    private static ServerProcess.Ended refused(
            String name, Map<String, String> environment, int code, String mentioned, String... arguments) {
        var ended = ServerProcess.run("start-" + name, environment, arguments);

        assertThat(ended.err()).as("one line").hasSize(1);
        assertThat(ended.err().getFirst())
                .startsWith("meniscus: ")
                .contains(mentioned)
                .doesNotContain("Exception");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
        return ended;
    }

    private static String data(String name) {
        return Path.of(Installation.directory("start-" + name)).toString();
    }
}
