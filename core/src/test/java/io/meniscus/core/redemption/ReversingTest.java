package io.meniscus.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.Reversing.Reversed;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giving redeemed points back (loyalty-engine §6 "Reversal"), and binding a redemption to a bill. */
class ReversingTest extends RedemptionFixture {
    private final CustomerId asha = customer(1);

    @BeforeEach
    void allow() {
        allowed.add(Allowed.REVERSAL);
    }

    private Outcome<Reversed> reverse(Redemption redemption, CustomerRef ref, String amount) {
        var command = new ReverseRedemption(
                redemption, ref, amount.isEmpty() ? null : new BigDecimal(amount), rules(), TILL, RequestId.of(1));
        return world.attempt(() -> Reversing.decide(command, world, given()));
    }

    @Test
    void each_lot_gets_its_points_back_with_its_own_expiry_the_last_burnt_first() {
        var early = award(asha, 10, 30);
        var late = award(asha, 10, 60);
        var expiries = List.of(lot(early).expiresAt(), lot(late).expiresAt());
        var redemption = redeemed(byId(asha), "15");
        var reversed = accepted(reverse(redemption, byMobile(1), "7"));
        assertThat(reversed.reversal().points()).isEqualTo(Points.of(7));
        assertThat(reversed.redemption().left()).isEqualTo(Points.of(8));
        assertThat(lot(late).available()).isEqualTo(Points.of(10));
        assertThat(lot(early).available()).isEqualTo(Points.of(2));
        assertThat(List.of(lot(early).expiresAt(), lot(late).expiresAt())).isEqualTo(expiries);
        assertThat(accepted(reverse(redemption, byMobile(1), "")).reversal().points())
                .isEqualTo(Points.of(8));
        assertThat(current(asha)).isEqualTo(Points.of(20));
    }

    @Test
    void what_lapsed_meanwhile_comes_back_lapsed() {
        award(asha, 10, 30);
        var redemption = redeemed(byId(asha), "10");
        passDays(31);
        accepted(reverse(redemption, byMobile(1), ""));
        assertThat(current(asha)).isEqualTo(Points.ZERO);
        assertThat(holding(asha).expired()).isEqualTo(Points.of(10));
    }

    @Test
    void reversals_come_to_at_most_what_was_redeemed() {
        award(asha, 100, 30);
        var redemption = redeemed(byId(asha), "10");
        assertThat(refused(reverse(redemption, byMobile(1), "11")))
                .isEqualTo(new ReversalRefusal.TooMany(Points.of(10)));
        accepted(reverse(redemption, byMobile(1), "4"));
        assertThat(refused(reverse(redemption, byMobile(1), "7"))).isEqualTo(new ReversalRefusal.TooMany(Points.of(6)));
        accepted(reverse(redemption, byMobile(1), "6"));
        assertThat(refused(reverse(redemption, byMobile(1), ""))).isEqualTo(new ReversalRefusal.AlreadyReversed());
        assertThat(current(asha)).isEqualTo(Points.of(100));
    }

    @Test
    void a_reversal_wants_the_switch_the_customer_and_a_number() {
        customer(2);
        award(asha, 100, 30);
        var redemption = redeemed(byId(asha), "10");
        assertThat(refused(reverse(redemption, byMobile(2), ""))).isEqualTo(new ReversalRefusal.WrongCustomer());
        assertThat(refused(reverse(redemption, byMobile(9), ""))).isEqualTo(new ReversalRefusal.WrongCustomer());
        assertThat(refused(reverse(redemption, byMobile(1), "0"))).isEqualTo(new ReversalRefusal.Invalid());
        assertThat(refused(reverse(redemption, byMobile(1), "1.55"))).isEqualTo(new ReversalRefusal.Invalid());
        allowed.clear();
        assertThat(refused(reverse(redemption, byMobile(1), ""))).isEqualTo(new ReversalRefusal.SwitchedOff());
    }

    @Test
    void points_that_a_return_moved_to_other_lots_come_back_to_those() {
        var returned = award(asha, 10, 30);
        var other = award(asha, 10, 60);
        var redemption = redeemed(byId(asha), "10");
        var cause = new LedgerEntry.Cause(LedgerEvent.RETURN_BILL, id(IdKind.LEDGER_EVENT), now, BillId.NONE, 0);
        var bookings = new Bookings(world, cause);
        new Movements(bookings)
                .takeBack(
                        lot(returned),
                        Points.of(10),
                        List.of(new AccountKey(asha, PROGRAM)),
                        () -> new LotId(id(IdKind.LOT)));
        bookings.close();
        assertThat(current(asha)).isEqualTo(Points.ZERO);
        accepted(reverse(redemption, byMobile(1), ""));
        assertThat(lot(returned).available()).isEqualTo(Points.ZERO);
        assertThat(lot(other).available()).isEqualTo(Points.of(10));
    }

    @Test
    void points_of_somebody_who_is_a_person_apart_again_go_back_to_that_one() {
        customer(2, 1, LoyaltyType.LOYALTY, 0);
        var bina = new CustomerId(2);
        award(bina, 10, 30);
        var redemption = redeemed(byMobile(1), "10");
        identity.rehang(List.of(bina), bina);
        accepted(reverse(redemption, byMobile(1), ""));
        assertThat(current(asha)).isEqualTo(Points.ZERO);
        assertThat(current(bina)).isEqualTo(Points.of(10));
    }

    @Test
    void a_redemption_is_bound_to_a_bill_and_keeps_what_is_not_said() {
        customer(2);
        award(asha, 10, 30);
        var redemption = redeemed(byId(asha), "10");
        var command = new BindRedemption(redemption, byMobile(1), "B-7", new BillId(77), null, TILL, RequestId.of(1));
        var said = accepted(BindRedemption.decide(command, world, given()))
                .redemption()
                .said();
        assertThat(said.billNumber()).isEqualTo("B-7");
        assertThat(said.bill()).isEqualTo(new BillId(77));
        assertThat(said.at()).isEqualTo(redemption.said().at());
        var others = new BindRedemption(redemption, byMobile(2), "B-8", null, null, TILL, RequestId.of(1));
        assertThat(refused(BindRedemption.decide(others, world, given()))).isEqualTo(new BindingRefusal.Unknown());
    }
}
