package io.meniscus.redemption;

import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.points.parting.Share.Amounts;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Registrations;
import io.meniscus.points.Awards;
import io.meniscus.points.PointsStore;
import io.meniscus.points.ledger.EventFilter;
import io.meniscus.points.ledger.EventPage;
import io.meniscus.points.ledger.LedgerEventStore;
import io.meniscus.points.ledger.LedgerEvents;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.Callers;
import io.meniscus.run.database.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points of persons that are merged and parted, through the database. The survivor's lapse first, so go first. */
class MergedPointsTest {
    private static final TwoPointsServers SERVERS = new TwoPointsServers();
    private static final Merges MERGES = new Merges(
            SERVERS.one,
            SERVERS.customers,
            new MergeStore(Unpooled.jdbi(SERVERS.database.app())),
            new MergedPoints(new PointsStore(), new RedemptionStore()));

    private final CustomerId survivor = with(100, Duration.ofDays(30));
    private final CustomerId victim = with(50, TwoPointsServers.A_YEAR);

    @AfterEach
    void every_ledger_proves_itself() {
        SERVERS.demandWholeLedgers();
    }

    @AfterAll
    static void close() {
        SERVERS.close();
    }

    private static CustomerId with(long points, Duration lasting) {
        var who = SERVERS.customer();
        SERVERS.award(who, points, lasting);
        return who;
    }

    private MergeEdge merge() {
        var command = new MergeCustomers(
                SERVERS.byId(victim),
                SERVERS.byId(survivor),
                Registrations.RULES.merging(),
                Registrations.TILL,
                RequestId.of(1));
        return accepted(MERGES.merge(Registrations.call(), command, Awards.first()))
                .result();
    }

    private static UndoMerge undoing(MergeEdge edge) {
        return new UndoMerge(edge.id(), Registrations.RULES.merging(), Registrations.TILL, RequestId.of(1));
    }

    private static List<Share> undo(UndoMerge command) {
        return accepted(MERGES.undo(Registrations.call(), command, Awards.first()))
                .result()
                .shares();
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
        return new Share(TwoPointsServers.PROGRAM, leaving, staying, Points.of(settles));
    }

    private void demandBalances(long ofVictim, long ofSurvivor) {
        assertThat(List.of(SERVERS.current(victim), SERVERS.current(survivor)))
                .containsExactly(Points.of(ofVictim), Points.of(ofSurvivor));
    }

    @Test
    void a_preview_of_a_merge_shows_what_both_have() {
        SERVERS.redeemed(victim, 20);
        var stamp = new Stamp(Registrations.call().at(), Registrations.TILL, RequestId.of(1));
        var asked = new MergePreview.Asked(
                SERVERS.byId(victim), SERVERS.byId(survivor), Registrations.RULES.merging(), stamp);
        assertThat(accepted(MERGES.preview(ORG, asked)).result().shares())
                .containsExactly(share(amounts(50, 20, 0, 30), amounts(100, 0, 0, 100), 0));
    }

    @Test
    void an_undone_merge_leaves_spent_points_where_they_were_spent() {
        var edge = merge();
        SERVERS.redeemed(victim, 40);
        assertThat(undo(undoing(edge))).containsExactly(share(amounts(50, 40, -40, 50), amounts(100, 0, 40, 60), 0));
        demandBalances(50, 60);
    }

    @Test
    void compensating_is_previewed_done_once_and_explained_in_the_ledger() {
        var edge = merge();
        SERVERS.redeemed(victim, 40);
        var expected = share(amounts(50, 40, -40, 50), amounts(100, 0, 40, 60), 40);
        var asked = new UndoPreview.Asked(undoing(edge), Registrations.call().at());
        assertThat(accepted(MERGES.previewUndo(ORG, asked)).result().unmerged().shares())
                .containsExactly(expected);
        assertThat(SERVERS.current(victim, survivor)).isEqualTo(Points.of(110));

        assertThat(undo(undoing(edge).compensating())).containsExactly(expected);
        demandBalances(10, 100);
        Outcome<Unmerged> again =
                MERGES.undo(Registrations.call(), undoing(edge).compensating(), Awards.first());
        assertThat(again instanceof Outcome.Refused<Unmerged>(MergeRefusal.AlreadyUndone _))
                .isTrue();
        demandBalances(10, 100);

        var events = new LedgerEvents(new LedgerEventStore(SERVERS.transactions));
        for (var who : List.of(victim, survivor)) {
            var page =
                    events.page(ORG, EventFilter.all(List.of(who)), new EventPage.Asked(10, 0, EventPage.Order.DESC));
            var event = page.events().getFirst();
            assertThat(event.event()).isEqualTo(LedgerEvent.MERGE_COMPENSATION);
            assertThat(event.net()).isEqualTo(Points.of(who.equals(victim) ? -40 : 40));
            assertThat(event.refersTo().reason()).isEqualTo("Merge " + edge.id() + " was undone");
            assertThat(event.refersTo().till()).isEqualTo(Registrations.TILL);
        }
    }

    @Test
    void a_redemption_reversed_after_compensating_gives_back_to_who_paid_in_the_end() {
        SERVERS.redeemed(survivor, 20);
        var edge = merge();
        var redemption = SERVERS.redeemed(victim, 40);
        undo(undoing(edge).compensating());
        demandBalances(10, 80);
        var moved = SERVERS.here.find(ORG, redemption.id()).orElseThrow();
        accepted(SERVERS.reverse(SERVERS.there, moved, SERVERS.byId(victim), "40"));
        demandBalances(50, 80);
    }

    @Test
    void transfers_out_of_the_others_points_are_compensated_too() {
        var edge = merge();
        SERVERS.transferred(survivor, SERVERS.customer(), 120);
        SERVERS.award(survivor, 40, TwoPointsServers.A_YEAR);
        assertThat(undo(undoing(edge).compensating()))
                .containsExactly(share(amounts(50, 0, 20, 30), amounts(140, 120, -20, 40), 20));
        demandBalances(50, 20);
    }

    @Test
    void what_is_spent_at_the_very_moment_of_an_undoing_is_neither_lost_nor_paid_twice() throws InterruptedException {
        var edge = merge();
        var calls = new ArrayList<Callable<Outcome<?>>>();
        for (int i = 0; i < 4; i++) {
            var server = i % 2 == 0 ? SERVERS.here : SERVERS.there;
            var reference = "AT-ONCE-" + edge.id() + "-" + i;
            calls.add(() -> SERVERS.redeem(server, SERVERS.byId(victim), 10, reference));
        }
        calls.add(() ->
                SERVERS.untilNotBusy(call -> MERGES.undo(call, undoing(edge).compensating(), Awards.first())));
        var seen = Callers.all(calls).stream().map(Callers::answer).toList();
        long redeemed = seen.stream()
                .limit(4)
                .filter(Outcome.Accepted.class::isInstance)
                .count();
        assertThat(seen.getLast()).isInstanceOf(Outcome.Accepted.class);
        assertThat(SERVERS.current(victim).plus(SERVERS.current(survivor))).isEqualTo(Points.of(150 - 10 * redeemed));
        assertThat(SERVERS.current(survivor)).isEqualTo(Points.of(100));
    }
}
