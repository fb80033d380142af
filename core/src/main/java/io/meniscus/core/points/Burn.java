package io.meniscus.core.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Points taken from one lot. */
public record Burn(LotId lot, AccountKey account, Points amount) {

    /**
     * Which lots an amount comes from: those that lapse first, then those that were awarded first. Less than the amount
     * where there is less.
     *
     * @param lots in burn order
     */
    public static List<Burn> plan(Collection<Lot> lots, Points amount, Instant at) {
        var burns = new ArrayList<Burn>();
        var wanted = amount;
        for (var lot : lots) {
            if (!wanted.isPositive()) {
                break;
            }
            if (lot.isSpendable(at)) {
                var part = lot.available().min(wanted);
                burns.add(new Burn(lot.id(), lot.account(), part));
                wanted = wanted.minus(part);
            }
        }
        return burns;
    }

    public static Points total(Collection<Burn> burns) {
        return burns.stream().map(Burn::amount).reduce(Points.ZERO, Points::plus);
    }
}
