package io.meniscus.core.points.lapse;

import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Redeemable points of one award that lapsed, whether or not the sweep has been there: it comes to the same.
 *
 * @param at when they lapsed
 */
public record Lapse(AccountKey account, Instant at, Points points) {

    /**
     * Of all lots of some accounts, by account and then as they are burnt. What an account owes is settled by what of
     * it lapses first, as the sweep does.
     */
    public static List<Lapse> of(Collection<Lot> lots, Instant at) {
        var byAccount = new TreeMap<AccountKey, List<Lot>>();
        for (var lot : lots) {
            if (lot.origin().category() == Category.MAIN) {
                byAccount.computeIfAbsent(lot.account(), _ -> new ArrayList<>()).add(lot);
            }
        }
        var lapses = new ArrayList<Lapse>();
        byAccount.values().forEach(account -> add(account, at, lapses));
        return lapses;
    }

    private static void add(List<Lot> lots, Instant at, List<Lapse> to) {
        var owed = lots.stream()
                .map(Lot::available)
                .filter(Points::isNegative)
                .reduce(Points.ZERO, Points::plus)
                .negated();
        for (var lot : lots.stream().sorted(Lot.BURN_ORDER).toList()) {
            var lapsing = lot.hasLapsed(at) ? lot.available().orNone() : Points.ZERO;
            var settled = lapsing.min(owed);
            owed = owed.minus(settled);
            var lapsed = lot.expired().plus(lapsing.minus(settled));
            if (lapsed.isPositive()) {
                to.add(new Lapse(lot.account(), lot.expiresAt(), lapsed));
            }
        }
    }
}
