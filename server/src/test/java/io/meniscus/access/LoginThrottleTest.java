package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.testing.MovableTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final LoginName NAME = LoginName.of("till.one");
    private static final String HERE = "192.0.2.1";

    private final MovableTicker ticker = new MovableTicker();
    private final LoginThrottle throttle = new LoginThrottle(ticker);

    @Test
    void theFirstFailuresAreFree() {
        fail(LoginThrottle.FREE - 1);

        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
    }

    @Test
    void thePauseDoublesWithEachFurtherFailureUpToAMinute() {
        fail(LoginThrottle.FREE);
        assertPause(Duration.ofSeconds(1));
        fail(1);
        assertPause(Duration.ofSeconds(2));
        fail(1);
        assertPause(Duration.ofSeconds(4));
        fail(20);
        assertPause(Duration.ofMinutes(1));
    }

    @Test
    void othersMayLogInUnderThatNameFromElsewhere() {
        fail(LoginThrottle.FREE);

        assertThat(throttle.isPaused(NAME, "192.0.2.2")).isFalse();
        assertThat(throttle.isPaused(LoginName.of("till.two"), HERE)).isFalse();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(LoginThrottle.FREE + 3);
        throttle.succeeded(NAME, HERE);

        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
        fail(LoginThrottle.FREE - 1);
        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
    }

    @Test
    void anAttemptThatCouldNotBeCheckedIsNoFailure() {
        for (int i = 0; i < 10 * LoginThrottle.FREE; i++) {
            throttle.attempted(NAME, HERE);
            throttle.undecided(NAME, HERE);
        }

        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
    }

    @Test
    void aQuarterOfAnHourOfQuietForgetsTheFailures() {
        fail(LoginThrottle.FREE + 3);
        ticker.advance(Duration.ofMinutes(16));
        fail(1);

        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempted(NAME, HERE);
        }
    }

    private void assertPause(Duration pause) {
        ticker.advance(pause.minusMillis(1));
        assertThat(throttle.isPaused(NAME, HERE)).isTrue();
        ticker.advance(Duration.ofMillis(1));
        assertThat(throttle.isPaused(NAME, HERE)).isFalse();
    }
}
