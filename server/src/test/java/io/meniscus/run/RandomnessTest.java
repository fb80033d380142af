package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.RequestId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RandomnessTest {
    @Test
    void aServerNeverGivesARequestIdTwice() {
        var randomness = new Randomness();
        var seen = new HashSet<RequestId>();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add(randomness.requestId())).isTrue();
        }
        assertThat(seen.iterator().next().value()).matches("[0-9A-F]{13}");
    }

    @Test
    void secretsAreAsLongAsAskedAndDiffer() {
        var randomness = new Randomness();
        assertThat(randomness.secret(32)).hasSize(32).isNotEqualTo(randomness.secret(32));
    }

    @Test
    void instantsAreWholeMicroseconds() {
        var nanos = Instant.parse("2026-01-31T10:00:00.123456789Z");
        assertThat(new Instants(InstantSource.fixed(nanos)).now())
                .isEqualTo(Instant.parse("2026-01-31T10:00:00.123456Z"));
    }
}
