package io.meniscus.core.points;

import io.meniscus.core.BillId;
import java.time.Instant;
import java.util.List;

/**
 * One event's entry in the ledger of one account; never changed, never removed.
 *
 * @param seq    counted from 1 in its account
 * @param opened the lots it made
 * @param rolled lots whose expiry it moved
 * @param mark   of an entry that marks a merge, the head of the other side's chain; else {@link Head#NONE}
 * @param head   of the chain after it
 */
public record LedgerEntry(
        AccountKey account,
        long seq,
        Cause cause,
        List<Posting> postings,
        List<Opened> opened,
        List<Rolled> rolled,
        Head mark,
        Head head) {

    public LedgerEntry {
        postings = List.copyOf(postings);
        opened = List.copyOf(opened);
        rolled = List.copyOf(rolled);
    }

    /**
     * What an entry was written for.
     *
     * @param eventLog  the event's number; the entries of one event in several accounts share it
     * @param reference the redemption, transfer or merge; 0 for none
     */
    public record Cause(LedgerEvent event, long eventLog, Instant at, BillId bill, long reference) {}

    /** A lot that an entry made. */
    public record Opened(LotId lot, Lot.Origin origin) {}

    /** An expiry that an entry moved. */
    public record Rolled(LotId lot, Instant expiresAt) {}
}
