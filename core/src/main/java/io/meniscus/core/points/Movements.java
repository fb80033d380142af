package io.meniscus.core.points;

import io.meniscus.core.BillId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How points move between books, as pure steps over the bookings of one event. Whether they may is decided by who
 * calls; here amounts only ever come out right.
 */
public final class Movements {
    private static final Comparator<Lot> OWING_FIRST =
            Comparator.comparing((Lot lot) -> !lot.available().isNegative()).thenComparing(Lot.BURN_ORDER);

    private final Bookings bookings;
    private final PointsLedger ledger;

    public Movements(Bookings bookings) {
        this.bookings = bookings;
        this.ledger = bookings.ledger();
    }

    /** Takes points out of lots in burn order; the caller has checked that they are there. */
    public List<Burn> burn(Collection<AccountKey> accounts, Points amount, Book destination) {
        return take(ledger.spendable(accounts, bookings.cause().at()), amount, destination);
    }

    /** Takes points out of lots one after the other; the caller has checked that they are there and may be taken. */
    public List<Burn> take(List<Lot> lots, Points amount, Book destination) {
        var taken = new ArrayList<Burn>();
        var wanted = amount;
        for (var lot : lots) {
            var part = lot.available().orNone().min(wanted);
            if (part.isPositive()) {
                bookings.of(lot).post(lot.id(), lot.origin().category().balance(), destination, part);
                taken.add(new Burn(lot.id(), lot.account(), part));
                wanted = wanted.minus(part);
            }
        }
        if (!wanted.isZero()) {
            throw new IllegalStateException("lots hold all but " + wanted + " of " + amount);
        }
        return taken;
    }

    /** Takes points by hand that are not there: a balancing lot holds them, and later ones settle it. */
    public void overdraw(AccountKey account, Points amount, NewLot balancing) {
        if (amount.isPositive()) {
            var lot = balancing.id();
            bookings.of(account)
                    .open(lot, balancing(bookings.cause().at()))
                    .post(lot, Book.MAIN, Book.DEDUCTED, amount);
        }
    }

    /**
     * Gives redeemed points back to their lots, the last one burnt first; each keeps its expiry, and what has lapsed
     * meanwhile lapses with the next sweep. Where a return has moved the redemption to other lots, those get the
     * points: what is owed first.
     *
     * @param burns    as they were made, less what was given back before
     * @param accounts of the person
     * @return what is left of the burns
     */
    public List<Burn> giveBack(List<Burn> burns, Points amount, Collection<AccountKey> accounts) {
        var left = new ArrayList<Burn>();
        var wanted = amount;
        for (var burn : burns.reversed()) {
            var part = burn.amount().min(wanted);
            var own = giveBack(ledger.lot(burn.lot()), part);
            giveBackToOthers(part.minus(own), accounts);
            wanted = wanted.minus(part);
            if (burn.amount().isMoreThan(part)) {
                left.addFirst(new Burn(burn.lot(), burn.account(), burn.amount().minus(part)));
            }
        }
        if (!wanted.isZero()) {
            throw new IllegalStateException(amount + " is " + wanted + " more than was burnt");
        }
        return left;
    }

    private void giveBackToOthers(Points amount, Collection<AccountKey> accounts) {
        var wanted = amount;
        for (var lot : ledger.lots(accounts).stream().sorted(OWING_FIRST).toList()) {
            wanted = wanted.minus(giveBack(lot, wanted));
        }
        if (!wanted.isZero()) {
            throw new IllegalStateException(wanted + " points are redeemed on no lot");
        }
    }

    private Points giveBack(Lot lot, Points amount) {
        var part = lot.redeemed().orNone().min(amount);
        bookings.of(lot).post(lot.id(), Book.REDEEMED, Book.MAIN, part);
        return part;
    }

    /**
     * Takes points of a lot back with a return: what is there first, then what was spent. Points already spent move to
     * the other lots of the person; what none of them can carry is held by a balancing lot, whose points are negative.
     * Points that have expired are gone already.
     *
     * @param others    accounts whose lots may carry what was spent
     * @param balancing hands out the id of a balancing lot
     * @return what was taken, at most the amount
     */
    public Points takeBack(Lot lot, Points amount, Collection<AccountKey> others, NewLot balancing) {
        var category = lot.origin().category();
        var there = lot.available().orNone().min(amount);
        bookings.of(lot).post(lot.id(), category.balance(), returned(category), there);
        var spent = lot.redeemed().orNone().min(amount.minus(there));
        if (spent.isPositive()) {
            bookings.of(lot)
                    .post(lot.id(), Book.REDEEMED, Book.MAIN, spent)
                    .post(lot.id(), Book.MAIN, Book.RETURNED, spent);
            carry(lot.account(), spent, others, balancing);
        }
        return there.plus(spent);
    }

    private static Book returned(Category category) {
        return switch (category) {
            case MAIN -> Book.RETURNED;
            case DELAYED, TRIGGERED -> Book.PROMISE_RETURNED;
        };
    }

    private void carry(AccountKey account, Points spent, Collection<AccountKey> others, NewLot balancing) {
        var at = bookings.cause().at();
        var burns = Burn.plan(ledger.lots(others), spent, at);
        for (var burn : burns) {
            bookings.of(burn.account()).post(burn.lot(), Book.MAIN, Book.REDEEMED, burn.amount());
        }
        var rest = spent.minus(Burn.total(burns));
        if (rest.isPositive()) {
            bookings.of(account).post(balancingLot(account, balancing), Book.MAIN, Book.REDEEMED, rest);
        }
    }

    /** The one that holds what is owed already, or a new one. */
    private LotId balancingLot(AccountKey account, NewLot balancing) {
        var owing = ledger.lots(List.of(account)).stream()
                .filter(lot -> lot.available().isNegative())
                .findFirst();
        if (owing.isPresent()) {
            return owing.get().id();
        }
        var lot = balancing.id();
        bookings.of(account).open(lot, balancing(bookings.cause().at()));
        return lot;
    }

    private static Lot.Origin balancing(Instant at) {
        return new Lot.Origin(
                Category.MAIN, AwardType.BALANCING, ExpiryKind.FIXED, at, PointsAccount.NEVER, BillId.NONE, 0, 0);
    }

    /** Hands out the id of a lot where one is needed. */
    @FunctionalInterface
    public interface NewLot {
        LotId id();
    }

    /**
     * Sweeps what has lapsed: points about to lapse first settle what balancing lots hold, the rest expires. Notes when
     * the account is due next, so of its lots all that have lapsed and the first that has not must be there.
     *
     * @return what expired
     */
    public Points expire(AccountKey account) {
        var at = bookings.cause().at();
        var lots = ledger.lots(List.of(account));
        var expired = Points.ZERO;
        for (var lot : lots) {
            if (lot.origin().category() != Category.MAIN
                    || !lot.hasLapsed(at)
                    || !lot.available().isPositive()) {
                continue;
            }
            settle(account, lot);
            var rest = ledger.lot(lot.id()).available();
            bookings.of(account).post(lot.id(), Book.MAIN, Book.EXPIRED, rest);
            expired = expired.plus(rest);
        }
        bookings.of(account).due(nextExpiry(account, at));
        return expired;
    }

    private Instant nextExpiry(AccountKey account, Instant at) {
        return ledger.lots(List.of(account)).stream()
                .filter(lot -> lot.isSpendable(at))
                .map(Lot::expiresAt)
                .findFirst()
                .orElse(PointsAccount.NEVER);
    }

    private void settle(AccountKey account, Lot lapsing) {
        for (var lot : ledger.lots(List.of(account))) {
            var there = ledger.lot(lapsing.id()).available();
            if (lot.available().isNegative() && there.isPositive()) {
                var part = lot.available().negated().min(there);
                bookings.of(account)
                        .post(lapsing.id(), Book.MAIN, Book.REDEEMED, part)
                        .post(lot.id(), Book.REDEEMED, Book.MAIN, part);
            }
        }
    }

    /** Keeps a promise: its points become redeemable ones of a lot of their own. */
    public void convert(Lot promise, LotId id, Lot.Origin origin) {
        var amount = promise.available();
        bookings.of(promise)
                .post(promise.id(), promise.origin().category().balance(), Book.CONVERTED, amount)
                .award(id, origin, amount);
    }

    /** Rolls every live rolling lot of an account to the expiry of a new award. */
    public void roll(AccountKey account, Instant expiresAt) {
        var at = bookings.cause().at();
        for (var lot : ledger.lots(List.of(account))) {
            if (lot.origin().expiry() == ExpiryKind.ROLLING
                    && lot.isSpendable(at)
                    && lot.expiresAt().isBefore(expiresAt)) {
                bookings.of(account).roll(lot.id(), expiresAt);
            }
        }
    }

    /** Marks a merge in both chains: each carries the head the other had. */
    public void mark(AccountKey one, AccountKey other) {
        var heads = List.of(ledger.account(one).head(), ledger.account(other).head());
        bookings.of(one).mark(heads.getLast());
        bookings.of(other).mark(heads.getFirst());
    }
}
