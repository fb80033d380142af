package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerCheck;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.Posting;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Reversing;
import io.meniscus.core.redemption.parting.PartingOfPoints;
import io.meniscus.core.world.IdKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Persons that earn and spend points in one program while they are merged and parted. */
abstract class MergedPointsFixture extends PersonsFixture {
    static final ProgramId PROGRAM = new ProgramId(1);

    final PointsLedger ledger = world.section(PointsLedger.KIND);
    final PointsActs acts = world.section(PointsActs.KIND);
    private int registered = 1;

    CustomerId somebody() {
        return register(INSTORE, mobile(registered++));
    }

    CustomerId somebodyWith(long points) {
        var who = somebody();
        earn(who, Points.of(points), 30);
        return who;
    }

    static AccountKey key(CustomerId customer) {
        return new AccountKey(customer, PROGRAM);
    }

    Bookings bookings(LedgerEvent event, long reference) {
        now = now.plusSeconds(1);
        long number = ids.merge(IdKind.LEDGER_EVENT, 1L, Long::sum);
        return new Bookings(world, new LedgerEntry.Cause(event, number, now, BillId.NONE, reference));
    }

    LotId newLot() {
        return new LotId(ids.merge(IdKind.LOT, 1L, Long::sum));
    }

    /** By an identifier of that very customer, whatever person it is part of. */
    LotId earn(CustomerId origin, Points points, int days) {
        var bookings = bookings(LedgerEvent.TRANSACTION_ADD, 0);
        var lot = newLot();
        var expiry = now.plus(Duration.ofDays(days));
        bookings.of(key(origin))
                .award(
                        lot,
                        new Lot.Origin(
                                Category.MAIN,
                                AwardType.BILL_REGULAR,
                                ExpiryKind.FIXED,
                                now,
                                expiry,
                                BillId.NONE,
                                0,
                                0),
                        points);
        bookings.close();
        ledger.join(key(origin), root(origin));
        return lot;
    }

    CustomerId root(CustomerId customer) {
        return identity().customers().get(customer).root();
    }

    List<AccountKey> accounts(CustomerId customer) {
        return identity().members(root(customer)).stream()
                .map(member -> key(member.id()))
                .toList();
    }

    Redemption spend(CustomerId origin, long points) {
        return spend(origin, Points.of(points));
    }

    Redemption spend(CustomerId origin, Points points) {
        var id = new RedemptionId(ids.merge(IdKind.POINTS_ACT, 1L, Long::sum));
        var bookings = bookings(LedgerEvent.POINTS_REDEMPTION, id.value());
        var burns = new Movements(bookings).burn(accounts(origin), points, Book.REDEEMED);
        bookings.close();
        var redemption = new Redemption(
                id,
                key(origin),
                points,
                Points.ZERO,
                burns,
                new Redemption.Result(BigDecimal.ZERO, Points.ZERO),
                new Redemption.Said(now, "", BillId.NONE, "", "", "", Map.of()),
                new Stamp(now, TILL, RequestId.of(1)));
        acts.change(redemption);
        return redemption;
    }

    void reverse(RedemptionId id, Points points) {
        Reversing.giveBack(
                Optional.ofNullable(acts.find(id)).orElseThrow(), points, TILL, RequestId.of(1), world, given());
    }

    /** Brings back what a lot was earned with. */
    void takeBack(LotId lot, Points points) {
        var there = ledger.lot(lot);
        var bookings = bookings(LedgerEvent.RETURN_BILL, 0);
        new Movements(bookings).takeBack(there, points, accounts(there.account().customer()), this::newLot);
        bookings.close();
    }

    Points sweep(CustomerId customer) {
        var bookings = bookings(LedgerEvent.POINTS_EXPIRY, 0);
        var expired = new Movements(bookings).expire(key(customer));
        bookings.close();
        return expired;
    }

    @Override
    Parting parting() {
        return new PartingOfPoints();
    }

    Unmerged compensated(MergeId id) {
        var command = new UndoMerge(id, merging, TILL, RequestId.of(1)).compensating();
        return accepted(world.attempt(() -> command.decide(parting(), world, given())))
                .result();
    }

    Points balance(CustomerId customer) {
        return ledger.account(key(customer)).balances().current();
    }

    List<LedgerEntry> entries(CustomerId customer) {
        return ledger.entries().stream()
                .filter(entry -> entry.account().equals(key(customer)))
                .toList();
    }

    /** A customer's account is what its lots and its postings come to, and its chain proves itself. */
    void demandWhole(CustomerId customer, String told) {
        var account = ledger.account(key(customer));
        var lots = ledger.lots(List.of(key(customer)));
        assertThat(lots.stream().map(Lot::available).reduce(Points.ZERO, Points::plus))
                .as(told)
                .isEqualTo(account.balances().current());
        var posted = Points.ZERO;
        for (var entry : entries(customer)) {
            posted = entry.postings().stream().map(MergedPointsFixture::gain).reduce(posted, Points::plus);
        }
        assertThat(posted).as(told).isEqualTo(account.balances().current());
        var check = new LedgerCheck(world.org(), account);
        for (var entry : entries(customer)) {
            assertThat(check.next(entry)).as(told).isEmpty();
        }
        lots.forEach(lot -> assertThat(check.lot(lot)).as(told).isEmpty());
        assertThat(check.end()).as(told).isEmpty();
    }

    private static Points gain(Posting posting) {
        if (posting.destination() == Book.MAIN) {
            return posting.amount();
        }
        return posting.source() == Book.MAIN ? posting.amount().negated() : Points.ZERO;
    }

    static Points burnt(Redemption redemption) {
        return Burn.total(redemption.burns());
    }
}
