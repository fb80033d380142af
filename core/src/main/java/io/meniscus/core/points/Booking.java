package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entry of one account that is being written. */
public final class Booking {
    private final PointsLedger ledger;
    private final OrgId org;
    private final AccountKey account;
    private final LedgerEntry.Cause cause;
    private final List<Posting> postings = new ArrayList<>();
    private final List<LedgerEntry.Opened> opened = new ArrayList<>();
    private final List<LedgerEntry.Rolled> rolled = new ArrayList<>();
    private Head mark = Head.NONE;
    private @Nullable Instant due;

    Booking(PointsLedger ledger, OrgId org, AccountKey account, LedgerEntry.Cause cause) {
        this.ledger = ledger;
        this.org = org;
        this.account = account;
        this.cause = cause;
    }

    /** Opens a lot; it is empty until something is posted to it. */
    public Booking open(LotId id, Lot.Origin origin) {
        opened.add(new LedgerEntry.Opened(id, origin));
        ledger.put(Lot.open(id, account, origin));
        return this;
    }

    /** Opens a lot and issues points to it. */
    public Booking award(LotId id, Lot.Origin origin, Points amount) {
        open(id, origin);
        return post(id, origin.category().source(), origin.category().balance(), amount);
    }

    /** Moves points of a lot of this account; nothing moves nothing. */
    public Booking post(LotId lot, Book source, Book destination, Points amount) {
        if (amount.isZero()) {
            return this;
        }
        var before = ledger.lot(lot);
        if (!before.account().equals(account)) {
            throw new IllegalArgumentException(lot + " is not of " + account);
        }
        var posting = new Posting(lot, source, destination, amount);
        postings.add(posting);
        ledger.put(before.after(posting));
        return this;
    }

    /** Moves the expiry of a lot. */
    public Booking roll(LotId lot, Instant expiresAt) {
        rolled.add(new LedgerEntry.Rolled(lot, expiresAt));
        ledger.put(ledger.lot(lot).expiringAt(expiresAt));
        return this;
    }

    /** Notes the head of another account's chain. */
    Booking mark(Head head) {
        mark = head;
        return this;
    }

    /** Notes when a lot of this account lapses next, by who has looked at all that could. */
    Booking due(Instant next) {
        due = next;
        return this;
    }

    private boolean isEmpty() {
        return postings.isEmpty() && opened.isEmpty() && rolled.isEmpty() && mark.equals(Head.NONE);
    }

    /** Writes the entry; one that moves nothing is none. */
    void close() {
        var before = ledger.account(account);
        if (isEmpty()) {
            if (due != null && ledger.isOpen(account)) {
                ledger.put(before.lapsingNext(due));
            }
            return;
        }
        var balances = before.balances();
        for (var posting : postings) {
            balances = balances.after(posting);
        }
        long seq = before.seq() + 1;
        var content = new Chain.Content(org, account, seq, cause, postings, opened, rolled, mark);
        var head = Chain.next(before.head(), content);
        ledger.add(new LedgerEntry(account, seq, cause, postings, opened, rolled, mark, head));
        ledger.put(new PointsAccount(account, seq, head, balances, before.purchases(), nextExpiry(before)));
    }

    /** Never later than the true one, which the sweep says once it has looked. */
    private Instant nextExpiry(PointsAccount before) {
        if (due != null) {
            return due;
        }
        var next = before.nextExpiry();
        for (var lot : opened) {
            var expiry = lot.origin().firstExpiry();
            next = expiry.isBefore(next) ? expiry : next;
        }
        for (var lot : rolled) {
            next = lot.expiresAt().isBefore(next) ? lot.expiresAt() : next;
        }
        for (var posting : postings) {
            if (posting.destination() == Book.MAIN) {
                // given back to a lot that was used up, or has lapsed, when the sweep last looked
                var expiry = ledger.lot(posting.lot()).expiresAt();
                next = expiry.isBefore(next) ? expiry : next;
            }
        }
        return next;
    }
}
