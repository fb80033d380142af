package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen that listens to its till, from its first word to the server's end. */
class WalkInStreamTest {
    private static final String REGISTRATION = """
            {"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"919000000001"}]}]}""";

    @Test
    void a_screen_hears_of_a_customer_at_once_and_its_stream_ends_when_the_server_stops(@TempDir Path data)
            throws Exception {
        var organizations = new TwoOrganizations(data);
        var login = TwoOrganizations.basic("first.pos", TwoOrganizations.RIGHT);
        var lines = new ArrayBlockingQueue<String>(100);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(organizations.server.baseUrl() + "/v2/customer/walkin/events"))
                    .header("Authorization", login)
                    .header("Accept", "text/event-stream")
                    .header("Accept-Encoding", "gzip")
                    .build();
            var stream = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(reply -> {
                        lines.add(reply.headers().firstValue("Content-Type").orElse(""));
                        reply.body().forEach(lines::add);
                        lines.add("the end");
                    });
            assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo("text/event-stream");
            assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo(": ");

            organizations.call("POST", "/v2/customers", REGISTRATION, List.of("Authorization", login));
            var told = organizations.call(
                    "GET",
                    "/v2/customer/walkin?till_code=first.pos&source=INSTORE&identifierName=mobile"
                            + "&identifierValue=919000000001",
                    "",
                    List.of("Authorization", login));
            assertThat(told.body()).contains("Customer check-in successful");
            assertThat(next(lines)).isEqualTo("event: walkin");
            assertThat(next(lines)).startsWith("id: ");
            assertThat(next(lines)).startsWith("data: {\"id\":").contains("\"source\":\"INSTORE\"");

            organizations.close();
            assertThat(next(lines)).isEqualTo("the end");
            stream.get(1, TimeUnit.SECONDS);
        }
    }

    /** The next line that says something. */
    private static String next(ArrayBlockingQueue<String> lines) throws InterruptedException {
        while (true) {
            var line = lines.poll(20, TimeUnit.SECONDS);
            if (line == null) {
                return "nothing came";
            }
            if (!line.isBlank() && !line.startsWith(":")) {
                return line;
            }
        }
    }
}
