package io.meniscus.core.points;

import static io.meniscus.core.points.PointsFixture.ASHA;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.points.LedgerCheck.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed behind the ledger's back is found, and the first bad entry is named. */
class LedgerCheckTest {
    private final PointsFixture fixture = new PointsFixture();
    private List<LedgerEntry> entries = new ArrayList<>();
    private List<Lot> lots = new ArrayList<>();

    @BeforeEach
    void some_points_come_and_go() {
        fixture.award(ASHA, Points.of(10), 30);
        fixture.award(ASHA, Points.of(20), 60);
        fixture.redeem(List.of(ASHA), Points.of(15));
        entries = new ArrayList<>(fixture.entries(ASHA));
        lots = new ArrayList<>(fixture.ledger.lots(List.of(ASHA)));
    }

    private java.util.Optional<Finding> found() {
        return fixture.check(fixture.ledger.account(ASHA), entries, lots);
    }

    @Test
    void a_ledger_that_nobody_touched_has_nothing_wrong() {
        assertThat(found()).isEmpty();
    }

    @Test
    void an_amount_that_was_changed_is_found_in_its_entry() {
        var entry = entries.get(1);
        var posting = entry.postings().getFirst();
        var more = new Posting(posting.lot(), posting.source(), posting.destination(), Points.of(2_000));
        entries.set(1, copy(entry, entry.seq(), List.of(more), entry.head()));
        assertThat(found()).contains(new Finding.EntryAltered(2));
    }

    @Test
    void an_entry_that_is_gone_is_missed() {
        entries.remove(1);
        assertThat(found()).contains(new Finding.EntryMissing(2));
    }

    @Test
    void a_cut_tail_is_missed() {
        entries.removeLast();
        lots = new ArrayList<>(List.of(
                Lot.open(lots.get(0).id(), ASHA, lots.get(0).origin())
                        .after(entries.get(0).postings().getFirst()),
                Lot.open(lots.get(1).id(), ASHA, lots.get(1).origin())
                        .after(entries.get(1).postings().getFirst())));
        assertThat(found()).contains(new Finding.EntriesCut(2, 3));
    }

    @Test
    void an_entry_put_in_between_is_found() {
        var forged = copy(
                entries.get(2), 3, entries.get(1).postings(), entries.get(2).head());
        entries.add(2, forged);
        assertThat(found()).contains(new Finding.EntryAltered(3));
    }

    @Test
    void a_lot_with_other_amounts_or_another_expiry_is_found() {
        var lot = lots.getFirst();
        lots.set(0, lot.expiringAt(lot.expiresAt().plusSeconds(1)));
        assertThat(found()).contains(new Finding.LotDiffers(lot.id(), 3));
        lots.set(0, lot.after(new Posting(lot.id(), Book.REDEEMED, Book.MAIN, Points.of(1))));
        assertThat(found()).contains(new Finding.LotDiffers(lot.id(), 3));
        lots.removeFirst();
        assertThat(found()).contains(new Finding.LotMissing(lot.id(), 3));
    }

    @Test
    void a_balance_that_no_posting_made_is_found() {
        var account = fixture.ledger.account(ASHA);
        var richer = account.balances().after(new Posting(lots.getFirst().id(), Book.ISSUED, Book.MAIN, Points.of(5)));
        var forged = new PointsAccount(
                ASHA, account.seq(), account.head(), richer, account.purchases(), account.nextExpiry());
        assertThat(fixture.check(forged, entries, lots))
                .contains(new Finding.BalanceDiffers(Book.MAIN, Points.of(20), Points.of(15)));
    }

    private static LedgerEntry copy(LedgerEntry entry, long seq, List<Posting> postings, Head head) {
        return new LedgerEntry(
                entry.account(), seq, entry.cause(), postings, entry.opened(), entry.rolled(), entry.mark(), head);
    }
}
