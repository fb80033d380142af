package io.meniscus.console.programs;

import io.meniscus.console.programs.TryModel.Award;
import io.meniscus.console.programs.TryModel.Cut;
import io.meniscus.console.programs.TryModel.Outcome;
import io.meniscus.console.view.Times;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.program.Earned;
import io.meniscus.core.program.Earning;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Purchase;
import io.meniscus.organization.Organization;
import io.meniscus.organization.program.ProgramWords;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A bill's earning as the engine counts it, for a customer and cycles without other points, in words. */
final class Trial {
    private final Program program;
    private final Purchase purchase;
    private final Currency currency;

    Trial(Organization organization, Program program, Purchase purchase) {
        this.program = program;
        this.purchase = purchase;
        currency = Currency.getInstance(organization.profile().currency());
    }

    /** Whether the engine can't hold so many points. */
    boolean isTooMuch() {
        try {
            sum(each());
            return false;
        } catch (ArithmeticException _) {
            return true;
        }
    }

    Outcome outcome() {
        var each = each();
        var kept = kept(program.caps());
        var cut = sum(each).minus(sum(kept));
        return new Outcome(
                points(sum(kept)),
                program.worth(sum(kept), currency.getDefaultFractionDigits()).toPlainString() + " "
                        + currency.getCurrencyCode(),
                cut.isPositive() ? points(cut) : "",
                each.stream().map(earned -> award(earned, kept)).toList(),
                program.caps().stream().map(this::cut).toList());
    }

    private List<Earned> each() {
        return Earning.each(purchase, program.earning(), program.rounding());
    }

    private List<Earned> kept(List<PointsCap> caps) {
        return Earning.of(purchase, program.earning(), program.rounding(), caps, PointsCap::most);
    }

    private Award award(Earned earned, List<Earned> kept) {
        var left = kept.stream()
                .filter(one -> one.rule().equals(earned.rule()) && one.line() == earned.line())
                .map(Earned::points)
                .findFirst()
                .orElse(Points.ZERO);
        return new Award(
                earned.rule(),
                on(earned),
                plain(earned.source()),
                plain(earned.raw()),
                plain(earned.points().toDecimal()),
                plain(left.toDecimal()),
                left.isZero()
                        ? "—"
                        : earned.expiresAt().equals(PointsAccount.NEVER)
                                ? "for ever"
                                : new Times(purchase.zone()).minute(earned.expiresAt()));
    }

    private String on(Earned earned) {
        return program.earning().stream()
                .filter(rule -> rule.name().equals(earned.rule()))
                .map(rule -> ProgramWords.counted(rule, earned.line()))
                .findFirst()
                .orElseThrow();
    }

    private Cut cut(PointsCap cap) {
        var taken = sum(each()).minus(sum(kept(List.of(cap))));
        return new Cut(cap.name(), ProgramWords.cap(cap), taken.isPositive() ? points(taken) : "nothing");
    }

    private static Points sum(List<Earned> all) {
        return all.stream().map(Earned::points).reduce(Points.ZERO, Points::plus);
    }

    private static String points(Points points) {
        return plain(points.toDecimal()) + (points.equals(Points.of(1)) ? " point" : " points");
    }

    private static String plain(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString();
    }
}
