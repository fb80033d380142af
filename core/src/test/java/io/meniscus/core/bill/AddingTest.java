package io.meniscus.core.bill;

import static io.meniscus.core.bill.BillFixture.ASHA;
import static io.meniscus.core.bill.BillFixture.fixed;
import static io.meniscus.core.bill.BillFixture.line;
import static io.meniscus.core.bill.BillFixture.onBill;
import static io.meniscus.core.bill.BillFixture.onLines;
import static io.meniscus.core.bill.BillFixture.percent;
import static io.meniscus.core.bill.BillFixture.program;
import static io.meniscus.core.bill.BillFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.Cycle;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bill earns, when its number is free, and what earns nothing (loyalty-engine §§3, 8, 12). */
class AddingTest {
    @Test
    void a_bill_earns_by_every_rule_of_its_program() {
        var fixture = new BillFixture(onBill(percent(10)), onLines(fixed(2)));
        var added = fixture.added(sale("B1", "300").lines(line("A", "1", "200"), line("B", "1", "100")));
        assertThat(added.awarded()).isEqualTo(Points.of(34));
        assertThat(added.standing().getFirst().balances().current()).isEqualTo(Points.of(34));
        assertThat(fixture.bought()).isEqualByComparingTo("300");
    }

    @Test
    void a_bill_happens_in_the_tills_program_and_in_the_default_one() {
        var fixture = new BillFixture();
        fixture.programs(new Programs(
                List.of(
                        program(1, List.of(), PointsRounding.STANDARD, onBill(percent(10))),
                        program(2, List.of(), PointsRounding.STANDARD, onBill(percent(5)))),
                Map.of(BillFixture.OTHER_TILL, new ProgramId(2))));
        fixture.added(sale("B1", "100"));
        var second = fixture.added(sale("B2", "100").at(BillFixture.OTHER_TILL, 4));
        assertThat(second.awarded()).isEqualTo(Points.of(15));
        assertThat(fixture.current()).isEqualTo(Points.of(20));
        assertThat(fixture.bought()).isEqualByComparingTo("200");
        assertThat(second.standing())
                .extracting(one -> one.purchases().inProgram())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("100"), new BigDecimal("200"));
    }

    @Test
    void a_bill_number_is_taken_in_its_store_for_ever_unless_said_otherwise() {
        var fixture = new BillFixture();
        fixture.added(sale("B1", "10"));
        fixture.pass(Duration.ofDays(4_000));
        assertThat(fixture.refusal(sale("B1", "10"))).isEqualTo(new BillRefusal.NumberTaken("B1"));
        assertThat(fixture.added(sale("B1", "10").at(BillFixture.OTHER_TILL, 4))
                        .bill()
                        .id())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(BillRules.Numbers.Scope.class)
    void a_bill_number_is_taken_in_its_scope_and_window(BillRules.Numbers.Scope scope) {
        var fixture = new BillFixture();
        fixture.rules(rules -> withNumbers(rules, scope, Duration.ofDays(30)));
        fixture.added(sale("B1", "10"));
        var atOtherStore = sale("B1", "10").at(BillFixture.OTHER_TILL, 4);
        var atOtherTill = sale("B1", "10").at(new TillId(9), 3);
        switch (scope) {
            case ORGANIZATION -> {
                fixture.refusal(atOtherStore);
                fixture.refusal(atOtherTill);
            }
            case STORE -> {
                fixture.refusal(atOtherTill);
                fixture.added(atOtherStore);
            }
            case TILL -> {
                fixture.added(atOtherTill);
                fixture.added(atOtherStore);
            }
        }
        assertThat(fixture.refusal(sale("B1", "10"))).isEqualTo(new BillRefusal.NumberTaken("B1"));
        fixture.pass(Duration.ofDays(31));
        assertThat(fixture.added(sale("B1", "10")).bill().head().number()).isEqualTo("B1");
    }

    private static BillRules withNumbers(BillRules rules, BillRules.Numbers.Scope scope, Duration within) {
        return new BillRules(
                new BillRules.Numbers(
                        rules.numbers().sale(),
                        rules.numbers().saleReturn(),
                        scope,
                        within,
                        rules.numbers().returns()),
                rules.bill(),
                rules.line(),
                rules.zero(),
                rules.outliers(),
                rules.dates(),
                rules.returns(),
                rules.strangers(),
                rules.labels(),
                rules.programs(),
                rules.zone());
    }

    @ParameterizedTest
    @EnumSource(value = OutlierStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void an_outlier_is_stored_with_a_warning_and_earns_nothing(OutlierStatus status) {
        var fixture = new BillFixture(onBill(percent(10)));
        var outcome = fixture.add(sale("B1", "100").outlier(status));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted<?>) outcome).warnings()).isEqualTo(List.of(new BillWarning.Outlier()));
        assertThat(fixture.bills.numbered("B1")).hasSize(1);
        assertThat(fixture.current()).isEqualTo(Points.ZERO);
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }

    @Test
    void a_contact_earns_nothing() {
        var fixture = new BillFixture(onBill(percent(10)));
        fixture.world.section(Identity.KIND).load(BillFixture.customer(ASHA, LoyaltyType.NON_LOYALTY));
        fixture.added(sale("B1", "100"));
        assertThat(fixture.current()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_bill_that_earns_more_than_can_be_kept_is_refused_and_changes_nothing() {
        var fixture = new BillFixture(onBill(percent(100_000)));
        assertThat(fixture.refusal(sale("B1", "999999999999999"))).isEqualTo(new BillRefusal.EarnsTooMuch());
        assertThat(fixture.bills.numbered("B1")).isEmpty();
        assertThat(fixture.ledger.entries()).isEmpty();
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }

    @Test
    void an_anonymous_bill_is_nobodys_and_earns_nothing() {
        var fixture = new BillFixture(onBill(percent(10)));
        var draft = new BillFixture.Draft(
                BillType.NOT_INTERESTED,
                "N1",
                BillForm.Return.NOTHING,
                new Bill.Place(BillFixture.TILL, 3),
                "100",
                null,
                List.of(),
                BillDetails.NONE);
        var outcome = fixture.add(draft, new Whose.Nobody());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(fixture.bills.numbered("N1").getFirst().customer()).isEqualTo(Bill.NOBODY);
        assertThat(fixture.ledger.entries()).isEmpty();
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }

    @Test
    void caps_hold_for_a_bill_a_customer_and_everybody() {
        var caps = List.of(
                new PointsCap("bill", new PointsCap.Scope.EachBill(), Points.of(40)),
                new PointsCap("day", new PointsCap.Scope.EachCustomer(Cycle.DAILY), Points.of(70)),
                new PointsCap("month", new PointsCap.Scope.Everybody(Cycle.MONTHLY), Points.of(100)));
        var fixture = new BillFixture(caps, PointsRounding.STANDARD, onBill(percent(10)));
        assertThat(fixture.added(sale("B1", "500")).awarded()).isEqualTo(Points.of(40));
        assertThat(fixture.added(sale("B2", "500")).awarded()).isEqualTo(Points.of(30));
        assertThat(fixture.added(sale("B3", "500")).awarded()).isEqualTo(Points.ZERO);
        fixture.pass(Duration.ofDays(1));
        assertThat(fixture.added(sale("B4", "500")).awarded()).isEqualTo(Points.of(30));
        fixture.pass(Duration.ofDays(40));
        assertThat(fixture.added(sale("B5", "500")).awarded()).isEqualTo(Points.of(40));
    }

    @Test
    void bad_money_dates_and_numbers_are_refused_by_what_they_are() {
        var fixture = new BillFixture();
        fixture.rules(rules -> withNumbers(rules, BillRules.Numbers.Scope.STORE, Duration.ofDays(1)));
        assertThat(fixture.refusal(sale("B1", "-1"))).isEqualTo(new BillRefusal.AmountNegative("amount"));
        assertThat(fixture.refusal(sale("B1", "1e16"))).isEqualTo(new BillRefusal.AmountInvalid("amount"));
        assertThat(fixture.refusal(sale("B1", "0.0000001"))).isEqualTo(new BillRefusal.AmountInvalid("amount"));
        assertThat(fixture.refusal(sale("B1", "1").lines(line("A", "-1", "1"))))
                .isEqualTo(new BillRefusal.QuantityNegative());
        assertThat(fixture.refusal(sale("B1", "1").lines(line("A", "1", "-1"))))
                .isEqualTo(new BillRefusal.AmountNegative("line amount"));
        assertThat(fixture.refusal(sale("B".repeat(51), "1"))).isEqualTo(new BillRefusal.NumberTooLong(50));
        assertThat(fixture.refusal(sale("B1", "1").lines(line("A".repeat(256), "1", "1"))))
                .isEqualTo(new BillRefusal.TextTooLong("item code"));
    }
}
