package io.meniscus.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeTexts;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.DeductPoints.Target;
import io.meniscus.core.redemption.Deducting.Deducted;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.Transferring.Transferred;
import io.meniscus.core.world.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giving points to others (loyalty-engine §7) and taking them by hand (v2/points). */
class TransferringTest extends RedemptionFixture {
    private static final String TYPED = "SECRET1";

    private final CustomerId asha = customer(1);
    private final CustomerId bina = customer(2);

    @BeforeEach
    void allow() {
        allowed.add(Allowed.TRANSFER);
    }

    private TransferPoints command(CustomerRef from, CustomerRef to, String amount) {
        return new TransferPoints(
                from, to, new BigDecimal(amount), null, "a gift", TYPED, rules(), now, TILL, RequestId.of(1));
    }

    private Outcome<Transferred> transfer(CustomerRef from, CustomerRef to, String amount) {
        return world.attempt(() -> Transferring.decide(command(from, to, amount), world, given()));
    }

    private void sendCode(String amount) {
        var texts = new CodeTexts(Map.of(MessageChannel.SMS, new CodeTexts.Text("", OutboxMessage.SLOT)));
        var policy = new CodePolicy(
                Duration.ofMinutes(15), 10, 5, ZoneOffset.UTC, CodePolicy.Pick.ANY_VALID, Set.of(MessageChannel.SMS));
        var draft = new NewCode(CodeAction.POINTSTRANSFER, new SecretCode(TYPED), policy, texts, RequestId.of(1));
        var send = new SendCode.ToTransfer(command(byId(asha), byId(bina), amount), draft);
        accepted(world.attempt(() -> SendCode.decide(send, world, given())));
    }

    @Test
    void only_points_that_bills_earned_move_the_earliest_first_and_keep_their_expiry() {
        award(asha, 50, 10, AwardType.CUSTOMER_PROMOTIONS);
        var late = award(asha, 10, 60);
        var early = award(asha, 10, 30);
        assertThat(refused(transfer(byId(asha), byId(bina), "21")))
                .isEqualTo(new TransferRefusal.NotThere(Points.of(20)));
        sendCode("15");
        var moved = accepted(transfer(byId(asha), byId(bina), "15"));
        assertThat(moved.transfer().points()).isEqualTo(Points.of(15));
        assertThat(current(asha)).isEqualTo(Points.of(55));
        assertThat(lot(early).available()).isEqualTo(Points.ZERO);
        assertThat(lot(late).available()).isEqualTo(Points.of(5));
        var received = ledger.lots(List.of(new AccountKey(bina, PROGRAM)));
        assertThat(received.stream().map(Lot::available)).containsExactly(Points.of(10), Points.of(5));
        assertThat(received.stream().map(Lot::expiresAt))
                .containsExactly(lot(early).expiresAt(), lot(late).expiresAt());
        assertThat(received).allMatch(lot -> lot.origin().type() == AwardType.CUSTOMER_PROMOTIONS);
        assertThat(refused(transfer(byId(bina), byId(asha), "1"))).isEqualTo(new TransferRefusal.NotThere(Points.ZERO));
    }

    @Test
    void the_code_is_for_these_points_alone_and_used_once() {
        award(asha, 100, 30);
        assertThat(refused(transfer(byId(asha), byId(bina), "10"))).isEqualTo(new ProofRefusal.Wrong());
        sendCode("10");
        assertThat(refused(transfer(byId(asha), byId(bina), "11"))).isEqualTo(new ProofRefusal.Wrong());
        accepted(transfer(byId(asha), byId(bina), "10"));
        assertThat(refused(transfer(byId(asha), byId(bina), "10"))).isEqualTo(new ProofRefusal.Wrong());
        assertThat(current(bina)).isEqualTo(Points.of(10));
    }

    @Test
    void the_program_rounds_what_moves() {
        award(asha, 100, 30);
        assertThat(accepted(Transferrable.check(command(byId(asha), byId(bina), "10.54"), world, now))
                        .points())
                .isEqualTo(new Points(10_500));
        assertThat(refused(Transferrable.check(command(byId(asha), byId(bina), "0.04"), world, now)))
                .isEqualTo(new TransferRefusal.NumberInvalid());
    }

    @Test
    void nobody_gives_to_himself_and_a_merged_number_is_told() {
        customer(3, 1, LoyaltyType.LOYALTY, 0);
        assertThat(refused(transfer(byMobile(1), byMobile(3), "1"))).isEqualTo(new TransferRefusal.SameCustomer());
        assertThat(refused(transfer(byId(new CustomerId(3)), byId(bina), "1")))
                .isEqualTo(new TransferRefusal.Merged(new CustomerId(3)));
        allowed.clear();
        assertThat(refused(transfer(byId(asha), byId(bina), "1"))).isEqualTo(new TransferRefusal.SwitchedOff());
    }

    @Test
    void marks_of_fraud_are_asked_for_on_both_sides_where_the_organization_wants_it() {
        award(asha, 100, 30);
        customer(2, 2, LoyaltyType.LOYALTY, SUSPECTED);
        assertThat(accepted(Transferrable.check(command(byId(asha), byId(bina), "1"), world, now)))
                .isNotNull();
        allowed.add(Allowed.FRAUD_CHECK_OF_TRANSFER);
        assertThat(refused(transfer(byId(asha), byId(bina), "1"))).isEqualTo(new TransferRefusal.DestinationFraud());
        customer(1, 1, LoyaltyType.LOYALTY, FRAUD);
        assertThat(refused(transfer(byId(asha), byId(bina), "1"))).isEqualTo(new TransferRefusal.BothFraud());
        customer(2);
        assertThat(refused(transfer(byId(asha), byId(bina), "1"))).isEqualTo(new TransferRefusal.SourceFraud());
    }

    private Outcome<Deducted> deduct(String amount, Category category, Target target) {
        var command = new DeductPoints(
                byId(asha), new BigDecimal(amount), category, target, null, rules(), now, TILL, RequestId.of(1));
        return world.attempt(() -> Deducting.decide(command, world, given()));
    }

    private Outcome<Deducted> deduct(String amount) {
        return deduct(amount, Category.MAIN, new Target.Any());
    }

    @Test
    void points_taken_by_hand_lower_lifetime_points_and_are_adjusted_not_redeemed() {
        award(asha, 100, 30);
        assertThat(accepted(deduct("30")).left()).isEqualTo(Points.of(70));
        assertThat(holding(asha).lifetime()).isEqualTo(Points.of(70));
        assertThat(holding(asha).redeemed()).isEqualTo(Points.ZERO);
        assertThat(holding(asha).returned()).isEqualTo(Points.of(30));
        assertThat(holding(asha).adjusted()).isEqualTo(Points.of(-30));
    }

    @Test
    void more_than_there_is_is_taken_only_where_balances_may_be_negative() {
        award(asha, 100, 30);
        assertThat(refused(deduct("101"))).isEqualTo(new DeductionRefusal.NotThere(Points.of(100)));
        allowed.add(Allowed.NEGATIVE_BALANCE);
        assertThat(accepted(deduct("130")).left()).isEqualTo(Points.of(-30));
        assertThat(current(asha)).isEqualTo(Points.of(-30));
        award(asha, 50, 30);
        assertThat(current(asha)).isEqualTo(Points.of(20));
    }

    @Test
    void points_are_taken_of_what_was_named() {
        var award = award(asha, 10, 30);
        award(asha, 10, 60);
        award(new AccountKey(asha, PROGRAM), Points.of(5), 30, AwardType.BILL_REGULAR, Category.DELAYED);
        var target = new Target.Award(award, AwardType.BILL_REGULAR);
        assertThat(refused(deduct("11", Category.MAIN, target)))
                .isEqualTo(new DeductionRefusal.NotThere(Points.of(10)));
        accepted(deduct("4", Category.MAIN, target));
        assertThat(lot(award).available()).isEqualTo(Points.of(6));
        assertThat(accepted(deduct("5", Category.DELAYED, new Target.Any())).left())
                .isEqualTo(Points.ZERO);
        assertThat(current(asha)).isEqualTo(Points.of(16));
        var otherType = new Target.Award(award, AwardType.BILL_PROMOTIONS);
        assertThat(refused(deduct("1", Category.MAIN, otherType))).isEqualTo(new DeductionRefusal.AwardUnknown());
    }

    @Test
    void a_deduction_wants_a_number_the_program_takes_and_no_promotion() {
        assertThat(refused(deduct("0"))).isEqualTo(new DeductionRefusal.NothingAsked());
        assertThat(refused(deduct("1.55"))).isEqualTo(new DeductionRefusal.TooManyDecimals(1));
        assertThat(refused(deduct("1", Category.MAIN, new Target.Promotion())))
                .isEqualTo(new DeductionRefusal.PromotionUnknown());
        customer(1, 1, LoyaltyType.NON_LOYALTY, 0);
        assertThat(refused(deduct("1"))).isEqualTo(new DeductionRefusal.NotEnrolled(asha));
    }
}
