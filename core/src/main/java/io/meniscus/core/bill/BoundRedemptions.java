package io.meniscus.core.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Reversing;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;

/**
 * Redemptions that belong to bills: those a bill names are bound to it, and when all of a bill is back, what was
 * redeemed on it is given back to the lots it came from, with their old expiry (loyalty-engine §9).
 */
final class BoundRedemptions {
    /** The most redemptions of one bill that are given back. */
    static final int MOST = 20;

    private final World world;
    private final Given given;
    private final PointsActs acts;
    private final List<CustomerId> members;

    BoundRedemptions(CustomerId person, World world, Given given) {
        this.world = world;
        this.given = given;
        this.acts = world.section(PointsActs.KIND);
        this.members = world.section(Identity.KIND).members(person).stream()
                .map(Customer::id)
                .toList();
    }

    /** Ties the redemptions that a bill names to it; one that is not the person's is a warning. */
    void bind(Bill bill, List<Warning> warnings) {
        for (var named : bill.head().details().pointsRedemptions()) {
            var found = RedemptionId.named(named).stream()
                    .map(acts::find)
                    .filter(Objects::nonNull)
                    .filter(redemption -> members.contains(redemption.account().customer()))
                    .findFirst();
            found.ifPresentOrElse(
                    redemption -> acts.change(
                            redemption.boundTo(bill.id(), bill.head().number())),
                    () -> warnings.add(new BillWarning.RedemptionUnknown(named)));
        }
    }

    /** Gives back what was redeemed on a sale of which nothing is left. */
    void giveBack(Bill sale, CustomerId person, BillForm form) {
        var ledger = world.section(PointsLedger.KIND);
        acts.of(members).stream()
                .filter(redemption ->
                        isOf(redemption, sale) && redemption.left().isPositive())
                .filter(redemption -> redemption.burns().stream()
                        .map(Burn::account)
                        .allMatch(account ->
                                ledger.accountsOf(person, account.program()).contains(account)))
                .limit(MOST)
                .forEach(redemption -> giveBack(redemption, form));
    }

    private void giveBack(Redemption redemption, BillForm form) {
        var points = Reversing.reachable(redemption, world);
        if (points.isPositive()) {
            Reversing.giveBack(redemption, points, form.place().till(), form.request(), world, given);
        }
    }

    private static boolean isOf(Redemption redemption, Bill sale) {
        var said = redemption.said();
        boolean isByNumber = said.bill().equals(BillId.NONE)
                && !said.billNumber().isEmpty()
                && said.billNumber().equals(sale.head().number());
        return said.bill().equals(sale.id()) || isByNumber;
    }
}
