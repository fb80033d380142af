package io.meniscus.core.points;

import io.meniscus.core.BillId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What one award made, and what became of it. Its amounts are the sums of its postings; everything else never changes
 * but the expiry, which moves only by an entry.
 *
 * @param value     what was awarded
 * @param redeemed  as the others: what left it that way
 * @param expired   by the job; a lot that has lapsed and was not swept yet has none
 * @param returned  taken back, with a return or by hand
 * @param moved     transferred to somebody else or, of a promise, kept
 */
public record Lot(
        LotId id,
        AccountKey account,
        Origin origin,
        Instant expiresAt,
        Points value,
        Points redeemed,
        Points expired,
        Points returned,
        Points moved) {

    /** Burnt first: what lapses first, then what was awarded first. */
    public static final Comparator<Lot> BURN_ORDER = Comparator.comparing(Lot::expiresAt)
            .thenComparing(lot -> lot.origin().awardedAt())
            .thenComparing(Lot::id);

    /**
     * Where a lot comes from.
     *
     * @param bill        {@link BillId#NONE} for points that no bill earned
     * @param line        of that bill, counted from 1; 0 for the bill as a whole
     * @param promotion   0 for the program's own earning
     * @param firstExpiry as awarded, before anything rolled
     */
    public record Origin(
            Category category,
            AwardType type,
            ExpiryKind expiry,
            Instant awardedAt,
            Instant firstExpiry,
            BillId bill,
            int line,
            long promotion) {}

    /** A lot that nothing has been posted to. */
    public static Lot open(LotId id, AccountKey account, Origin origin) {
        return new Lot(
                id,
                account,
                origin,
                origin.firstExpiry(),
                Points.ZERO,
                Points.ZERO,
                Points.ZERO,
                Points.ZERO,
                Points.ZERO);
    }

    /** What is left; negative only for a balancing lot. */
    public Points available() {
        return value.minus(redeemed).minus(expired).minus(returned).minus(moved);
    }

    public boolean hasLapsed(Instant at) {
        return expiresAt.isBefore(at);
    }

    /** Whether points of it can be spent. */
    public boolean isSpendable(Instant at) {
        return origin.category() == Category.MAIN && available().isPositive() && !hasLapsed(at);
    }

    /** This lot after a posting to it. */
    public Lot after(Posting posting) {
        return posted(posting.destination(), posting.amount())
                .posted(posting.source(), posting.amount().negated());
    }

    private Lot posted(Book book, Points by) {
        return switch (book) {
            case MAIN, DELAYED, TRIGGERED -> this;
            case ISSUED, PROMISED, GRANTED, RECEIVED ->
                withAmounts(value.minus(by), redeemed, expired, returned, moved);
            case REDEEMED -> withAmounts(value, redeemed.plus(by), expired, returned, moved);
            case EXPIRED -> withAmounts(value, redeemed, expired.plus(by), returned, moved);
            case RETURNED, DEDUCTED, PROMISE_RETURNED ->
                withAmounts(value, redeemed, expired, returned.plus(by), moved);
            case GIVEN, CONVERTED -> withAmounts(value, redeemed, expired, returned, moved.plus(by));
        };
    }

    private Lot withAmounts(Points value, Points redeemed, Points expired, Points returned, Points moved) {
        return new Lot(id, account, origin, expiresAt, value, redeemed, expired, returned, moved);
    }

    /** This lot when it lapses at another time. */
    public Lot expiringAt(Instant instant) {
        return new Lot(id, account, origin, instant, value, redeemed, expired, returned, moved);
    }
}
