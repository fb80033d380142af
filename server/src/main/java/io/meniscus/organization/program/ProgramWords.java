package io.meniscus.organization.program;

import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.Cycle;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.PointsCap;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rules and caps of a program as people say them. */
public final class ProgramWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private ProgramWords() {}

    /** {@code 1 point for every 10 of the bill, whole points only, until the end of the 12th month after}. */
    public static String rule(EarnRule rule) {
        return allocation(rule.allocation(), source(rule.source())) + rounding(rule.rounding()) + ", "
                + expiry(rule.expiry());
    }

    /** What a rule counts on: {@code The bill}, {@code Line 2}, {@code Paid by Cash}. */
    public static String counted(EarnRule rule, int line) {
        return switch (rule.source()) {
            case EarnRule.Source.Bill() -> "The bill";
            case EarnRule.Source.EachLine() -> "Line " + line;
            case EarnRule.Source.Tender(var mode) -> "Paid by " + mode;
        };
    }

    private static String source(EarnRule.Source source) {
        return switch (source) {
            case EarnRule.Source.Bill() -> "the bill";
            case EarnRule.Source.EachLine() -> "each line";
            case EarnRule.Source.Tender(var mode) -> "what " + mode + " paid";
        };
    }

    private static String allocation(Allocation allocation, String source) {
        return switch (allocation) {
            case Allocation.Fixed(var each) -> points(each) + " for " + source;
            case Allocation.Prorated(var percent) -> of(percent) + "%" + byTier(percent) + " of " + source;
            case Allocation.Step(var step, var each) ->
                points(each) + " for every " + step.toPlainString() + " of " + source;
            case Allocation.Multiplier(var factor, var base) ->
                factor.toPlainString() + " times " + allocation(base, source);
        };
    }

    private static String points(PerTier<BigDecimal> each) {
        boolean isOne = each.equals(PerTier.all(BigDecimal.ONE));
        return of(each) + (isOne ? " point" : " points") + byTier(each);
    }

    private static String of(PerTier<BigDecimal> values) {
        return values.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" / "));
    }

    private static String byTier(PerTier<BigDecimal> values) {
        return values.values().size() == 1 ? "" : " by tier";
    }

    private static String rounding(ActionRounding rounding) {
        return switch (rounding) {
            case ActionRounding.Actual() -> "";
            case ActionRounding.Floor() -> ", whole points only";
            case ActionRounding.Round(int decimals) -> ", rounded to " + count(decimals, "decimal");
        };
    }

    private static String expiry(ExpiryRule expiry) {
        var rolls = expiry.kind() == ExpiryKind.ROLLING ? ", longer with every further award" : "";
        var base = switch (expiry.base()) {
            case ExpiryRule.Base.Event() -> "the bill";
            case ExpiryRule.Base.Registration() -> "registration";
            case ExpiryRule.Base.Yearly(var day) -> "the next " + DAY_OF_YEAR.format(day);
        };
        return switch (expiry.lasting()) {
            case ExpiryRule.Lasting.Days(int days) ->
                (days == 0
                                ? "good until the end of that day: " + base
                                : "good for " + count(days, "day") + " from " + base)
                        + rolls;
            case ExpiryRule.Lasting.Months(int months) ->
                "good until the end of the month "
                        + (months == 0 ? "of " + base : count(months, "month") + " after " + base) + rolls;
            case ExpiryRule.Lasting.Until(var day) -> "good until " + DAY.format(day) + rolls;
            case ExpiryRule.Lasting.Never() -> "good for ever";
        };
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** {@code at most 500 points for each bill}. */
    public static String cap(PointsCap cap) {
        var most = "at most " + cap.most().toDecimal().stripTrailingZeros().toPlainString() + " points ";
        return switch (cap.scope()) {
            case PointsCap.Scope.EachBill() -> most + "for each bill";
            case PointsCap.Scope.EachCustomer(var cycle) -> most + "for each customer " + cycle(cycle);
            case PointsCap.Scope.Everybody(var cycle) -> most + "for everybody together " + cycle(cycle);
        };
    }

    private static String cycle(Cycle cycle) {
        return switch (cycle) {
            case DAILY -> "a day";
            case WEEKLY -> "a week";
            case MONTHLY -> "a month";
            case QUARTERLY -> "a quarter";
            case HALF_YEARLY -> "a half year";
            case YEARLY -> "a year";
        };
    }
}
