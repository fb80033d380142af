package io.meniscus.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Program.CodeNeed;
import io.meniscus.core.program.RedemptionHindrance;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.redemption.Redemption.Said;
import io.meniscus.core.redemption.RedemptionAsk.Amount;
import io.meniscus.core.world.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Redeeming: the order of the checks, the order of burning, and what is a repeat (loyalty-engine §6). */
class RedeemingTest extends RedemptionFixture {
    private final CustomerId asha = customer(1);

    private Said billed(String number) {
        return new Said(now, number, BillId.NONE, "", "", "", Map.of());
    }

    private Said referred(String reference) {
        return new Said(now, "", BillId.NONE, reference, "", "", Map.of());
    }

    private Refusal why(String points) {
        return refused(redeem(byId(asha), points));
    }

    /** Everything is wrong at first; each step puts right what was told, so the next check answers. */
    @Test
    void the_first_check_that_fails_answers_in_the_order_of_the_contract() {
        rules = strict();
        code = CodeNeed.REQUIRED;
        assertThat(refused(redeem(byMobile(9), "205.55"))).isEqualTo(new LookupRefusal.NotFound());
        customer(1, 1, LoyaltyType.NON_LOYALTY, FRAUD);
        assertThat(why("205.55")).isEqualTo(new RedemptionRefusal.NotEnrolled(asha));
        customer(1, 1, LoyaltyType.LOYALTY, FRAUD);
        assertThat(why("205.55")).isEqualTo(new RedemptionRefusal.Fraud(asha));
        customer(1, 1, LoyaltyType.LOYALTY, SUSPECTED);
        assertThat(why("205.55")).isEqualTo(new RedemptionRefusal.FraudSuspected(asha));
        customer(1, 1, LoyaltyType.LOYALTY, BLOCKING);
        assertThat(why("205.55")).isEqualTo(new RedemptionRefusal.Blocked(asha));
        customer(1);
        assertThat(why("205.55")).isEqualTo(new RedemptionHindrance.NumberInvalid(new BigDecimal("205.55")));
        assertThat(why("5")).isEqualTo(new RedemptionHindrance.BalanceTooLow(Points.of(100)));
        award(asha, 150, 30);
        assertThat(why("5")).isEqualTo(new RedemptionHindrance.LifetimeTooLow(Points.of(500)));
        award(asha, 350, 1);
        passDays(2);
        assertThat(why("5")).isEqualTo(new RedemptionHindrance.TooFew(Points.of(20)));
        assertThat(why("205")).isEqualTo(new RedemptionHindrance.TooMany(Points.of(200)));
        assertThat(why("25")).isEqualTo(new RedemptionHindrance.NoMultiple(Points.of(10)));
        assertThat(why("160")).isEqualTo(new RedemptionHindrance.NotThere(Points.of(150)));
        assertThat(why("100")).isEqualTo(new RedemptionRefusal.CodeMissing());
        code = CodeNeed.NONE;
        assertThat(redeemed(byId(asha), "100").points()).isEqualTo(Points.of(100));
    }

    @Test
    void an_organization_without_that_program_redeems_nothing() {
        award(asha, 10, 30);
        var ask = new RedemptionAsk(
                byId(asha), new Amount.OfPoints(BigDecimal.ONE), new ProgramId(9), TILL, now, rules(), "");
        assertThat(refused(Redeemable.check(ask, world, now))).isEqualTo(new RedemptionRefusal.NoProgram());
    }

    @Test
    void points_of_all_of_a_persons_customers_burn_by_their_expiry_then_by_their_award() {
        customer(2, 1, LoyaltyType.LOYALTY, 0);
        var bina = new CustomerId(2);
        var last = award(asha, 10, 90);
        var first = award(bina, 10, 30);
        var second = award(asha, 10, 60);
        passDays(1);
        var third = award(bina, 10, 59);
        var redemption = redeemed(byMobile(2), "35");
        assertThat(redemption.account()).isEqualTo(new AccountKey(bina, PROGRAM));
        assertThat(redemption.burns().stream().map(Burn::lot)).containsExactly(first, second, third, last);
        assertThat(redemption.burns().getLast().amount()).isEqualTo(Points.of(5));
        assertThat(redemption.result().balance()).isEqualTo(Points.of(5));
        assertThat(redemption.result().worth()).isEqualTo(new BigDecimal("17.50"));
        assertThat(current(asha, bina)).isEqualTo(Points.of(5));
    }

    @Test
    void what_lapsed_can_not_be_redeemed_whether_or_not_the_sweep_has_been_there() {
        award(asha, 100, 1);
        award(asha, 10, 30);
        passDays(2);
        assertThat(why("11")).isEqualTo(new RedemptionHindrance.NotThere(Points.of(10)));
        assertThat(redeemed(byId(asha), "10").burns()).hasSize(1);
    }

    @Test
    void promised_points_and_those_of_other_programs_are_not_redeemed() {
        award(new AccountKey(asha, PROGRAM), Points.of(50), 30, AwardType.BILL_REGULAR, Category.DELAYED);
        award(new AccountKey(asha, OTHER_PROGRAM), Points.of(50), 30, AwardType.BILL_REGULAR, Category.MAIN);
        assertThat(why("1")).isEqualTo(new RedemptionHindrance.NotThere(Points.ZERO));
        var ask =
                new RedemptionAsk(byId(asha), new Amount.OfPoints(BigDecimal.TEN), null, OTHER_TILL, now, rules(), "");
        assertThat(accepted(Redeemable.check(ask, world, now)).program().id()).isEqualTo(OTHER_PROGRAM);
    }

    @Test
    void money_is_as_many_points_as_are_worth_it() {
        award(asha, 100, 30);
        var ask = new RedemptionAsk(
                byId(asha), new Amount.OfMoney(new BigDecimal("10.25")), null, TILL, now, rules(), "");
        assertThat(accepted(Redeemable.check(ask, world, now)).points()).isEqualTo(new Points(20_500));
    }

    @Test
    void a_repeat_under_the_same_reference_burns_once_and_is_answered_the_same() {
        award(asha, 100, 30);
        var first = accepted(redeem(byId(asha), "10", referred("R-1"), new Validation.None()));
        passDays(5);
        var again = accepted(redeem(byMobile(1), "10", referred("R-1"), new Validation.None()));
        assertThat(again.redemption()).isEqualTo(first.redemption());
        assertThat(current(asha)).isEqualTo(Points.of(90));
    }

    @Test
    void a_reference_that_somebody_else_used_or_for_other_points_is_refused() {
        var bina = customer(2);
        award(asha, 100, 30);
        award(bina, 100, 30);
        var first = accepted(redeem(byId(asha), "10", referred("R-1"), new Validation.None()));
        var taken = new RedemptionRefusal.ReferenceTaken(first.redemption().id());
        assertThat(refused(redeem(byId(bina), "10", referred("R-1"), new Validation.None())))
                .isEqualTo(taken);
        assertThat(refused(redeem(byId(asha), "20", referred("R-1"), new Validation.None())))
                .isEqualTo(taken);
    }

    @Test
    void the_same_bill_within_a_minute_burns_once_and_later_or_other_ones_each_time() {
        award(asha, 100, 30);
        var first = accepted(redeem(byId(asha), "10", billed("B-1"), new Validation.None()));
        now = now.plusSeconds(60);
        assertThat(accepted(redeem(byId(asha), "10", billed("B-1"), new Validation.None()))
                        .redemption())
                .isEqualTo(first.redemption());
        redeem(byId(asha), "10", billed("B-2"), new Validation.None());
        redeem(byId(asha), "20", billed("B-1"), new Validation.None());
        assertThat(current(asha)).isEqualTo(Points.of(60));
        now = now.plusSeconds(1);
        redeem(byId(asha), "10", billed("B-1"), new Validation.None());
        assertThat(current(asha)).isEqualTo(Points.of(50));
    }

    @Test
    void without_reference_and_bill_each_call_counts() {
        award(asha, 100, 30);
        redeemed(byId(asha), "10");
        redeemed(byId(asha), "10");
        assertThat(current(asha)).isEqualTo(Points.of(80));
    }

    @Test
    void validation_is_skipped_only_where_the_organization_lets_it_be() {
        award(asha, 100, 30);
        code = CodeNeed.REQUIRED;
        assertThat(refused(redeem(byId(asha), "10", said(), new Validation.Skipped())))
                .isEqualTo(new RedemptionRefusal.CodeMissing());
        assertThat(refused(redeem(byId(asha), "10", said(), new Validation.ByMissedCall())))
                .isEqualTo(new RedemptionRefusal.MissedCallOff());
        allowed.add(Allowed.SKIPPED_VALIDATION);
        accepted(redeem(byId(asha), "10", said(), new Validation.Skipped()));
        assertThat(current(asha)).isEqualTo(Points.of(90));
    }

    @Test
    void words_that_may_not_be_are_refused_behind_the_checks_of_the_points() {
        var command = new RedeemPoints(
                ask(byId(asha), "10"),
                said(),
                new Validation.None(),
                new RedemptionRefusal.TimeInvalid(),
                RequestId.of(1));
        assertThat(refused(Redeeming.decide(command, world, given())))
                .isEqualTo(new RedemptionHindrance.NotThere(Points.ZERO));
        award(asha, 10, 30);
        assertThat(refused(Redeeming.decide(command, world, given()))).isEqualTo(new RedemptionRefusal.TimeInvalid());
        assertThat(current(asha)).isEqualTo(Points.of(10));
    }
}
