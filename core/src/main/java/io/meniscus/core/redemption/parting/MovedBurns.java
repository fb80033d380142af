package io.meniscus.core.redemption.parting;

import io.meniscus.core.points.Burn;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a redemption's points come from once some of them come from elsewhere.
 *
 * @param burns of the redemption, as many points as before
 * @param left  of the lots it could move to
 */
record MovedBurns(List<Burn> burns, List<Burn> left) {

    /** Moves what was taken from a lot to others, as far as they reach. */
    static MovedBurns move(List<Burn> burns, LotId from, List<Burn> onto) {
        var moved = new ArrayList<Burn>();
        var left = new ArrayDeque<>(onto);
        for (var burn : burns) {
            var wanted = burn.lot().equals(from) ? burn.amount() : Points.ZERO;
            while (wanted.isPositive() && !left.isEmpty()) {
                var target = left.pop();
                var part = wanted.min(target.amount());
                moved.add(new Burn(target.lot(), target.account(), part));
                wanted = wanted.minus(part);
                if (target.amount().isMoreThan(part)) {
                    left.push(new Burn(
                            target.lot(), target.account(), target.amount().minus(part)));
                }
            }
            if (!burn.lot().equals(from)) {
                moved.add(burn);
            } else if (wanted.isPositive()) {
                moved.add(new Burn(burn.lot(), burn.account(), wanted));
            }
        }
        return new MovedBurns(List.copyOf(moved), List.copyOf(left));
    }
}
