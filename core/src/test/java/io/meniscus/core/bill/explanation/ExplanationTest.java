package io.meniscus.core.bill.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.points.Posting;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.Earned;
import io.meniscus.core.program.Earning;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Purchase;
import io.meniscus.core.program.RedemptionRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules gave a bill its points, told from the lots they made. */
class ExplanationTest {
    private static final Instant NOON = Instant.parse("2026-03-10T06:30:00Z");
    private static final ExpiryRule A_YEAR =
            new ExpiryRule(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Months(12), ExpiryKind.FIXED);
    private static final EarnRule TENTH = rule("A tenth", new EarnRule.Source.Bill(), 10);
    private static final EarnRule EACH_LINE = rule("Each line", new EarnRule.Source.EachLine(), 5);
    private static final PointsCap CAP = new PointsCap("Each bill", new PointsCap.Scope.EachBill(), Points.of(12));

    private static EarnRule rule(String name, EarnRule.Source source, int percent) {
        return new EarnRule(
                name,
                source,
                new Allocation.Prorated(PerTier.all(BigDecimal.valueOf(percent))),
                new ActionRounding.Actual(),
                A_YEAR);
    }

    private static Program program(List<PointsCap> caps, EarnRule... rules) {
        return new Program(
                new ProgramId(1),
                "Main",
                "",
                BigDecimal.ONE,
                PointsRounding.STANDARD,
                List.of(rules),
                caps,
                RedemptionRules.ANY,
                Program.CodeNeed.NONE);
    }

    private static Purchase purchase() {
        return new Purchase(
                BigDecimal.valueOf(100),
                List.of(
                        new Purchase.Line(1, BigDecimal.valueOf(60), BigDecimal.ONE),
                        new Purchase.Line(2, BigDecimal.valueOf(40), BigDecimal.ONE)),
                List.of(),
                NOON,
                NOON,
                ZoneId.of("Asia/Kolkata"),
                1);
    }

    /** The lots that a program's rules make, with what caps leave. */
    private static List<Lot> given(Program program) {
        var lots = new ArrayList<Lot>();
        for (var earned :
                Earning.of(purchase(), program.earning(), program.rounding(), program.caps(), PointsCap::most)) {
            lots.add(lot(lots.size() + 1, earned));
        }
        return lots;
    }

    private static Lot lot(long id, Earned earned) {
        var origin = new Lot.Origin(
                Category.MAIN,
                AwardType.BILL_REGULAR,
                ExpiryKind.FIXED,
                NOON,
                earned.expiresAt(),
                new BillId(7),
                earned.line(),
                0);
        return Lot.open(new LotId(id), new AccountKey(new CustomerId(11), new ProgramId(1)), origin)
                .after(new Posting(new LotId(id), Book.ISSUED, Book.MAIN, earned.points()));
    }

    @Test
    void rules_that_come_to_the_lots_gave_them() {
        var program = program(List.of(), TENTH, EACH_LINE);
        assertThat(Explanation.of(program, purchase(), given(program)))
                .isInstanceOfSatisfying(Explanation.Told.class, told -> {
                    assertThat(told.cut()).isEqualTo(Points.ZERO);
                    assertThat(told.awards())
                            .extracting(award -> award.earned().rule() + " " + award.kept())
                            .containsExactly("A tenth 10.000", "Each line 3.000", "Each line 2.000");
                });
    }

    @Test
    void spent_lots_are_explained_like_whole_ones() {
        var program = program(List.of(), TENTH);
        var lot = given(program).getFirst();
        var spent = lot.after(new Posting(lot.id(), Book.MAIN, Book.REDEEMED, Points.of(4)));
        assertThat(Explanation.of(program, purchase(), List.of(spent))).isInstanceOf(Explanation.Told.class);
    }

    @Test
    void caps_cut_the_last_awards_first() {
        var program = program(List.of(CAP), TENTH, EACH_LINE);
        assertThat(Explanation.of(program, purchase(), given(program)))
                .isInstanceOfSatisfying(Explanation.Told.class, told -> {
                    assertThat(told.cut()).isEqualTo(Points.of(3));
                    assertThat(told.awards())
                            .extracting(Explanation.Award::kept)
                            .containsExactly(Points.of(10), Points.of(2), Points.ZERO);
                });
    }

    @Test
    void nothing_is_told_of_rules_that_come_to_other_lots() {
        var lots = given(program(List.of(), TENTH));
        var now = program(List.of(), rule("A fifth", new EarnRule.Source.Bill(), 20));
        assertThat(Explanation.of(now, purchase(), lots)).isEqualTo(new Explanation.Otherwise(Points.of(20)));
        var less = program(List.of(CAP), rule("Half of it", new EarnRule.Source.Bill(), 5));
        assertThat(Explanation.of(less, purchase(), lots)).isEqualTo(new Explanation.Otherwise(Points.of(5)));
    }

    @Test
    void whether_a_cap_or_the_customer_was_why_nothing_was_given_is_not_told() {
        assertThat(Explanation.of(program(List.of(CAP), TENTH), purchase(), List.of()))
                .isEqualTo(new Explanation.Otherwise(Points.of(10)));
    }

    @Test
    void rules_that_give_nothing_explain_that_there_is_nothing() {
        assertThat(Explanation.of(program(List.of()), purchase(), List.of()))
                .isEqualTo(new Explanation.Told(List.of(), Points.ZERO));
    }

    @Test
    void more_points_than_can_be_counted_are_told_as_that() {
        var huge = new EarnRule(
                "Huge",
                new EarnRule.Source.Bill(),
                new Allocation.Fixed(PerTier.all(BigDecimal.TEN.pow(30))),
                new ActionRounding.Actual(),
                A_YEAR);
        assertThat(Explanation.of(program(List.of(), huge), purchase(), List.of()))
                .isEqualTo(new Explanation.BeyondCounting());
    }
}
