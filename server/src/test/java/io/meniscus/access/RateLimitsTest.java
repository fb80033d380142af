package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.testing.MovableTicker;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final OrgId ORG = new OrgId(1);

    private final MovableTicker ticker = new MovableTicker();
    private final RateLimits limits =
            new RateLimits(Map.of(RateClass.V2_CUSTOMER_ADD, 6, RateClass.READ, 0, RateClass.NONE, 1), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return ticker.read();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void whatIsOverTheLimitIsRefusedWithTheSecondsToWait() {
        count(6, RateClass.V2_CUSTOMER_ADD);

        assertThat(refusal()).isEqualTo(new EdgeRefusal.RateLimited(10));
        ticker.advance(Duration.ofSeconds(10));
        count(1, RateClass.V2_CUSTOMER_ADD);
        assertThat(refusal()).isInstanceOf(EdgeRefusal.RateLimited.class);
    }

    @Test
    void organizationsAndClassesAreCountedApart() {
        count(6, RateClass.V2_CUSTOMER_ADD);

        assertThatCode(() -> limits.count(new OrgId(2), RateClass.V2_CUSTOMER_ADD))
                .doesNotThrowAnyException();
        assertThatCode(() -> limits.count(ORG, RateClass.V2_CUSTOMER_UPDATE)).doesNotThrowAnyException();
    }

    @Test
    void aClassWithoutLimitWithZeroAndTheClassNoneAreNeverRefused() {
        assertThatCode(() -> {
                    count(1_000, RateClass.READ);
                    count(1_000, RateClass.WRITE);
                    count(1_000, RateClass.NONE);
                })
                .doesNotThrowAnyException();
    }

    private EdgeRefusal refusal() {
        return catchThrowableOfType(EdgeException.class, () -> limits.count(ORG, RateClass.V2_CUSTOMER_ADD))
                .refusal();
    }

    private void count(int times, RateClass rateClass) {
        for (int i = 0; i < times; i++) {
            limits.count(ORG, rateClass);
        }
    }
}
