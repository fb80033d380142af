package io.meniscus.walkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.run.Instants;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who hears of a customer that came in, on any server. */
class WalkInsTest {
    private static final OrgId ORG = new OrgId(1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMillis(1_500);
    private static final Instants CLOCK = Instants.system();
    private static final WalkInStore STORE = new WalkInStore(
            new OrgTransactions(Unpooled.jdbi(TestPostgres.freshDatabase().app())));
    private static final WalkIns ONE_SERVER = new WalkIns(STORE, CLOCK);
    private static final WalkIns ANOTHER = new WalkIns(STORE, CLOCK);

    @AfterAll
    static void close() {
        ONE_SERVER.close();
        ANOTHER.close();
    }

    @Test
    void a_till_hears_once_of_what_another_server_was_told() throws InterruptedException {
        var till = new TillId(1);
        try (var listener = ANOTHER.listen(ORG, till, OptionalLong.empty()).orElseThrow()) {
            tell(ORG, till, 11);
            assertThat(listener.next(SOON).map(WalkIn::customer)).contains(new CustomerId(11));
            assertThat(listener.next(LATE)).isEmpty();
        }
    }

    @Test
    void what_was_told_before_anybody_listened_is_heard_by_who_says_what_came_last() throws InterruptedException {
        var till = new TillId(2);
        tell(ORG, till, 21);
        tell(ORG, till, 22);
        long first;
        try (var all = ANOTHER.listen(ORG, till, OptionalLong.of(0)).orElseThrow()) {
            first = all.next(SOON).orElseThrow().id();
            assertThat(all.next(SOON).map(WalkIn::customer)).contains(new CustomerId(22));
        }
        try (var rest = ANOTHER.listen(ORG, till, OptionalLong.of(first)).orElseThrow();
                var fresh = ANOTHER.listen(ORG, till, OptionalLong.empty()).orElseThrow()) {
            assertThat(rest.next(SOON).map(WalkIn::customer)).contains(new CustomerId(22));
            assertThat(rest.next(LATE)).isEmpty();
            assertThat(fresh.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void neither_another_till_nor_another_organization_hears_of_it() throws InterruptedException {
        var till = new TillId(3);
        try (var other = ONE_SERVER
                        .listen(ORG, new TillId(4), OptionalLong.empty())
                        .orElseThrow();
                var stranger = ONE_SERVER
                        .listen(new OrgId(2), till, OptionalLong.empty())
                        .orElseThrow()) {
            tell(ORG, till, 31);
            assertThat(other.next(LATE)).isEmpty();
            assertThat(stranger.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void nobody_listens_to_a_server_that_stopped() {
        var stopped = new WalkIns(STORE, CLOCK);
        stopped.close();
        assertThat(stopped.listen(ORG, new TillId(5), OptionalLong.empty())).isEmpty();
    }

    private static void tell(OrgId org, TillId till, long customer) {
        var told = new WalkIns.Told(till, new CustomerId(customer), new AccountId(1), new TillId(9), CLOCK.now());
        ONE_SERVER.tell(org, told);
    }
}
