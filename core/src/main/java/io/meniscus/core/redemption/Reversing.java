package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gives redeemed points back, all or some, to the lots they came from; each keeps its expiry (loyalty-engine §6
 * "Reversal"). Several reversals of one redemption come to at most what was redeemed, and to no more than what lots of
 * the person carry.
 */
public final class Reversing {
    private Reversing() {}

    /** What was given back, the redemption behind it, and the person whose it is. */
    public record Reversed(Redemption redemption, Reversal reversal, CustomerId person) {}

    public static Outcome<Reversed> decide(ReverseRedemption command, World world, Given given) {
        if (!command.rules().allows(Allowed.REVERSAL)) {
            return Outcome.refused(new ReversalRefusal.SwitchedOff());
        }
        var redemption =
                world.section(PointsActs.KIND).find(command.redemption().id());
        if (redemption == null) {
            return Outcome.refused(new ReversalRefusal.Unknown());
        }
        if (!isWhose(command, redemption, world.section(Identity.KIND))) {
            return Outcome.refused(new ReversalRefusal.WrongCustomer());
        }
        if (!redemption.left().isPositive()) {
            return Outcome.refused(new ReversalRefusal.AlreadyReversed());
        }
        var reachable = reachable(redemption, world);
        if (!reachable.isPositive()) {
            return Outcome.refused(new ReversalRefusal.TooMany(Points.ZERO));
        }
        var amount = command.amount();
        if (amount == null) {
            return Outcome.accepted(giveBack(redemption, reachable, command.till(), command.request(), world, given));
        }
        var rounding = command.rules()
                .programs()
                .find(redemption.account().program())
                .map(program -> program.rounding())
                .orElse(PointsRounding.STANDARD);
        if (amount.signum() <= 0 || !rounding.takes(amount)) {
            return Outcome.refused(new ReversalRefusal.Invalid());
        }
        var points = Points.of(amount, RoundingMode.UNNECESSARY);
        return points.isMoreThan(reachable)
                ? Outcome.refused(new ReversalRefusal.TooMany(reachable))
                : Outcome.accepted(giveBack(redemption, points, command.till(), command.request(), world, given));
    }

    /**
     * What is left of a redemption as far as lots of the person carry it. A return may have moved it to lots of
     * somebody who was one person with this one then and is not any more; without compensation it stays with them.
     */
    public static Points reachable(Redemption redemption, World world) {
        return world.section(PointsLedger.KIND).lots(accounts(redemption, world)).stream()
                .map(lot -> lot.redeemed().orNone())
                .reduce(Points.ZERO, Points::plus)
                .min(redemption.left());
    }

    private static boolean isWhose(ReverseRedemption command, Redemption redemption, Identity identity) {
        var customer = identity.find(redemption.account().customer());
        return customer != null
                && Lookup.named(command.ref(), identity)
                        .filter(customer.root()::equals)
                        .isPresent();
    }

    /** Gives points of a redemption back that are left of it, whose accounts are all here. */
    public static Reversed giveBack(
            Redemption redemption, Points points, TillId till, RequestId request, World world, Given given) {
        var cause = new LedgerEntry.Cause(
                LedgerEvent.POINTS_REDEMPTION_REVERSAL,
                given.id(IdKind.LEDGER_EVENT),
                given.at(),
                redemption.said().bill(),
                redemption.id().value());
        var bookings = new Bookings(world, cause);
        var left = new Movements(bookings).giveBack(redemption.burns(), points, accounts(redemption, world));
        bookings.close();
        var changed = redemption.reversedBy(points, left);
        var made = new Stamp(given.at(), till, request);
        var reversal = new Reversal(given.id(IdKind.POINTS_ACT), redemption.id(), points, made);
        var acts = world.section(PointsActs.KIND);
        acts.put(changed);
        acts.add(reversal);
        Events.record(
                world,
                given,
                EventKind.REDEEMED_POINTS_REVERSED,
                redemption.account().customer(),
                redemption.id().value(),
                till,
                request);
        var customer = world.section(Identity.KIND)
                .customers()
                .get(redemption.account().customer());
        return new Reversed(changed, reversal, customer.root());
    }

    /** Those the points came from, and those of the person, among which a return may have moved them. */
    private static List<AccountKey> accounts(Redemption redemption, World world) {
        var accounts = new LinkedHashSet<AccountKey>();
        redemption.burns().stream().map(Burn::account).forEach(accounts::add);
        var identity = world.section(Identity.KIND);
        for (var account : List.copyOf(accounts)) {
            var root = identity.customers().get(account.customer()).root();
            accounts.addAll(Redeeming.accounts(root, world, account.program()));
        }
        return new ArrayList<>(accounts);
    }
}
