package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.organization.Activity;
import io.meniscus.testing.MovableTicker;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryPollTest {
    private static final Login.Key TILL = new Login.Key(LoginKind.TILL, LoginName.of("till.one"));

    private final AccessFixture access = new AccessFixture();
    private final MovableTicker ticker = new MovableTicker();
    private final DirectoryPoll poll = new DirectoryPoll(access.store, ticker);

    @AfterEach
    void close() {
        access.close();
    }

    /** Reads often enough for every grace to pass. */
    private void pollForAMinute() {
        for (int i = 0; i < 10; i++) {
            ticker.advance(Duration.ofSeconds(6));
            poll.poll();
        }
    }

    @Test
    void aVersionCommittedAfterAHigherOneIsNotMissedHoweverLate() {
        var known = access.store.login(TILL).orElseThrow();
        try (var slow = access.jdbi.open()) {
            slow.begin();
            AccessFixture.login(slow, LoginKind.TILL, "till.one", 1, Activity.INACTIVE);
            access.jdbi.useTransaction(
                    handle -> AccessFixture.login(handle, LoginKind.TILL, "quick", 2, Activity.ACTIVE));
            pollForAMinute();
            assertThat(poll.isCurrent(known)).isTrue();
            slow.commit();
        }
        poll.poll();

        assertThat(poll.isCurrent(known)).isFalse();
    }

    @Test
    void whatIsSettledIsNotReadAgain() {
        var version = access.store.login(TILL).orElseThrow().version();
        // Tests beside this one hold the floor back while their transactions run.
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (poll.floor() < version && System.nanoTime() < deadline) {
            pollForAMinute();
        }

        assertThat(poll.floor()).isGreaterThanOrEqualTo(version);
    }

    @Test
    void nothingKeptIsCurrentWhileTheDirectoryCannotBeRead() {
        poll.poll();
        var known = access.store.login(TILL).orElseThrow();
        assertThat(poll.isCurrent(known)).isTrue();
        ticker.advance(Duration.ofSeconds(11));

        assertThat(poll.isCurrent(known)).isFalse();
        poll.poll();
        assertThat(poll.isCurrent(known)).isTrue();
    }
}
