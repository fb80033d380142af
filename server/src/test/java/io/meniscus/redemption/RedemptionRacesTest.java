package io.meniscus.redemption;

import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.RedemptionHindrance;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.redemption.RedemptionRefusal;
import io.meniscus.core.redemption.ReversalRefusal;
import io.meniscus.core.redemption.Reversing.Reversed;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.points.Awards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers fight for one customer's points, its references and its codes. */
class RedemptionRacesTest {
    private static final TwoPointsServers SERVERS = new TwoPointsServers();

    @AfterAll
    static void close() {
        SERVERS.close();
    }

    @AfterEach
    void ledgers_are_whole() {
        SERVERS.demandWholeLedgers();
    }

    @Test
    void sixty_four_at_once_on_two_servers_redeem_no_more_than_there_is() throws InterruptedException {
        var who = SERVERS.customer();
        SERVERS.award(who, 60, Duration.ofDays(30));
        SERVERS.award(who, 40, TwoPointsServers.A_YEAR);
        var calls = new ArrayList<Callable<Outcome<Redeemed>>>();
        for (int i = 0; i < 64; i++) {
            var server = i % 2 == 0 ? SERVERS.here : SERVERS.there;
            var reference = "S-" + who.value() + "-" + i;
            calls.add(() -> SERVERS.redeem(server, SERVERS.byId(who), 10, reference));
        }
        var seen = SERVERS.together(calls);
        assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(10);
        assertThat(seen)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(54)
                .allMatch(one -> one.equals(Outcome.refused(new RedemptionHindrance.NotThere(Points.ZERO))));
        assertThat(SERVERS.current(who)).isEqualTo(Points.ZERO);
    }

    @Test
    void one_external_reference_burns_once_however_often_it_comes_at_once() throws InterruptedException {
        var who = SERVERS.customer();
        SERVERS.award(who, 100, TwoPointsServers.A_YEAR);
        var calls = new ArrayList<Callable<Outcome<Redeemed>>>();
        for (int i = 0; i < 16; i++) {
            var server = i % 2 == 0 ? SERVERS.here : SERVERS.there;
            calls.add(() -> SERVERS.redeem(server, SERVERS.byId(who), 10, "ONCE-" + who.value()));
        }
        var redemptions = SERVERS.together(calls).stream()
                .map(outcome -> accepted(outcome).result().redemption())
                .distinct()
                .toList();
        assertThat(redemptions).hasSize(1);
        assertThat(SERVERS.current(who)).isEqualTo(Points.of(90));
    }

    @Test
    void two_customers_at_once_do_not_share_a_reference() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var one = SERVERS.customer();
            var other = SERVERS.customer();
            SERVERS.award(one, 10, TwoPointsServers.A_YEAR);
            SERVERS.award(other, 10, TwoPointsServers.A_YEAR);
            var reference = "SHARED-" + one.value();
            var seen = SERVERS.together(List.<Callable<Outcome<Redeemed>>>of(
                    () -> SERVERS.redeem(SERVERS.here, SERVERS.byId(one), 10, reference),
                    () -> SERVERS.redeem(SERVERS.there, SERVERS.byId(other), 10, reference)));
            assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            assertThat(seen)
                    .filteredOn(outcome -> outcome instanceof Outcome.Refused<Redeemed>(var refusal)
                            && refusal instanceof RedemptionRefusal.ReferenceTaken)
                    .hasSize(1);
        }
    }

    @Test
    void of_two_reversals_at_once_one_gives_back() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var who = SERVERS.customer();
            SERVERS.award(who, 10, TwoPointsServers.A_YEAR);
            var redemption = SERVERS.redeemed(who, 10);
            var seen = SERVERS.together(List.<Callable<Outcome<Reversed>>>of(
                    () -> SERVERS.reverse(SERVERS.here, redemption, SERVERS.byId(who), ""),
                    () -> SERVERS.reverse(SERVERS.there, redemption, SERVERS.byId(who), "")));
            assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            assertThat(seen).contains(Outcome.refused(new ReversalRefusal.AlreadyReversed()));
            assertThat(SERVERS.current(who)).isEqualTo(Points.of(10));
        }
    }

    @Test
    void a_code_redeems_once_on_whatever_server() throws InterruptedException {
        var who = SERVERS.customer();
        SERVERS.award(who, 100, TwoPointsServers.A_YEAR);
        var call = Registrations.call();
        var ask = SERVERS.command(call, SERVERS.byId(who), 10, "").ask();
        accepted(SERVERS.here.send(
                call, new SendCode.ToRedeem(ask, SERVERS.draft(CodeAction.POINTS, "CODE1")), Awards.first()));
        var proof = new Validation.ByCode("code1");
        var calls = new ArrayList<Callable<Outcome<Redeemed>>>();
        for (int i = 0; i < 4; i++) {
            var server = i % 2 == 0 ? SERVERS.here : SERVERS.there;
            var reference = "CODE-" + who.value() + "-" + i;
            calls.add(() -> SERVERS.untilNotBusy(each -> server.redeem(
                    each, List.of(SERVERS.command(each, SERVERS.byId(who), 10, reference, proof)), Awards.first())));
        }
        var seen = SERVERS.together(calls);
        assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(seen)
                .filteredOn(Outcome.refused(new ProofRefusal.Wrong())::equals)
                .hasSize(3);
        assertThat(SERVERS.current(who)).isEqualTo(Points.of(90));
    }
}
