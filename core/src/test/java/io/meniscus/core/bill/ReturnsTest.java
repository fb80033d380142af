package io.meniscus.core.bill;

import static io.meniscus.core.bill.BillFixture.NOON;
import static io.meniscus.core.bill.BillFixture.back;
import static io.meniscus.core.bill.BillFixture.fixed;
import static io.meniscus.core.bill.BillFixture.line;
import static io.meniscus.core.bill.BillFixture.onBill;
import static io.meniscus.core.bill.BillFixture.onLines;
import static io.meniscus.core.bill.BillFixture.percent;
import static io.meniscus.core.bill.BillFixture.returned;
import static io.meniscus.core.bill.BillFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.EarnRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes back of a bill, and of its points (loyalty-engine §9). */
class ReturnsTest {
    private static BillFixture fixture(EarnRule... rules) {
        return new BillFixture(rules);
    }

    private static BillFixture.Draft three() {
        return sale("B1", "300").lines(line("A", "2", "100"), line("B", "1", "150"), line("C", "5", "50"));
    }

    private static void later(BillFixture fixture) {
        fixture.pass(Duration.ofDays(2));
    }

    @Test
    void a_full_return_takes_all_points_of_the_bill_and_counts_as_no_purchase() {
        var fixture = fixture(onBill(percent(10)), onLines(percent(1)), onBill(fixed(5)));
        fixture.added(three());
        fixture.added(sale("B2", "100"));
        var before = fixture.current();
        later(fixture);
        var returned = fixture.added(back("B1", ReturnType.FULL, "300"));
        assertThat(returned.taken()).isEqualTo(Points.of(38));
        assertThat(returned.parent()).isEqualTo("B1");
        assertThat(fixture.current()).isEqualTo(before.minus(Points.of(38)));
        assertThat(fixture.bought()).isEqualByComparingTo("100");
    }

    @Test
    void a_returned_line_takes_its_own_points_by_quantity_and_the_bills_by_amount() {
        var fixture = fixture(onBill(percent(10)), onLines(percent(1)));
        fixture.added(three());
        later(fixture);
        var returned = fixture.added(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50")));
        // half of A's 1 point, and 50/300 of the bill's 30
        assertThat(returned.taken()).isEqualTo(Points.of(new BigDecimal("5.5"), RoundingMode.UNNECESSARY));
        assertThat(fixture.bought()).isEqualByComparingTo("250");
    }

    @Test
    void fixed_points_of_a_bill_go_with_the_last_of_its_lines() {
        var fixture = fixture(onBill(fixed(7)));
        fixture.added(three());
        later(fixture);
        assertThat(fixture.added(back("B1", ReturnType.LINE_ITEM, "250")
                                .lines(returned("A", "2", "100"), returned("B", "1", "150")))
                        .taken())
                .isEqualTo(Points.ZERO);
        assertThat(fixture.added(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("C", "5", "50")))
                        .taken())
                .isEqualTo(Points.of(7));
    }

    @Test
    void returns_in_parts_take_neither_more_nor_less_than_the_whole() {
        var fixture = new BillFixture(List.of(), new PointsRounding(0, RoundingMode.HALF_UP), onBill(percent(1)));
        fixture.added(sale("B1", "1000"));
        later(fixture);
        for (int part = 0; part < 3; part++) {
            fixture.added(back("B1", ReturnType.AMOUNT, "333"));
        }
        assertThat(fixture.added(back("B1", ReturnType.AMOUNT, "1")).taken()).isEqualTo(Points.ZERO);
        assertThat(fixture.current()).isEqualTo(Points.ZERO);
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }

    @Test
    void ways_of_returning_exclude_each_other() {
        var fixture = fixture();
        fixture.added(three());
        later(fixture);
        fixture.added(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50")));
        assertThat(fixture.refusal(back("B1", ReturnType.AMOUNT, "10"))).isEqualTo(new BillRefusal.AmountAfterLines());
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "300"))).isEqualTo(new BillRefusal.WholeAfterPart());
        var other = fixture();
        other.added(three());
        later(other);
        other.added(back("B1", ReturnType.AMOUNT, "100"));
        assertThat(other.refusal(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50"))))
                .isEqualTo(new BillRefusal.LinesAfterAmount());
        assertThat(other.refusal(back("B1", ReturnType.AMOUNT, "201")))
                .isEqualTo(new BillRefusal.MoreMoneyThanLeft(new BigDecimal("200")));
    }

    @Test
    void what_is_back_does_not_come_back_again() {
        var fixture = fixture();
        fixture.added(three());
        later(fixture);
        fixture.added(back("B1", ReturnType.CANCELLED, "300"));
        for (var how : List.of(ReturnType.FULL, ReturnType.AMOUNT, ReturnType.CANCELLED)) {
            assertThat(fixture.refusal(back("B1", how, "300"))).isEqualTo(new BillRefusal.AllReturned());
        }
    }

    @Test
    void no_more_pieces_and_money_come_back_of_a_line_than_are_left() {
        var fixture = fixture();
        fixture.added(three());
        later(fixture);
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("X", "1", "50"))))
                .isEqualTo(new BillRefusal.NoSuchLine("X"));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "3", "50"))))
                .isEqualTo(new BillRefusal.MoreThanBought("A", new BigDecimal("2")));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "150").lines(returned("A", "1", "101"))))
                .isEqualTo(new BillRefusal.MoreMoneyThanLine("A", new BigDecimal("100")));
        fixture.added(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50")));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "2", "50"))))
                .isEqualTo(new BillRefusal.MoreThanLeft("A", new BigDecimal("1")));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "50"))).isEqualTo(new BillRefusal.LinesMissing());
    }

    @Test
    void a_refused_return_changes_nothing() {
        var fixture = fixture(onBill(percent(10)));
        fixture.added(three());
        later(fixture);
        var sale = fixture.bills.numbered("B1").getFirst();
        fixture.refusal(
                back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50"), returned("X", "1", "50")));
        assertThat(fixture.bills.numbered("B1")).containsExactly(sale);
        assertThat(fixture.current()).isEqualTo(Points.of(30));
    }

    @Test
    void a_return_needs_a_sale_that_is_earlier_and_the_customers_own() {
        var fixture = fixture();
        later(fixture);
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "1"))).isEqualTo(new BillRefusal.SaleUnknown("B1"));
        fixture.added(three());
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "300")
                        .of(new BillForm.Return(ReturnType.FULL, BillId.NONE, "", null))))
                .isEqualTo(new BillRefusal.PurchaseTimeMissing());
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "300")
                        .of(new BillForm.Return(ReturnType.FULL, BillId.NONE, "", fixture.now()))))
                .isEqualTo(new BillRefusal.ReturnedBeforeBought());
    }

    @Test
    void one_number_at_two_stores_needs_the_id_of_the_sale() {
        var fixture = fixture();
        var one = fixture.added(sale("B1", "10"));
        fixture.added(sale("B1", "20").at(BillFixture.OTHER_TILL, 4));
        later(fixture);
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "10"))).isEqualTo(new BillRefusal.SaleAmbiguous("B1"));
        var returned = fixture.added(back("B1", ReturnType.FULL, "10")
                .of(new BillForm.Return(ReturnType.FULL, one.bill().id(), "", NOON)));
        assertThat(returned.bill().head().parent()).isEqualTo(one.bill().id());
    }

    @Test
    void a_mixed_bill_earns_for_what_was_bought_and_gives_back_for_what_was_returned() {
        var fixture = fixture(onBill(percent(10)));
        fixture.added(three());
        later(fixture);
        var of = new BillForm.Return(ReturnType.LINE_ITEM, BillId.NONE, "B1", NOON);
        var mixed = new BillFixture.Draft(
                BillType.MIXED,
                "B2",
                BillForm.Return.NOTHING,
                new Bill.Place(BillFixture.TILL, 3),
                "50",
                null,
                List.of(line("D", "1", "200"), line("B", "1", "150", BillLine.Kind.RETURNED, of)),
                BillDetails.NONE);
        var added = fixture.added(mixed);
        assertThat(added.awarded()).isEqualTo(Points.of(20));
        assertThat(added.taken()).isEqualTo(Points.of(15));
        assertThat(added.bill().lines().getLast().details().parent())
                .isEqualTo(fixture.bills.numbered("B1").getFirst().id());
        assertThat(fixture.bought()).isEqualByComparingTo("350");
    }

    @Test
    void an_outlier_gave_nothing_and_nothing_comes_back() {
        var fixture = fixture(onBill(percent(10)));
        fixture.added(three().outlier(OutlierStatus.TEST));
        later(fixture);
        assertThat(fixture.added(back("B1", ReturnType.FULL, "300")).taken()).isEqualTo(Points.ZERO);
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }
}
