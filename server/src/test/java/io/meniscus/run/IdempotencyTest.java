package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Requests under an Idempotency-Key. */
class IdempotencyTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var decisions = new Decisions(false);
        var first = write(decisions, "again", "body", "yes");
        assertThat(write(decisions, "again", "body", "yes")).isEqualTo(first);
        assertThat(decisions.decided).hasValue(1);
    }

    @Test
    void a_refusal_is_kept_like_any_answer() {
        var decisions = new Decisions(false);
        var first = write(decisions, "refused", "body", "no");
        assertThat(write(decisions, "refused", "body", "no")).isEqualTo(first).contains("No[]");
        assertThat(decisions.decided).hasValue(1);
    }

    @Test
    void a_bug_is_not_kept() {
        var decisions = new Decisions(false);
        assertThat(write(decisions, "broken", "body", "throw")).contains("a bug in deciding");
        assertThat(write(decisions, "broken", "body", "yes")).contains("yes 2");
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        var decisions = new Decisions(false);
        write(decisions, "reused", "body", "yes");
        assertThat(Callers.seen(() -> write(decisions, "reused", "other body", "yes")))
                .isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.KEY_REUSED));
        assertThat(decisions.decided).hasValue(1);
    }

    @Test
    void a_twin_is_refused_while_the_first_is_under_way() throws Exception {
        var decisions = new Decisions(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> write(decisions, "twin", "body", "yes"));
            assertThat(decisions.entered.await(20, TimeUnit.SECONDS)).isTrue();
            var twin = Callers.seen(() -> write(decisions, "twin", "body", "yes"));
            decisions.proceed.countDown();
            assertThat(twin).isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.TWIN_IN_FLIGHT));
            assertThat(Callers.await(first)).contains("yes 1");
        }
    }

    @Test
    void a_caller_that_goes_away_does_not_free_its_key_before_the_answer() throws Exception {
        var decisions = new Decisions(true);
        var caller = Thread.ofVirtual().start(() -> {
            try {
                write(decisions, "gone", "body", "yes");
            } catch (RunRefused expected) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(decisions.entered.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join();
        var twin = Callers.seen(() -> write(decisions, "gone", "body", "yes"));
        decisions.proceed.countDown();
        assertThat(twin).isEqualTo(new Callers.Seen.NotRun<>(RunRefused.Reason.TWIN_IN_FLIGHT));
    }

    @Test
    void keys_of_two_organizations_are_strangers() {
        var decisions = new Decisions(false);
        var one = call(new OrgId(1), "1", "shared", "body");
        var other = call(new OrgId(2), "2", "shared", "body");
        assertThat(RUNNER.write(one, decisions, List.of("yes"), Decisions.TEXTS))
                .contains("yes 1");
        assertThat(RUNNER.write(other, decisions, List.of("yes"), Decisions.TEXTS))
                .contains("yes 2");
    }

    private static String write(Decisions decisions, String key, String body, String word) {
        return RUNNER.write(call(Registrations.ORG, "1", key, body), decisions, List.of(word), Decisions.TEXTS);
    }

    private static Call call(OrgId org, String scope, String key, String body) {
        return Registrations.call(org, IdempotencyKey.of(scope, key, body.getBytes(StandardCharsets.UTF_8)));
    }
}
