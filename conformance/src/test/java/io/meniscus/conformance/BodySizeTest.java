package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A body of 100 MB is refused by its announcement, or as soon as it has grown past the limit (conventions §5.2). */
@ExtendWith(Shared.class)
final class BodySizeTest {
    private static final int HUNDRED_MEGABYTES = 100 << 20;
    private static final int CHUNK = 1 << 20;

    private final Installation installation;

    BodySizeTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void anAnnouncedBodyIsRefusedBeforeItIsSent() throws IOException {
        try (var connection = new RawConnection(installation.first().url())) {
            connection.send(head("/v2/customers", "Content-Length: " + HUNDRED_MEGABYTES));
            var answer = Objects.requireNonNull(connection.read());

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":413").contains("\"errors\"");
        }
    }

    @Test
    void anUnannouncedBodyIsRefusedWhenItHasGrownTooLarge() throws IOException {
        try (var connection = new RawConnection(installation.first().url())) {
            connection.send(head("/v1.1/customer/add?format=json", "Transfer-Encoding: chunked"));
            int sent = 0;
            try {
                var chunk = (Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                for (; sent < HUNDRED_MEGABYTES; sent += CHUNK) {
                    connection.send(chunk);
                }
            } catch (SocketException refused) {
                assertThat(sent).as("refused before the limit").isGreaterThan(10 << 20);
            }
            var answer = Objects.requireNonNull(connection.read());

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":413").contains("\"response\"");
        }
    }

    private static String head(String target, String framing) {
        return """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: %s
                Content-Type: application/json
                %s

                """.formatted(target, Credentials.basic("till.001", "till123"), framing);
    }
}
