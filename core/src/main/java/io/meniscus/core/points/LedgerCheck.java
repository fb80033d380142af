package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Recomputes an account from its entries alone and compares: heads, lots, balances. Entries come in one after the
 * other, so that an account of any length takes little memory.
 */
public final class LedgerCheck {
    private final OrgId org;
    private final PointsAccount account;
    private final Map<LotId, Lot> lots = new HashMap<>();
    private Balances balances = Balances.NONE;
    private Head head = Head.NONE;
    private long seq;

    public LedgerCheck(OrgId org, PointsAccount account) {
        this.org = org;
        this.account = account;
    }

    /** What is wrong with an account; the first thing found. */
    public sealed interface Finding {
        /** There is no entry of that number, but later ones. */
        record EntryMissing(long seq) implements Finding {}

        /** An entry is not the one that was written: its head is another's. */
        record EntryAltered(long seq) implements Finding {}

        /** An entry moves points of a lot that none before it made. */
        record LotUnknown(long seq, LotId lot) implements Finding {}

        /** The account knows of later entries than there are. */
        record EntriesCut(long last, long known) implements Finding {}

        /** The account's head is not that of its last entry. */
        record HeadDiffers(long seq) implements Finding {}

        /** A book of the account is not the sum of its postings. */
        record BalanceDiffers(Book book, Points stored, Points computed) implements Finding {}

        /** A lot's amounts or expiry are not what its postings come to. */
        record LotDiffers(LotId lot) implements Finding {}

        /** A lot that entries made is not there. */
        record LotMissing(LotId lot) implements Finding {}
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
        for (var opened : entry.opened()) {
            lots.put(opened.lot(), Lot.open(opened.lot(), account.key(), opened.origin()));
        }
        for (var posting : entry.postings()) {
            var lot = lots.get(posting.lot());
            if (lot == null) {
                return Optional.of(new Finding.LotUnknown(seq, posting.lot()));
            }
            lots.put(lot.id(), lot.after(posting));
            balances = balances.after(posting);
        }
        for (var rolled : entry.rolled()) {
            var lot = lots.get(rolled.lot());
            if (lot == null) {
                return Optional.of(new Finding.LotUnknown(seq, rolled.lot()));
            }
            lots.put(lot.id(), lot.expiringAt(rolled.expiresAt()));
        }
        return Optional.empty();
    }

    /** Takes a stored lot, once all entries were taken. */
    public Optional<Finding> lot(Lot stored) {
        return Objects.equals(lots.remove(stored.id()), stored)
                ? Optional.empty()
                : Optional.of(new Finding.LotDiffers(stored.id()));
    }

    /** Compares the account, once all entries and lots were taken. */
    public Optional<Finding> end() {
        if (seq != account.seq()) {
            return Optional.of(new Finding.EntriesCut(seq, account.seq()));
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
        return lots.keySet().stream().sorted().findFirst().map(Finding.LotMissing::new);
    }
}
