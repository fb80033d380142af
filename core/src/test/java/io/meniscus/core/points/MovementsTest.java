package io.meniscus.core.points;

import static io.meniscus.core.points.PointsFixture.ASHA;
import static io.meniscus.core.points.PointsFixture.BINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Burning, giving back, taking back, lapsing (loyalty-engine §§5, 6, 9). */
class MovementsTest {
    private final PointsFixture fixture = new PointsFixture();

    @Test
    void points_that_lapse_first_are_burnt_first_then_those_awarded_first_then_the_lower_number() {
        var late = fixture.award(ASHA, Points.of(10), 90);
        fixture.passDays(1);
        var soon = fixture.award(ASHA, Points.of(10), 30);
        var alike = fixture.award(ASHA, Points.of(10), 30);
        var burns = fixture.redeem(List.of(ASHA), Points.of(25));
        assertThat(burns)
                .extracting(Burn::lot, Burn::amount)
                .containsExactly(tuple(soon, Points.of(10)), tuple(alike, Points.of(10)), tuple(late, Points.of(5)));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(5));
        assertThat(fixture.balances(ASHA).redeemed()).isEqualTo(Points.of(25));
        assertThat(fixture.balances(ASHA).lifetime()).isEqualTo(Points.of(30));
    }

    @Test
    void a_persons_members_burn_together_and_each_ledger_has_its_own_entry() {
        fixture.award(ASHA, Points.of(10), 90);
        fixture.award(BINA, Points.of(10), 30);
        fixture.redeem(List.of(ASHA, BINA), Points.of(12));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(8));
        assertThat(fixture.balances(BINA).current()).isEqualTo(Points.ZERO);
        assertThat(fixture.entries(ASHA).getLast().cause())
                .isEqualTo(fixture.entries(BINA).getLast().cause());
    }

    @Test
    void a_redemption_given_back_fills_the_lots_burnt_last_first_and_they_keep_their_expiry() {
        var soon = fixture.award(ASHA, Points.of(10), 30);
        var late = fixture.award(ASHA, Points.of(10), 90);
        var burns = fixture.redeem(List.of(ASHA), Points.of(15));
        var bookings = fixture.bookings(LedgerEvent.POINTS_REDEMPTION_REVERSAL);
        var left = new Movements(bookings).giveBack(burns, Points.of(8), List.of(ASHA));
        bookings.close();
        assertThat(fixture.ledger.lot(late).available()).isEqualTo(Points.of(10));
        assertThat(fixture.ledger.lot(soon).available()).isEqualTo(Points.of(3));
        assertThat(fixture.ledger.lot(soon).expiresAt())
                .isEqualTo(fixture.ledger.lot(soon).origin().firstExpiry());
        assertThat(Burn.total(left)).isEqualTo(Points.of(7));
    }

    @Test
    void points_that_lapsed_before_they_were_given_back_lapse_with_the_next_sweep() {
        fixture.award(ASHA, Points.of(10), 30);
        var burns = fixture.redeem(List.of(ASHA), Points.of(10));
        fixture.passDays(31);
        var bookings = fixture.bookings(LedgerEvent.POINTS_REDEMPTION_REVERSAL);
        new Movements(bookings).giveBack(burns, Points.of(10), List.of(ASHA));
        bookings.close();
        assertThat(fixture.standing(ASHA).current()).isEqualTo(Points.ZERO);
        assertThat(fixture.sweep(ASHA)).isEqualTo(Points.of(10));
        assertThat(fixture.balances(ASHA).expired()).isEqualTo(Points.of(10));
    }

    @Test
    void a_return_takes_what_is_there_and_leaves_other_lots_alone() {
        var lot = fixture.award(ASHA, Points.of(10), 30);
        fixture.award(ASHA, Points.of(7), 60);
        assertThat(fixture.takeBack(lot, Points.of(4), List.of(ASHA))).isEqualTo(Points.of(4));
        assertThat(fixture.ledger.lot(lot).available()).isEqualTo(Points.of(6));
        assertThat(fixture.balances(ASHA).returned()).isEqualTo(Points.of(4));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(13));
    }

    @Test
    void points_that_were_spent_are_taken_back_from_other_lots() {
        var lot = fixture.award(ASHA, Points.of(10), 30);
        fixture.redeem(List.of(ASHA), Points.of(10));
        var other = fixture.award(ASHA, Points.of(25), 60);
        assertThat(fixture.takeBack(lot, Points.of(10), List.of(ASHA))).isEqualTo(Points.of(10));
        assertThat(fixture.ledger.lot(lot).redeemed()).isEqualTo(Points.ZERO);
        assertThat(fixture.ledger.lot(lot).returned()).isEqualTo(Points.of(10));
        assertThat(fixture.ledger.lot(other).redeemed()).isEqualTo(Points.of(10));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(15));
    }

    @Test
    void what_no_lot_can_carry_makes_the_balance_negative_and_later_points_offset_it() {
        var lot = fixture.award(ASHA, Points.of(10), 30);
        fixture.redeem(List.of(ASHA), Points.of(10));
        fixture.takeBack(lot, Points.of(10), List.of(ASHA));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(-10));
        fixture.award(ASHA, Points.of(25), 30);
        assertThat(fixture.standing(ASHA).current()).isEqualTo(Points.of(15));
    }

    @Test
    void points_about_to_lapse_settle_what_is_owed_before_the_rest_expires() {
        var lot = fixture.award(ASHA, Points.of(10), 90);
        fixture.redeem(List.of(ASHA), Points.of(10));
        fixture.takeBack(lot, Points.of(10), List.of(ASHA));
        fixture.award(ASHA, Points.of(25), 30);
        fixture.passDays(31);
        assertThat(fixture.standing(ASHA)).isEqualTo(new Standing(Points.ZERO, Points.of(15)));
        assertThat(fixture.sweep(ASHA)).isEqualTo(Points.of(15));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.ZERO);
        assertThat(fixture.sweep(ASHA)).isEqualTo(Points.ZERO);
    }

    @Test
    void a_redemption_given_back_after_a_return_took_its_points_settles_what_is_owed() {
        var lot = fixture.award(ASHA, Points.of(10), 90);
        var burns = fixture.redeem(List.of(ASHA), Points.of(10));
        fixture.takeBack(lot, Points.of(10), List.of(ASHA));
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(-10));
        var bookings = fixture.bookings(LedgerEvent.POINTS_REDEMPTION_REVERSAL);
        new Movements(bookings).giveBack(burns, Points.of(10), List.of(ASHA));
        bookings.close();
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.ZERO);
        assertThat(fixture.ledger.lot(lot).available()).isEqualTo(Points.ZERO);
        assertThat(fixture.check(ASHA)).isEmpty();
    }

    @Test
    void promised_points_cannot_be_spent_and_a_return_takes_them_without_touching_the_balance() {
        var promise = fixture.award(ASHA, Points.of(10), 30, Category.DELAYED, ExpiryKind.FIXED);
        assertThat(fixture.balances(ASHA).promised()).isEqualTo(Points.of(10));
        assertThat(fixture.standing(ASHA).current()).isEqualTo(Points.ZERO);
        assertThatThrownBy(() -> fixture.redeem(List.of(ASHA), Points.of(1))).isInstanceOf(IllegalStateException.class);
        fixture.takeBack(promise, Points.of(4), List.of(ASHA));
        assertThat(fixture.balances(ASHA).promised()).isEqualTo(Points.of(6));
        assertThat(fixture.balances(ASHA).returned()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_promise_that_is_kept_becomes_points_of_a_lot_of_its_own() {
        var promise = fixture.award(ASHA, Points.of(10), 30, Category.DELAYED, ExpiryKind.FIXED);
        fixture.passDays(3);
        var bookings = fixture.bookings(LedgerEvent.DELAYED_ACCRUAL);
        var id = fixture.nextLot();
        var promised = fixture.ledger.lot(promise);
        var origin = PointsFixture.origin(
                Category.MAIN,
                ExpiryKind.FIXED,
                fixture.now,
                fixture.now.plusSeconds(86_400),
                promised.origin().bill());
        new Movements(bookings).convert(promised, id, origin);
        bookings.close();
        assertThat(fixture.balances(ASHA).current()).isEqualTo(Points.of(10));
        assertThat(fixture.balances(ASHA).promised()).isEqualTo(Points.ZERO);
        assertThat(fixture.balances(ASHA).lifetime()).isEqualTo(Points.of(10));
        assertThat(fixture.ledger.lot(id).origin().awardedAt()).isEqualTo(fixture.now);
    }

    @Test
    void rolling_lots_move_to_a_later_expiry_and_fixed_ones_never_move() {
        var rolling = fixture.award(ASHA, Points.of(10), 30, Category.MAIN, ExpiryKind.ROLLING);
        var fixed = fixture.award(ASHA, Points.of(10), 30);
        var late = fixture.now.plusSeconds(90 * 86_400L);
        var bookings = fixture.bookings(LedgerEvent.TRANSACTION_ADD);
        new Movements(bookings).roll(ASHA, late);
        bookings.close();
        assertThat(fixture.ledger.lot(rolling).expiresAt()).isEqualTo(late);
        assertThat(fixture.ledger.lot(fixed).expiresAt())
                .isEqualTo(fixture.ledger.lot(fixed).origin().firstExpiry());
        assertThat(fixture.check(ASHA)).isEmpty();
    }

    @Test
    void nobody_burns_more_than_there_is() {
        fixture.award(ASHA, Points.of(10), 30);
        assertThatThrownBy(() -> fixture.redeem(List.of(ASHA), Points.of(11)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_merge_marks_each_chain_with_the_head_of_the_other() {
        fixture.award(ASHA, Points.of(10), 30);
        fixture.award(BINA, Points.of(10), 30);
        var head = fixture.ledger.account(BINA).head();
        var bookings = fixture.bookings(LedgerEvent.MERGE_MARK);
        new Movements(bookings).mark(ASHA, BINA);
        bookings.close();
        assertThat(fixture.entries(ASHA).getLast().mark()).isEqualTo(head);
        assertThat(fixture.check(ASHA)).isEmpty();
        assertThat(fixture.check(BINA)).isEmpty();
    }
}
