package io.meniscus.redemption;

import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.RedemptionHindrance;
import io.meniscus.core.redemption.BindRedemption;
import io.meniscus.core.redemption.DeductPoints;
import io.meniscus.core.redemption.DeductPoints.Target;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Registrations;
import io.meniscus.points.Awards;
import io.meniscus.points.PointsStore;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.Unpooled;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redemptions, reversals, transfers and deductions through the database. */
class RedemptionsTest {
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
    void a_redemption_is_read_back_as_it_was_decided() {
        var who = SERVERS.customer();
        SERVERS.award(who, 10, Duration.ofDays(30));
        SERVERS.award(who, 10, TwoPointsServers.A_YEAR);
        var redemption = SERVERS.redeemed(who, 15);
        assertThat(SERVERS.here.find(ORG, redemption.id())).contains(redemption);
        assertThat(SERVERS.there.find(ORG, redemption.said().externalReference()))
                .contains(redemption);
    }

    @Test
    void a_person_who_is_named_in_two_ways_in_one_batch_burns_lots_of_both() {
        long number = TwoPointsServers.NUMBERS.incrementAndGet();
        var who = SERVERS.register(number);
        SERVERS.touched.add(who);
        for (int i = 0; i < 10; i++) {
            SERVERS.award(who, 10, Duration.ofDays(30 + i));
        }
        var call = Registrations.call();
        var outcomes = SERVERS.here.redeem(
                call,
                List.of(
                        SERVERS.command(call, SERVERS.byId(who), 40, "A-" + number),
                        SERVERS.command(call, SERVERS.byMobile(number), 60, "B-" + number),
                        SERVERS.command(call, SERVERS.byMobile(number), 1, "C-" + number)),
                new Rendering<Redeemed, List<Outcome<Redeemed>>>() {
                    @Override
                    public List<Outcome<Redeemed>> render(List<Outcome<Redeemed>> all) {
                        return all;
                    }

                    @Override
                    public Recorded record(List<Outcome<Redeemed>> answer) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public List<Outcome<Redeemed>> replay(Recorded recorded) {
                        throw new UnsupportedOperationException();
                    }
                });
        accepted(outcomes.get(0));
        accepted(outcomes.get(1));
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(new RedemptionHindrance.NotThere(Points.ZERO)));
    }

    @Test
    void points_come_back_in_parts_to_lots_that_are_used_up() {
        var who = SERVERS.customer();
        SERVERS.award(who, 10, Duration.ofDays(30));
        SERVERS.award(who, 10, TwoPointsServers.A_YEAR);
        var redemption = SERVERS.redeemed(who, 20);
        accepted(SERVERS.reverse(SERVERS.here, redemption, SERVERS.byId(who), "4"));
        accepted(SERVERS.reverse(SERVERS.there, redemption, SERVERS.byId(who), "16"));
        assertThat(SERVERS.current(who)).isEqualTo(Points.of(20));
        assertThat(SERVERS.here.find(ORG, redemption.id()).orElseThrow().burns())
                .isEmpty();
    }

    @Test
    void after_an_undone_merge_points_go_back_to_whom_they_were_taken_from() {
        var survivor = SERVERS.customer();
        var victim = SERVERS.customer();
        SERVERS.award(victim, 10, TwoPointsServers.A_YEAR);
        var merges = new Merges(
                SERVERS.one,
                SERVERS.customers,
                new MergeStore(Unpooled.jdbi(SERVERS.database.app())),
                new MergedPoints(new PointsStore(), new RedemptionStore()));
        var merge = accepted(merges.merge(
                        Registrations.call(),
                        new MergeCustomers(
                                SERVERS.byId(victim),
                                SERVERS.byId(survivor),
                                Registrations.RULES.merging(),
                                Registrations.TILL,
                                RequestId.of(1)),
                        Awards.first()))
                .result();
        var redemption = SERVERS.redeemed(survivor, 10);
        assertThat(redemption.account()).isEqualTo(new AccountKey(survivor, TwoPointsServers.PROGRAM));
        accepted(merges.undo(
                Registrations.call(),
                new UndoMerge(merge.id(), Registrations.RULES.merging(), Registrations.TILL, RequestId.of(1)),
                Awards.first()));
        accepted(SERVERS.reverse(SERVERS.here, redemption, SERVERS.byId(survivor), ""));
        assertThat(SERVERS.current(victim)).isEqualTo(Points.of(10));
        assertThat(SERVERS.current(survivor)).isEqualTo(Points.ZERO);
    }

    @Test
    void transfers_are_kept_for_both_sides() {
        var giver = SERVERS.customer();
        var taker = SERVERS.customer();
        SERVERS.award(giver, 100, TwoPointsServers.A_YEAR);
        var call = Registrations.call();
        var command = new TransferPoints(
                SERVERS.byId(giver),
                SERVERS.byId(taker),
                BigDecimal.valueOf(30),
                null,
                "a gift",
                "CODE2",
                TwoPointsServers.rules(),
                call.at(),
                Registrations.TILL,
                call.request());
        accepted(SERVERS.here.check(ORG, command));
        accepted(SERVERS.here.send(
                call,
                new SendCode.ToTransfer(command, SERVERS.draft(CodeAction.POINTSTRANSFER, "CODE2")),
                Awards.first()));
        var transfer = accepted(SERVERS.there.transfer(Registrations.call(), command, Awards.first()))
                .result()
                .transfer();
        assertThat(SERVERS.here.transfers(ORG, List.of(giver))).containsExactly(transfer);
        assertThat(SERVERS.here.transfers(ORG, List.of(taker))).containsExactly(transfer);
        assertThat(SERVERS.current(giver)).isEqualTo(Points.of(70));
        assertThat(SERVERS.current(taker)).isEqualTo(Points.of(30));
    }

    @Test
    void a_bill_is_bound_and_points_are_taken_by_hand() {
        var who = SERVERS.customer();
        SERVERS.award(who, 100, TwoPointsServers.A_YEAR);
        var redemption = SERVERS.redeemed(who, 10);
        var call = Registrations.call();
        var bind = new BindRedemption(
                redemption, SERVERS.byId(who), "B-9", new BillId(99), null, Registrations.TILL, call.request());
        var bound =
                accepted(SERVERS.here.bind(call, bind, Awards.first())).result().redemption();
        assertThat(SERVERS.there.find(ORG, redemption.id())).contains(bound);
        assertThat(bound.said().bill()).isEqualTo(new BillId(99));
        var deduct = new DeductPoints(
                SERVERS.byId(who),
                BigDecimal.TEN,
                Category.MAIN,
                new Target.Any(),
                null,
                TwoPointsServers.rules(),
                call.at(),
                Registrations.TILL,
                call.request());
        assertThat(accepted(SERVERS.here.deduct(Registrations.call(), deduct, Awards.first()))
                        .result()
                        .left())
                .isEqualTo(Points.of(80));
    }

    @Test
    void the_question_answers_what_redeeming_would() {
        var who = SERVERS.customer();
        SERVERS.award(who, 5, TwoPointsServers.A_YEAR);
        var call = Registrations.call();
        assertThat(SERVERS.here.check(
                        ORG, SERVERS.command(call, SERVERS.byId(who), 6, "").ask()))
                .isEqualTo(Outcome.refused(new RedemptionHindrance.NotThere(Points.of(5))));
        assertThat(accepted(SERVERS.here.check(
                                ORG,
                                SERVERS.command(call, SERVERS.byId(who), 5, "").ask()))
                        .result()
                        .points())
                .isEqualTo(Points.of(5));
    }
}
