package io.meniscus.core.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world with points, whose clock and numbers are the test's. */
final class PointsFixture {
    static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    static final AccountKey ASHA = key(1);
    static final AccountKey BINA = key(2);

    final World world = new World(new OrgId(1));
    final PointsLedger ledger = world.section(PointsLedger.KIND);
    Instant now = START;
    private long lots;
    private long events;

    static AccountKey key(long customer) {
        return new AccountKey(new CustomerId(customer), new ProgramId(1));
    }

    Bookings bookings(LedgerEvent event) {
        return bookings(event, BillId.NONE, 0);
    }

    Bookings bookings(LedgerEvent event, BillId bill, long reference) {
        return new Bookings(world, new LedgerEntry.Cause(event, ++events, now, bill, reference));
    }

    LotId nextLot() {
        return new LotId(++lots);
    }

    static Lot.Origin origin(Category category, ExpiryKind kind, Instant at, Instant expiry, BillId bill) {
        return new Lot.Origin(category, AwardType.BILL_REGULAR, kind, at, expiry, bill, 0, 0);
    }

    /** Redeemable points that last so many days. */
    LotId award(AccountKey account, Points amount, int days) {
        return award(account, amount, days, Category.MAIN, ExpiryKind.FIXED);
    }

    LotId award(AccountKey account, Points amount, int days, Category category, ExpiryKind kind) {
        var id = nextLot();
        var bookings = bookings(LedgerEvent.TRANSACTION_ADD, new BillId(id.value()), 0);
        var origin = origin(category, kind, now, now.plus(Duration.ofDays(days)), new BillId(id.value()));
        bookings.of(account).award(id, origin, amount);
        bookings.close();
        return id;
    }

    List<Burn> redeem(List<AccountKey> accounts, Points amount) {
        var bookings = bookings(LedgerEvent.POINTS_REDEMPTION);
        var burns = new Movements(bookings).burn(accounts, amount, Book.REDEEMED);
        bookings.close();
        return burns;
    }

    Points takeBack(LotId lot, Points amount, List<AccountKey> others) {
        var bookings = bookings(LedgerEvent.RETURN_BILL);
        var taken = new Movements(bookings).takeBack(ledger.lot(lot), amount, others, this::nextLot);
        bookings.close();
        return taken;
    }

    Points sweep(AccountKey account) {
        var bookings = bookings(LedgerEvent.POINTS_EXPIRY);
        var expired = new Movements(bookings).expire(account);
        bookings.close();
        return expired;
    }

    Standing standing(AccountKey account) {
        return Standing.of(ledger.lots(List.of(account)), now);
    }

    Balances balances(AccountKey account) {
        return ledger.account(account).balances();
    }

    void passDays(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    List<LedgerEntry> entries(AccountKey account) {
        return ledger.entries().stream()
                .filter(entry -> entry.account().equals(account))
                .toList();
    }

    /** What a check of an account finds, of entries and lots as given. */
    Optional<LedgerCheck.Finding> check(PointsAccount account, List<LedgerEntry> entries, List<Lot> lots) {
        var check = new LedgerCheck(world.org(), account);
        for (var entry : entries) {
            var found = check.next(entry);
            if (found.isPresent()) {
                return found;
            }
        }
        for (var lot : lots) {
            var found = check.lot(lot);
            if (found.isPresent()) {
                return found;
            }
        }
        return check.end();
    }

    Optional<LedgerCheck.Finding> check(AccountKey account) {
        return check(ledger.account(account), entries(account), ledger.lots(List.of(account)));
    }

    /** What a lot's postings come to, by book. */
    Map<LotId, Map<Book, Points>> postings(AccountKey account) {
        var sums = new HashMap<LotId, Map<Book, Points>>();
        for (var entry : entries(account)) {
            for (var posting : entry.postings()) {
                var books = sums.computeIfAbsent(posting.lot(), lot -> new HashMap<>());
                books.merge(posting.destination(), posting.amount(), Points::plus);
                books.merge(posting.source(), posting.amount().negated(), Points::plus);
            }
        }
        return sums;
    }
}
