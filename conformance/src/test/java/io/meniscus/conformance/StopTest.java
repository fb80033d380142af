package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.testing.packaged.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server that is asked to stop under load answers every request it got a byte of an answer for, or closes the
 * connection before any; what it answered with success is stored.
 */
@ExtendWith(Shared.class)
final class StopTest {
    private static final int CONNECTIONS = 16;
    private static final int WARM = 300;

    private final Installation installation;

    StopTest(Installation installation) {
        this.installation = installation;
    }

    /** One connection's story: the mobiles whose registration was answered, and the one that was not, if any. */
    private record Story(List<String> answered, @Nullable String unanswered, boolean toldToClose) {}

    @Test
    void aStopUnderLoadCutsNoAnswer() throws IOException, InterruptedException, ExecutionException {
        var stories = new ArrayList<Story>();
        try (var server = ServerProcess.serve(
                        "stopped", installation.sharedDatabase(), "--data", Installation.directory("stopped"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new AtomicInteger();
            var clients = new ArrayList<Future<Story>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Callable<Story> client = () -> registerUntilClosed(server, answers);
                clients.add(threads.submit(client));
            }
            while (answers.get() < WARM) {
                Pauses.millis(5);
            }
            server.askToStop();
            for (var client : clients) {
                stories.add(client.get());
            }
            assertThat(server.awaitEnd().code())
                    .as("ended by SIGTERM, in order")
                    .isIn(0, 143);
        }

        for (var story : stories) {
            assertThat(story.toldToClose() || story.unanswered() == null)
                    .as("a connection is closed after an answer that says so: %s", story)
                    .isTrue();
        }
        requireStored(
                stories.stream().flatMap(story -> story.answered().stream()).toList());
    }

    private void requireStored(List<String> mobiles) {
        for (int from = 0; from < mobiles.size(); from += 100) {
            var asked = mobiles.subList(from, Math.min(mobiles.size(), from + 100));
            var found = Api.json(Api.send(
                    installation.first().get("/v1.1/customer/get?format=json&mobile=" + String.join(",", asked))));
            assertThat(found.at("/response/status/success_count").asInt()).isEqualTo(asked.size());
        }
    }

    private static Story registerUntilClosed(ServerProcess server, AtomicInteger answers) throws IOException {
        var answered = new ArrayList<String>();
        boolean told = false;
        try (var connection = new RawConnection(server.url())) {
            while (true) {
                var mobile = Identifiers.mobile();
                connection.send(request(mobile));
                var answer = connection.read();
                if (answer == null) {
                    return new Story(answered, mobile, told);
                }
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("createdId");
                answered.add(mobile);
                answers.incrementAndGet();
                if (answer.closes()) {
                    return new Story(answered, null, true);
                }
            }
        }
    }

    private static String request(String mobile) {
        var body = """
                {"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(mobile);
        return """
                POST /v2/customers HTTP/1.1
                Host: localhost
                Authorization: %s
                Content-Type: application/json
                Content-Length: %d

                %s""".formatted(Credentials.basic("till.001", "till123"), body.length(), body);
    }
}
