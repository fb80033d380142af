package io.meniscus.core.program;

import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a purchase earns: each rule's points, rounded, and then cut by the caps, each to what is left of it. */
public final class Earning {
    private Earning() {}

    /**
     * The awards of a purchase, in the order of the rules; those of nothing are left out.
     *
     * @param left what is left of a cap for this purchase
     */
    public static List<Earned> of(
            Purchase purchase,
            List<EarnRule> rules,
            PointsRounding rounding,
            List<PointsCap> caps,
            Function<PointsCap, Points> left) {
        return cut(each(purchase, rules, rounding), caps, left);
    }

    /** What each rule gives before the caps, in the order of the rules; also nothing. */
    public static List<Earned> each(Purchase purchase, List<EarnRule> rules, PointsRounding rounding) {
        var earned = new ArrayList<Earned>();
        rules.forEach(rule -> add(rule, purchase, rounding, earned));
        return earned;
    }

    private static void add(EarnRule rule, Purchase purchase, PointsRounding rounding, List<Earned> earned) {
        switch (rule.source()) {
            case EarnRule.Source.Bill() -> earned.add(earned(rule, 0, purchase.amount(), purchase, rounding));
            case EarnRule.Source.EachLine() ->
                purchase.lines()
                        .forEach(line -> earned.add(earned(rule, line.number(), line.amount(), purchase, rounding)));
            case EarnRule.Source.Tender(var mode) -> {
                // A tender that was not used gives nothing, not even what is fixed.
                purchase.paid().stream()
                        .filter(paid -> paid.mode().equals(mode))
                        .map(Purchase.Paid::amount)
                        .reduce(BigDecimal::add)
                        .ifPresent(amount -> earned.add(earned(rule, 0, amount, purchase, rounding)));
            }
        }
    }

    private static Earned earned(
            EarnRule rule, int line, BigDecimal source, Purchase purchase, PointsRounding rounding) {
        var raw = rule.rounding().apply(rule.allocation().points(source.max(BigDecimal.ZERO), purchase.tier()));
        return new Earned(
                rule.name(),
                line,
                source,
                raw,
                rounding.round(raw).orNone(),
                rule.expiry().expiry(purchase.billedAt(), purchase.registered(), purchase.zone()),
                rule.expiry().kind());
    }

    /** Every cap bounds the sum of all awards; earlier ones keep theirs. */
    private static List<Earned> cut(List<Earned> earned, List<PointsCap> caps, Function<PointsCap, Points> left) {
        var room = caps.stream().map(left).map(Points::orNone).reduce(Points::min);
        var kept = new ArrayList<Earned>();
        for (var one : earned) {
            var cut = one;
            if (room.isPresent()) {
                cut = one.cutTo(room.get());
                room = Optional.of(room.get().minus(cut.points()));
            }
            if (cut.points().isPositive()) {
                kept.add(cut);
            }
        }
        return List.copyOf(kept);
    }
}
