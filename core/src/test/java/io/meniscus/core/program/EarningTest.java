package io.meniscus.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.EarnRule.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What purchases earn (loyalty-engine §3). */
class EarningTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Instant AT = Instant.parse("2026-01-10T10:00:00Z");
    private static final ExpiryRule A_YEAR =
            new ExpiryRule(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Months(12), ExpiryKind.FIXED);

    private static EarnRule rule(Source source, Allocation allocation, ActionRounding rounding) {
        return new EarnRule("rule", source, allocation, rounding, A_YEAR);
    }

    private static Purchase bill(String amount) {
        return bill(amount, 1);
    }

    private static Purchase bill(String amount, int tier) {
        var lines = List.of(
                new Purchase.Line(1, new BigDecimal("70"), BigDecimal.ONE),
                new Purchase.Line(2, new BigDecimal("30.5"), BigDecimal.TWO));
        var paid = List.of(
                new Purchase.Paid("CARD", new BigDecimal("60")),
                new Purchase.Paid("CASH", new BigDecimal("40.5")),
                new Purchase.Paid("CARD", new BigDecimal("15")));
        return new Purchase(new BigDecimal(amount), lines, paid, AT, AT, ZONE, tier);
    }

    private static List<Earned> earned(Purchase purchase, EarnRule... rules) {
        return Earning.of(purchase, List.of(rules), PointsRounding.STANDARD, List.of(), cap -> cap.most());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({"450,200,10,20", "199.99,200,10,0", "200,200,10,10", "1234.5,10,1,123", "0,10,1,0"})
    void a_step_gives_points_for_each_whole_step(String amount, String step, String each, String points) {
        var allocation = new Allocation.Step(number(step), PerTier.all(number(each)));
        assertThat(allocation.points(number(amount), 1)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"450,5,22.5", "99.99,1,0.9999", "1000,12.5,125"})
    void a_prorated_allocation_gives_a_share_of_the_source(String amount, String percent, String points) {
        var allocation = new Allocation.Prorated(PerTier.all(number(percent)));
        assertThat(allocation.points(number(amount), 1)).isEqualByComparingTo(points);
    }

    @Test
    void a_fixed_allocation_gives_the_same_whatever_the_amount() {
        var allocation = new Allocation.Fixed(PerTier.all(number("50")));
        assertThat(allocation.points(number("1"), 1)).isEqualByComparingTo("50");
        assertThat(allocation.points(number("99999"), 1)).isEqualByComparingTo("50");
    }

    @Test
    void a_tender_that_was_not_used_gives_nothing_not_even_what_is_fixed() {
        var fixed = new Allocation.Fixed(PerTier.all(number("50")));
        var actual = new ActionRounding.Actual();
        assertThat(earned(bill("100"), rule(new Source.Tender("CASH"), fixed, actual)))
                .hasSize(1);
        assertThat(earned(bill("100"), rule(new Source.Tender("CHECK"), fixed, actual)))
                .isEmpty();
    }

    @Test
    void a_multiplier_multiplies_what_its_base_gives() {
        var base = new Allocation.Step(number("100"), PerTier.all(number("5")));
        assertThat(new Allocation.Multiplier(number("1.5"), base).points(number("399"), 1))
                .isEqualByComparingTo("22.5");
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,20", "3,30", "4,30"})
    void a_value_per_tier_is_that_of_the_tier_in_force(int tier, String points) {
        var rates = new PerTier<>(List.of(number("10"), number("20"), number("30")));
        assertThat(new Allocation.Prorated(rates).points(number("100"), tier)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "3,HALF_UP,10.0005,10.001",
        "3,HALF_UP,10.0004,10.000",
        "0,HALF_UP,10.5,11.000",
        "0,FLOOR,10.9,10.000",
        "0,CEILING,10.1,11.000",
        "1,HALF_DOWN,10.25,10.200",
        "1,HALF_EVEN,10.25,10.200",
        "2,HALF_EVEN,10.015,10.020"
    })
    void the_program_rounds_what_it_issues(int decimals, RoundingMode mode, String exact, String points) {
        assertThat(new PointsRounding(decimals, mode).round(number(exact))).hasToString(points);
    }

    @Test
    void an_action_drops_or_keeps_decimals_before_the_program_rounds_and_both_numbers_are_told() {
        var share = new Allocation.Prorated(PerTier.all(number("7.7777")));
        var kept = earned(bill("99.9"), rule(new Source.Bill(), share, new ActionRounding.Actual()));
        assertThat(kept.getFirst().raw()).isEqualByComparingTo("7.7699223");
        assertThat(kept.getFirst().points()).hasToString("7.770");
        var floor = earned(bill("99.9"), rule(new Source.Bill(), share, new ActionRounding.Floor()));
        assertThat(floor.getFirst().points()).isEqualTo(Points.of(7));
        var round = earned(bill("99.9"), rule(new Source.Bill(), share, new ActionRounding.Round(1)));
        assertThat(round.getFirst().points()).hasToString("7.800");
    }

    @Test
    void each_line_earns_on_its_own_amount() {
        var step = new Allocation.Step(BigDecimal.TEN, PerTier.all(BigDecimal.ONE));
        var earned = earned(bill("100.5"), rule(new Source.EachLine(), step, new ActionRounding.Actual()));
        assertThat(earned).extracting(Earned::line).containsExactly(1, 2);
        assertThat(earned).extracting(Earned::points).containsExactly(Points.of(7), Points.of(3));
    }

    @Test
    void a_tender_earns_on_all_that_was_paid_by_it() {
        var share = new Allocation.Prorated(PerTier.all(BigDecimal.TEN));
        var earned = earned(bill("115.5"), rule(new Source.Tender("CARD"), share, new ActionRounding.Actual()));
        assertThat(earned).extracting(Earned::points).containsExactly(new Points(7_500));
    }

    @Test
    void awards_of_nothing_are_none_and_a_negative_amount_earns_nothing() {
        var step = new Allocation.Step(number("1000"), PerTier.all(BigDecimal.ONE));
        assertThat(earned(bill("999"), rule(new Source.Bill(), step, new ActionRounding.Actual())))
                .isEmpty();
        var share = new Allocation.Prorated(PerTier.all(BigDecimal.TEN));
        assertThat(earned(bill("-50"), rule(new Source.Bill(), share, new ActionRounding.Actual())))
                .isEmpty();
    }

    @Test
    void a_cap_bounds_the_sum_of_all_awards_and_earlier_ones_keep_theirs() {
        var share = new Allocation.Prorated(PerTier.all(BigDecimal.TEN));
        var rules = List.of(
                rule(new Source.Bill(), share, new ActionRounding.Actual()),
                rule(new Source.EachLine(), share, new ActionRounding.Actual()));
        var cap = new PointsCap("each bill", new PointsCap.Scope.EachBill(), Points.of(12));
        var earned = Earning.of(bill("100"), rules, PointsRounding.STANDARD, List.of(cap), PointsCap::most);
        assertThat(earned).extracting(Earned::points).containsExactly(Points.of(10), Points.of(2));
        assertThat(earned)
                .extracting(Earned::raw)
                .first()
                .isEqualTo(number("10.0000").setScale(2));
    }

    @Test
    void the_tightest_of_several_caps_counts_and_one_that_is_used_up_leaves_nothing() {
        var share = new Allocation.Prorated(PerTier.all(BigDecimal.TEN));
        var rules = List.of(rule(new Source.Bill(), share, new ActionRounding.Actual()));
        var bill = new PointsCap("each bill", new PointsCap.Scope.EachBill(), Points.of(8));
        var month = new PointsCap("month", new PointsCap.Scope.EachCustomer(Cycle.MONTHLY), Points.of(100));
        var caps = List.of(bill, month);
        var left = Earning.of(
                bill("100"),
                rules,
                PointsRounding.STANDARD,
                caps,
                cap -> cap.equals(month) ? Points.of(3) : cap.most());
        assertThat(left).extracting(Earned::points).containsExactly(Points.of(3));
        var used = Earning.of(
                bill("100"),
                rules,
                PointsRounding.STANDARD,
                caps,
                cap -> cap.equals(month) ? Points.of(-1) : cap.most());
        assertThat(used).isEmpty();
    }
}
