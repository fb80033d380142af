package io.meniscus.core.bill;

import static io.meniscus.core.bill.BillFixture.back;
import static io.meniscus.core.bill.BillFixture.line;
import static io.meniscus.core.bill.BillFixture.onBill;
import static io.meniscus.core.bill.BillFixture.percent;
import static io.meniscus.core.bill.BillFixture.returned;
import static io.meniscus.core.bill.BillFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillRules.Returns;
import io.meniscus.core.bill.back.Returning;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What organizations may ask of returns, and parts of a sale that never were (loyalty-engine §9, error-codes). */
class ReturnRulesTest {
    private static final Whose NOBODY = new Whose.Nobody();
    private final BillFixture fixture = new BillFixture(onBill(percent(10)));

    private void returns(Returns returns) {
        fixture.rules(rules -> new BillRules(
                rules.numbers(),
                rules.bill(),
                rules.line(),
                rules.zero(),
                rules.outliers(),
                rules.dates(),
                returns,
                rules.strangers(),
                rules.labels(),
                rules.programs(),
                rules.zone()));
    }

    private void strangersAreAnonymous() {
        fixture.rules(rules -> new BillRules(
                rules.numbers(),
                rules.bill(),
                rules.line(),
                rules.zero(),
                rules.outliers(),
                rules.dates(),
                rules.returns(),
                BillRules.Strangers.ANONYMOUS,
                rules.labels(),
                rules.programs(),
                rules.zone()));
    }

    private static Returns off(ReturnType... ways) {
        return new Returns(Set.of(ways), Returns.Unknown.REFUSED, Returns.Validity.UNCHECKED, Returns.PointsBack.TAKEN);
    }

    private static BillFixture.Draft three() {
        return sale("B1", "300").lines(line("A", "2", "100"), line("B", "1", "150"), line("C", "5", "50"));
    }

    private void later() {
        fixture.pass(Duration.ofDays(2));
    }

    private static List<Warning> warnings(Outcome<BillAdded> outcome) {
        if (outcome instanceof Outcome.Accepted<BillAdded>(var added, var warnings)) {
            return warnings;
        }
        throw new AssertionError(outcome.toString());
    }

    private Bill theSale() {
        return fixture.bills.numbered("B1").getFirst();
    }

    @Test
    void lines_that_are_cancelled_leave_the_others_sold() {
        fixture.added(three());
        later();
        var cancelled = fixture.added(back("B1", ReturnType.CANCELLED, "100").lines(returned("A", "2", "100")));
        assertThat(cancelled.taken()).isEqualTo(Points.of(10));
        assertThat(fixture.bought()).isEqualByComparingTo("200");
        assertThat(theSale().returned().how()).isEqualTo(ReturnType.LINE_ITEM);
        assertThat(fixture.refusal(back("B1", ReturnType.CANCELLED, "200")))
                .isEqualTo(new BillRefusal.WholeAfterPart());
        assertThat(fixture.refusal(back("B1", ReturnType.CANCELLED, "100").lines(returned("X", "1", "100"))))
                .isEqualTo(new BillRefusal.NoSuchLine("X"));
    }

    @Test
    void a_cancelled_line_without_pieces_is_cancelled_whole() {
        fixture.added(three());
        later();
        fixture.added(back("B1", ReturnType.CANCELLED, "0").lines(returned("C", "0", "0")));
        assertThat(fixture.bought()).isEqualByComparingTo("250");
        assertThat(fixture.refusal(back("B1", ReturnType.CANCELLED, "0").lines(returned("C", "0", "0"))))
                .isEqualTo(new BillRefusal.MoreThanLeft("C", BigDecimal.ZERO));
    }

    @Test
    void a_sale_of_which_all_lines_are_cancelled_at_once_is_cancelled() {
        fixture.added(three());
        later();
        fixture.added(back("B1", ReturnType.CANCELLED, "300")
                .lines(returned("A", "2", "100"), returned("B", "1", "150"), returned("C", "5", "50")));
        assertThat(theSale().returned().how()).isEqualTo(ReturnType.CANCELLED);
        assertThat(fixture.current()).isEqualTo(Points.ZERO);
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "300"))).isEqualTo(new BillRefusal.AllReturned());
    }

    @Test
    void ways_of_returning_are_switched_off_one_by_one_or_all() {
        fixture.added(three());
        later();
        var byLine = back("B1", ReturnType.LINE_ITEM, "50").lines(returned("A", "1", "50"));
        returns(off(ReturnType.LINE_ITEM));
        assertThat(fixture.refusal(byLine)).isEqualTo(new BillRefusal.ReturnOff(ReturnType.LINE_ITEM));
        returns(off(ReturnType.AMOUNT));
        assertThat(fixture.refusal(back("B1", ReturnType.AMOUNT, "50")))
                .isEqualTo(new BillRefusal.ReturnOff(ReturnType.AMOUNT));
        returns(off(ReturnType.FULL, ReturnType.CANCELLED));
        assertThat(fixture.refusal(back("B1", ReturnType.FULL, "300")))
                .isEqualTo(new BillRefusal.ReturnOff(ReturnType.FULL));
        returns(off(ReturnType.NONE));
        assertThat(fixture.refusal(byLine)).isEqualTo(new BillRefusal.ReturnOff(ReturnType.NONE));
    }

    private static BillForm.Line returnable(String item, int days) {
        var plain = line(item, "1", "100");
        var none = LineDetails.NONE;
        return new BillForm.Line(
                plain.kind(),
                plain.itemCode(),
                plain.description(),
                plain.amounts(),
                plain.outlier(),
                plain.of(),
                new LineDetails(
                        none.serial(),
                        none.notes(),
                        none.imageUrl(),
                        days,
                        none.returnType(),
                        BillId.NONE,
                        none.parentNumber(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of()));
    }

    @Test
    void where_days_of_return_count_a_line_comes_back_within_them_and_one_without_is_noted() {
        returns(new Returns(Set.of(), Returns.Unknown.REFUSED, Returns.Validity.CHECKED, Returns.PointsBack.TAKEN));
        fixture.added(sale("B1", "400").lines(returnable("A", 3), returnable("B", -1), returnable("C", 0)));
        fixture.pass(Duration.ofDays(3));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "100").lines(returned("C", "1", "100"))))
                .isEqualTo(new BillRefusal.ReturnTooLate("C", 0));
        assertThat(warnings(fixture.add(back("B1", ReturnType.LINE_ITEM, "100").lines(returned("B", "1", "100")))))
                .isEqualTo(List.of(new BillWarning.ReturnValidityMissing("B")));
        fixture.pass(Duration.ofDays(1));
        assertThat(fixture.refusal(back("B1", ReturnType.LINE_ITEM, "100").lines(returned("A", "1", "100"))))
                .isEqualTo(new BillRefusal.ReturnTooLate("A", 3));
        returns(Returns.STRICT);
        fixture.added(back("B1", ReturnType.LINE_ITEM, "100").lines(returned("A", "1", "100")));
    }

    @Test
    void a_return_that_may_be_of_several_sales_is_stored_without_where_unknown_ones_are() {
        fixture.added(sale("B1", "10"));
        fixture.added(sale("B1", "20").at(BillFixture.OTHER_TILL, 4));
        later();
        returns(new Returns(Set.of(), Returns.Unknown.STORED, Returns.Validity.UNCHECKED, Returns.PointsBack.TAKEN));
        var outcome = fixture.add(back("B1", ReturnType.FULL, "10"));
        assertThat(warnings(outcome)).isEqualTo(List.of(new BillWarning.SeveralSales("B1")));
        assertThat(fixture.bought()).isEqualByComparingTo("30");
    }

    @Test
    void points_of_returns_that_are_handled_by_hand_stay() {
        fixture.added(three());
        later();
        returns(new Returns(Set.of(), Returns.Unknown.REFUSED, Returns.Validity.UNCHECKED, Returns.PointsBack.LEFT));
        assertThat(fixture.added(back("B1", ReturnType.FULL, "300")).taken()).isEqualTo(Points.ZERO);
        assertThat(fixture.current()).isEqualTo(Points.of(30));
        assertThat(fixture.bought()).isEqualByComparingTo("0");
    }

    private static BillFixture.Draft anonymousReturn() {
        var draft = back("B1", ReturnType.FULL, "300");
        return new BillFixture.Draft(
                BillType.NOT_INTERESTED_RETURN,
                draft.number(),
                draft.returns(),
                draft.place(),
                draft.amount(),
                null,
                List.of(),
                BillDetails.NONE);
    }

    @Test
    void an_anonymous_return_with_one_customers_sale_is_that_customers() {
        fixture.added(three());
        later();
        var form = fixture.form(anonymousReturn());
        var sale = Returning.onlySale(fixture.bills.numbered("B1"), form, fixture.rules());
        assertThat(sale).contains(theSale());
        assertThat(form.of(theSale().id()).type()).isEqualTo(BillType.RETURN);
        assertThat(form.of(theSale().id()).warnings()).isEqualTo(List.of(new BillWarning.TreatedAsRegular("B1")));
    }

    @Test
    void an_anonymous_sale_goes_before_customers_and_of_several_none_is_chosen() {
        fixture.added(three());
        fixture.added(three().at(BillFixture.OTHER_TILL, 4));
        later();
        var form = fixture.form(anonymousReturn());
        assertThat(Returning.onlySale(fixture.bills.numbered("B1"), form, fixture.rules()))
                .isEmpty();
        assertThat(fixture.add(anonymousReturn(), NOBODY))
                .isEqualTo(Outcome.refused(new BillRefusal.SaleAmbiguous("B1")));
        returns(new Returns(Set.of(), Returns.Unknown.STORED, Returns.Validity.UNCHECKED, Returns.PointsBack.TAKEN));
        assertThat(warnings(fixture.add(anonymousReturn(), NOBODY)))
                .isEqualTo(List.of(new BillWarning.SeveralSales("B1")));
        returns(Returns.STRICT);
        var anonymous = new BillFixture.Draft(
                BillType.NOT_INTERESTED,
                "B1",
                BillForm.Return.NOTHING,
                new Bill.Place(BillFixture.TILL, 5),
                "300",
                null,
                List.of(),
                BillDetails.NONE);
        assertThat(fixture.add(anonymous, NOBODY)).isInstanceOf(Outcome.Accepted.class);
        later();
        assertThat(warnings(fixture.add(anonymousReturn(), NOBODY))).isEmpty();
    }

    @Test
    void a_sale_to_a_stranger_is_kept_as_an_anonymous_one_where_that_is_asked_for() {
        var stranger = new Whose.Known(new CustomerRef.ByIdentifier(
                new IdentifierKey(IdentifierType.MOBILE, "919999999999"), new CustomerRef.Scope.All()));
        assertThat(fixture.add(sale("B1", "300"), stranger)).isInstanceOf(Outcome.Refused.class);
        strangersAreAnonymous();
        var outcome = fixture.add(sale("B1", "300"), stranger);
        assertThat(theSale().head().type()).isEqualTo(BillType.NOT_INTERESTED);
        assertThat(theSale().customer()).isEqualTo(Bill.NOBODY);
        assertThat(warnings(outcome)).hasSize(1).first().isInstanceOf(BillWarning.SavedAsAnonymous.class);
        assertThat(fixture.added(sale("B2", "300")).bill().head().type()).isEqualTo(BillType.REGULAR);
    }
}
