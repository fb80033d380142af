package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Recomputes an account from its entries alone and compares: heads, lots, balances. Entries come in one after the
 * other, so that an account of any length takes little memory.
 */
public final class LedgerCheck {
    private static final LotId NO_LOT = new LotId(0);

    private final OrgId org;
    private final PointsAccount account;
    private final Anchored anchored;
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Map<LotId, Long> touched = new HashMap<>();
    private Instant soonest = PointsAccount.NEVER;
    private LotId soonestLot = NO_LOT;
    private Balances balances = Balances.NONE;
    private Head head = Head.NONE;
    private long seq;

    /** Checks an account of which no head was handed out. */
    public LedgerCheck(OrgId org, PointsAccount account) {
        this(org, account, Anchored.NONE);
    }

    public LedgerCheck(OrgId org, PointsAccount account, Anchored anchored) {
        this.org = org;
        this.account = account;
        this.anchored = anchored;
    }

    /**
     * The last head of the account that was signed and handed out.
     *
     * @param seq of the entry that led to it; 0 when none was handed out
     */
    public record Anchored(long seq, Head head) {
        public static final Anchored NONE = new Anchored(0, Head.NONE);
    }

    /** What is wrong with an account; the first thing found. */
    public sealed interface Finding {
        /** There is no entry of that number, but later ones. */
        record EntryMissing(long seq) implements Finding {}

        /** An entry is not the one that was written: its head is another's. */
        record EntryAltered(long seq) implements Finding {}

        /** What stands in an entry's row can't be an entry. */
        record EntryUnreadable(long seq) implements Finding {}

        /** Another entry of that number was there when its head was handed out. */
        record AnchorDiffers(long seq) implements Finding {}

        /** Later entries were there when the account's head was handed out. */
        record CutBelowAnchor(long last, long anchored) implements Finding {}

        /** What was handed out of this account is not what the anchor says that is kept of it. */
        record AnchorBroken(long anchor) implements Finding {}

        /** An entry moves points of a lot that none before it made. */
        record LotUnknown(long seq, LotId lot) implements Finding {}

        /** The account knows of later entries than there are; or of fewer, for its row was set back. */
        record EntriesCut(long last, long known) implements Finding {}

        /** The account's head is not that of its last entry. */
        record HeadDiffers(long seq) implements Finding {}

        /** A book of the account is not the sum of its postings. */
        record BalanceDiffers(Book book, Points stored, Points computed) implements Finding {}

        /**
         * A lot's amounts or expiry are not what its postings come to.
         *
         * @param seq of the last entry that changed it; 0 for one that no entry made
         */
        record LotDiffers(LotId lot, long seq) implements Finding {}

        /** A lot that entries made is not there; the last one that changed it. */
        record LotMissing(LotId lot, long seq) implements Finding {}

        /** A lot lapses before the account says that anything does, so the sweep would miss it. */
        record ExpiryLate(LotId lot) implements Finding {}
    }

    /** Takes the next entry. */
    public Optional<Finding> next(LedgerEntry entry) {
        if (entry.seq() != seq + 1) {
            return Optional.of(new Finding.EntryMissing(seq + 1));
        }
        seq = entry.seq();
        head = Chain.next(head, Chain.Content.of(org, entry));
        if (!head.equals(entry.head())) {
            return Optional.of(new Finding.EntryAltered(seq));
        }
        if (seq == anchored.seq() && !head.equals(anchored.head())) {
            return Optional.of(new Finding.AnchorDiffers(seq));
        }
        return take(entry);
    }

    private Optional<Finding> take(LedgerEntry entry) {
        for (var opened : entry.opened()) {
            put(Lot.open(opened.lot(), account.key(), opened.origin()));
        }
        for (var posting : entry.postings()) {
            var lot = lots.get(posting.lot());
            if (lot == null) {
                return Optional.of(new Finding.LotUnknown(seq, posting.lot()));
            }
            put(lot.after(posting));
            balances = balances.after(posting);
        }
        for (var rolled : entry.rolled()) {
            var lot = lots.get(rolled.lot());
            if (lot == null) {
                return Optional.of(new Finding.LotUnknown(seq, rolled.lot()));
            }
            put(lot.expiringAt(rolled.expiresAt()));
        }
        return Optional.empty();
    }

    private void put(Lot lot) {
        lots.put(lot.id(), lot);
        touched.put(lot.id(), seq);
    }

    /** Takes a stored lot, once all entries were taken. */
    public Optional<Finding> lot(Lot stored) {
        boolean canLapse = stored.origin().category() == Category.MAIN
                && stored.available().isPositive();
        if (canLapse && stored.expiresAt().isBefore(soonest)) {
            soonest = stored.expiresAt();
            soonestLot = stored.id();
        }
        return Objects.equals(lots.remove(stored.id()), stored)
                ? Optional.empty()
                : Optional.of(new Finding.LotDiffers(stored.id(), lastSeq(stored.id())));
    }

    private long lastSeq(LotId lot) {
        return touched.getOrDefault(lot, 0L);
    }

    /** Compares the account, once all entries and lots were taken. */
    public Optional<Finding> end() {
        if (seq != account.seq()) {
            return Optional.of(new Finding.EntriesCut(seq, account.seq()));
        }
        if (seq < anchored.seq()) {
            return Optional.of(new Finding.CutBelowAnchor(seq, anchored.seq()));
        }
        if (!head.equals(account.head())) {
            return Optional.of(new Finding.HeadDiffers(seq));
        }
        for (var book : Book.values()) {
            var stored = account.balances().of(book);
            if (!stored.equals(balances.of(book))) {
                return Optional.of(new Finding.BalanceDiffers(book, stored, balances.of(book)));
            }
        }
        if (soonest.isBefore(account.nextExpiry())) {
            return Optional.of(new Finding.ExpiryLate(soonestLot));
        }
        return lots.keySet().stream().sorted().findFirst().map(lot -> new Finding.LotMissing(lot, lastSeq(lot)));
    }
}
