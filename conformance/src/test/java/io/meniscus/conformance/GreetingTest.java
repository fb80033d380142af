package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calls that a first start prints work as printed. */
@ExtendWith(Shared.class)
final class GreetingTest {
    private final Installation installation;

    GreetingTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void thePrintedCallsRegisterAndFindACustomer() throws IOException, InterruptedException {
        assumeTrue(run("command -v curl >/dev/null && echo there").contains("there"), "there is no curl");
        var commands = commands(installation.firstProcess().printed());
        assertThat(commands).hasSize(2);

        var registered = Api.JSON.readTree(run(commands.getFirst()));
        var found = Api.JSON.readTree(run(commands.getLast()));

        assertThat(registered.path("createdId").isIntegralNumber())
                .as(registered.toString())
                .isTrue();
        assertThat(found.path("entity")).isEqualTo(registered.path("createdId"));
    }

    /** The commands among the lines, each with the lines that a backslash continues it on. */
    private static List<String> commands(List<String> lines) {
        var commands = new ArrayList<String>();
        boolean open = false;
        for (var line : lines) {
            if (open) {
                commands.add(commands.removeLast() + "\n" + line);
            } else if (line.strip().startsWith("curl ")) {
                commands.add(line);
            } else {
                continue;
            }
            open = line.endsWith("\\");
        }
        return commands;
    }

    private static String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
