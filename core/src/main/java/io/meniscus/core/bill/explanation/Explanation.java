package io.meniscus.core.bill.explanation;

import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Earned;
import io.meniscus.core.program.Earning;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Purchase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rules of a program gave a bill its points, and what caps cut: its rules as they stand, held against the lots
 * that were made. Where they come to other lots, nothing is told of single rules.
 */
public sealed interface Explanation {

    /**
     * The rules come to the very lots that were made, so they gave them.
     *
     * @param cut what caps took away
     */
    record Told(List<Award> awards, Points cut) implements Explanation {
        public Told {
            awards = List.copyOf(awards);
        }
    }

    /**
     * The rules come to something else: they were others then, or the customer could not earn, or a cap had nothing
     * left.
     *
     * @param present what they would come to before caps
     */
    record Otherwise(Points present) implements Explanation {}

    /** The rules come to more points than can be counted. */
    record BeyondCounting() implements Explanation {}

    /**
     * What a rule gave.
     *
     * @param earned before caps
     * @param kept   after them
     */
    record Award(Earned earned, Points kept) {}

    /**
     * Explains the points a purchase was given.
     *
     * @param lots all that the program gave for it
     */
    static Explanation of(Program program, Purchase purchase, List<Lot> lots) {
        try {
            return compared(program, purchase, lots);
        } catch (ArithmeticException _) {
            return new BeyondCounting();
        }
    }

    private static Explanation compared(Program program, Purchase purchase, List<Lot> lots) {
        var each = Earning.each(purchase, program.earning(), program.rounding()).stream()
                .filter(earned -> earned.points().isPositive())
                .toList();
        var most = sum(each.stream().map(Earned::points).toList());
        var given = sum(lots.stream().map(Lot::value).toList());
        boolean isCut = most.isMoreThan(given);
        if (isCut && (program.caps().isEmpty() || lots.isEmpty())) {
            return new Otherwise(most);
        }
        var caps = isCut ? List.of(new PointsCap("", new PointsCap.Scope.EachBill(), given)) : List.<PointsCap>of();
        var kept = Earning.of(purchase, program.earning(), program.rounding(), caps, PointsCap::most);
        return areThose(kept, lots) ? new Told(awards(each, kept), most.minus(given)) : new Otherwise(most);
    }

    /** What tells an award from another. */
    record Made(int line, Points points, Instant expiresAt) {}

    private static boolean areThose(List<Earned> kept, List<Lot> lots) {
        var made = new ArrayList<Made>();
        for (var lot : lots) {
            made.add(new Made(lot.origin().line(), lot.value(), lot.origin().firstExpiry()));
        }
        for (var earned : kept) {
            if (!made.remove(new Made(earned.line(), earned.points(), earned.expiresAt()))) {
                return false;
            }
        }
        return made.isEmpty();
    }

    /** Caps leave the first awards whole and cut those behind. */
    private static List<Award> awards(List<Earned> each, List<Earned> kept) {
        var awards = new ArrayList<Award>();
        for (int i = 0; i < each.size(); i++) {
            awards.add(new Award(each.get(i), i < kept.size() ? kept.get(i).points() : Points.ZERO));
        }
        return awards;
    }

    private static Points sum(List<Points> all) {
        return all.stream().reduce(Points.ZERO, Points::plus);
    }
}
