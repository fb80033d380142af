package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.points.parting.Share.Amounts;
import io.meniscus.core.program.Programs;
import io.meniscus.core.redemption.PointsRules;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.ReversalRefusal;
import io.meniscus.core.redemption.ReverseRedemption;
import io.meniscus.core.redemption.Reversing;
import io.meniscus.core.world.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whose points are whose when a merge is undone, and how what one side paid for the other is settled. Of two persons
 * the first one's points lapse first, so they are spent first.
 */
class PartedPointsTest extends MergedPointsFixture {
    @AfterEach
    void every_ledger_proves_itself() {
        ledger.accounts().values().stream()
                .map(PointsAccount::key)
                .toList()
                .forEach(key -> demandWhole(key.customer(), "customer " + key.customer()));
    }

    private static Amounts amounts(long earned, long spent, long paidForOther, long balance) {
        return new Amounts(
                Points.of(earned),
                Points.of(spent),
                Points.ZERO,
                Points.of(paidForOther),
                Points.ZERO,
                Points.of(balance));
    }

    private static Share share(Amounts leaving, Amounts staying, long settles) {
        return new Share(PROGRAM, leaving, staying, Points.of(settles));
    }

    private void demandBalances(CustomerId victim, long ofVictim, CustomerId survivor, long ofSurvivor) {
        assertThat(List.of(balance(victim), balance(survivor)))
                .containsExactly(Points.of(ofVictim), Points.of(ofSurvivor));
    }

    private Outcome<Reversing.Reversed> reversed(Redemption redemption) {
        var rules = new PointsRules(
                new Programs(List.of(), Map.of()),
                2,
                BlockedActions.NONE,
                Set.of(),
                Set.of(),
                EnumSet.of(PointsRules.Allowed.REVERSAL),
                CodePolicy.Pick.ANY_VALID);
        var who = new CustomerRef.ById(redemption.account().customer(), new CustomerRef.Scope.All());
        var command = new ReverseRedemption(redemption, who, null, rules, TILL, RequestId.of(1));
        return world.attempt(() -> Reversing.decide(command, world, given()));
    }

    private long compensations(CustomerId who) {
        return entries(who).stream()
                .filter(entry -> entry.cause().event() == LedgerEvent.MERGE_COMPENSATION)
                .count();
    }

    @Test
    void each_side_keeps_what_its_own_identifiers_earned_before_and_since() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        earn(victim, Points.of(7), 40);
        assertThat(undone(edge.id()).shares())
                .containsExactly(share(amounts(57, 0, 0, 57), amounts(100, 0, 0, 100), 0));
        demandBalances(victim, 57, survivor, 100);
    }

    @Test
    void what_one_side_spent_of_the_others_is_told_and_stays_spent_unless_somebody_wants_it_compensated() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        spend(victim, 40);
        assertThat(undone(edge.id()).shares())
                .containsExactly(share(amounts(50, 40, -40, 50), amounts(100, 0, 40, 60), 0));
        demandBalances(victim, 50, survivor, 60);
        assertThat(compensations(victim) + compensations(survivor)).isZero();
    }

    @Test
    void compensated_each_side_has_paid_for_itself() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        spend(victim, 40);
        assertThat(compensated(edge.id()).shares())
                .containsExactly(share(amounts(50, 40, -40, 50), amounts(100, 0, 40, 60), 40));
        demandBalances(victim, 10, survivor, 100);
        assertThat(compensations(victim)).isOne();
        assertThat(compensations(survivor)).isOne();
        assertThat(entries(victim).getLast().mark())
                .isNotEqualTo(entries(survivor).getLast().mark());
        assertThat(entries(victim).getLast().cause().event()).isEqualTo(LedgerEvent.MERGE_UNDO_MARK);
    }

    @Test
    void nobodys_balance_becomes_negative_by_compensating() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        spend(victim, 120);
        assertThat(compensated(edge.id()).shares())
                .containsExactly(share(amounts(50, 120, -100, 30), amounts(100, 0, 100, 0), 30));
        demandBalances(victim, 0, survivor, 30);
    }

    @Test
    void what_both_spent_of_each_other_is_set_off() {
        var survivor = somebodyWith(30);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        spend(victim, 20); // of the survivor's
        spend(survivor, 25); // ten of its own, fifteen of the victim's
        assertThat(compensated(edge.id()).shares())
                .containsExactly(share(amounts(50, 20, -5, 35), amounts(30, 25, 5, 0), 5));
        demandBalances(victim, 30, survivor, 5);
    }

    @Test
    void points_that_have_lapsed_meanwhile_are_not_given_back() {
        var survivor = somebodyWith(100);
        var victim = somebody();
        earn(victim, Points.of(50), 90);
        var edge = merge(victim, survivor);
        spend(victim, 40);
        now = now.plusSeconds(60 * 86_400);
        var share = compensated(edge.id()).shares().getFirst();
        assertThat(share.staying().paidForOther()).isEqualTo(Points.of(40));
        assertThat(share.staying().expired()).isEqualTo(Points.of(60));
        assertThat(share.settles()).isEqualTo(Points.ZERO);
        assertThat(balance(victim)).isEqualTo(Points.of(50));
    }

    @Test
    void a_redemption_that_was_reversed_is_owed_no_more() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        var redemption = spend(victim, 40);
        reverse(redemption.id(), Points.of(30));
        assertThat(undone(edge.id()).shares())
                .containsExactly(share(amounts(50, 10, -10, 50), amounts(100, 0, 10, 90), 0));
    }

    @Test
    void what_a_return_made_the_other_side_carry_is_paid_for_the_side_that_spent_it() {
        var survivor = somebodyWith(100);
        var victim = somebody();
        var lot = earn(victim, Points.of(50), 90);
        spend(victim, 50);
        var edge = merge(victim, survivor);
        takeBack(lot, Points.of(50));
        assertThat(undone(edge.id()).shares())
                .containsExactly(share(amounts(0, 50, -50, 0), amounts(100, 0, 50, 50), 0));
    }

    @Test
    void what_a_return_moved_to_lots_of_who_is_somebody_else_now_is_not_given_back() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(0);
        var lot = earn(victim, Points.of(50), 40);
        var redemption = spend(victim, 50);
        var edge = merge(victim, survivor);
        takeBack(lot, Points.of(50));
        undone(edge.id());
        demandBalances(victim, 0, survivor, 50);
        assertThat(reversed(redemption)).isEqualTo(Outcome.refused(new ReversalRefusal.TooMany(Points.ZERO)));
    }

    @Test
    void a_redemption_reversed_after_compensating_gives_back_to_who_paid_in_the_end() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        spend(survivor, 20);
        var edge = merge(victim, survivor);
        var redemption = spend(victim, 40);
        compensated(edge.id());
        demandBalances(victim, 10, survivor, 80);
        reverse(redemption.id(), Points.of(40));
        demandBalances(victim, 50, survivor, 80);
    }

    @Test
    void a_redemption_reversed_without_compensating_gives_back_to_the_lots_that_paid() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        var redemption = spend(victim, 40);
        undone(edge.id());
        reverse(redemption.id(), Points.of(40));
        demandBalances(victim, 50, survivor, 100);
    }

    @Test
    void what_somebody_spent_who_has_left_meanwhile_concerns_neither_side() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var third = somebodyWith(10);
        var edge = merge(victim, survivor);
        var other = merge(third, survivor);
        spend(third, 100);
        undone(other.id());
        assertThat(undone(edge.id()).shares())
                .containsExactly(share(amounts(50, 0, 0, 50), amounts(100, 100, 0, 0), 0));
    }

    @Test
    void a_second_merge_knows_nothing_of_what_was_owed_in_the_first() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        undo(spentAndMerged(victim, survivor).id());
        var again = merge(victim, survivor);
        assertThat(undone(again.id()).shares().getFirst().isOwed()).isFalse();
    }

    private MergeEdge spentAndMerged(CustomerId victim, CustomerId survivor) {
        var edge = merge(victim, survivor);
        spend(victim, 40);
        return edge;
    }

    @Test
    void a_preview_says_what_compensating_would_move_and_moves_nothing() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = spentAndMerged(victim, survivor);
        var before = List.of(ledger.account(key(victim)), ledger.account(key(survivor)));
        var command = new UndoMerge(edge.id(), merging, TILL, RequestId.of(1));
        var preview = accepted(new UndoPreview.Asked(command, now).answer(parting(), world))
                .result();
        assertThat(preview.unmerged().shares())
                .containsExactly(share(amounts(50, 40, -40, 50), amounts(100, 0, 40, 60), 40));
        assertThat(List.of(ledger.account(key(victim)), ledger.account(key(survivor))))
                .isEqualTo(before);
        assertThat(Optional.ofNullable(identity().edges().find(edge.id()))
                        .orElseThrow()
                        .stands())
                .isTrue();
    }

    @Test
    void a_merge_joins_accounts_within_a_batch_and_its_undo_parts_them() {
        var survivor = somebodyWith(100);
        var victim = somebodyWith(50);
        var edge = merge(victim, survivor);
        assertThat(ledger.accountsOf(survivor, PROGRAM)).containsExactlyInAnyOrder(key(survivor), key(victim));
        assertThat(ledger.accountsOf(victim, PROGRAM)).isEmpty();
        undone(edge.id());
        assertThat(ledger.accountsOf(survivor, PROGRAM)).containsExactly(key(survivor));
        assertThat(ledger.accountsOf(victim, PROGRAM)).containsExactly(key(victim));
    }
}
