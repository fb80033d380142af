package io.meniscus.bill;

import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.redemption.BillRedemptionStore;
import io.meniscus.redemption.BillRedemptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists of bills page by page, through the database. */
class BillListsTest {
    private static final BillDesk DESK = new BillDesk();
    private static final BillLists LISTS = new BillLists(new BillListStore(DESK.data));
    private static final BillFilter ALL = filter("", Set.of(), Set.of(), new BillFilter.Place.Anywhere());

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static BillFilter filter(String number, Set<BillType> types, Set<ReturnType> ways, BillFilter.Place place) {
        return new BillFilter(number, types, ways, place, BillFilter.EVER);
    }

    private static List<Bill> of(CustomerId who, BillFilter filter) {
        return LISTS.of(ORG, List.of(who), filter, BillFilter.Mark.END, 10);
    }

    @Test
    void a_page_goes_on_behind_the_bill_that_the_one_before_ended_with() {
        var one = DESK.customer();
        var other = DESK.customer();
        var first = DESK.sale(one, DESK.number(), 300, 3);
        var second = DESK.sale(other, DESK.number(), 300, 3);
        var third = DESK.sale(one, DESK.number(), 300, 3);
        DESK.sale(DESK.customer(), DESK.number(), 300, 3);
        var both = List.of(one, other);

        var page = LISTS.of(ORG, both, ALL, BillFilter.Mark.END, 2);
        assertThat(BillDesk.ids(page)).containsExactly(third.id(), second.id());
        DESK.sale(one, DESK.number(), 300, 3);
        var mark = new BillFilter.Mark(second.head().billedAt(), second.id());
        assertThat(LISTS.of(ORG, both, ALL, mark, 2)).extracting(Bill::id).containsExactly(first.id());
        assertThat(LISTS.of(new OrgId(2), both, ALL, BillFilter.Mark.END, 2)).isEmpty();
    }

    @Test
    void a_filter_leaves_what_fits_all_of_it() {
        var who = DESK.customer();
        var sale = DESK.sale(who, "Filter-" + DESK.number(), 300, 3);
        var elsewhere = DESK.sale(who, DESK.number(), 300, 4);
        var back = DESK.add(
                BillsToAdd.back(BillDesk.known(who), elsewhere.head().number(), ReturnType.FULL, 300, DESK.programs));
        var anywhere = new BillFilter.Place.Anywhere();
        assertThat(BillDesk.ids(of(who, filter("fILTER", Set.of(), Set.of(), anywhere))))
                .containsExactly(sale.id());
        assertThat(of(who, filter("%", Set.of(), Set.of(), anywhere))).isEmpty();
        assertThat(BillDesk.ids(of(who, filter("", Set.of(BillType.RETURN), Set.of(), anywhere))))
                .containsExactly(back.id());
        assertThat(of(who, filter("", Set.of(BillType.RETURN), Set.of(ReturnType.CANCELLED), anywhere)))
                .isEmpty();
        assertThat(BillDesk.ids(of(who, filter("", Set.of(), Set.of(), new BillFilter.Place.InStore(4)))))
                .containsExactly(elsewhere.id());
        assertThat(of(who, filter("", Set.of(), Set.of(), new BillFilter.Place.AtTill(BillsToAdd.TILL))))
                .hasSize(3);
        assertThat(LISTS.stores(ORG, List.of(who))).containsExactlyInAnyOrder(3L, 4L);
        assertThat(LISTS.stores(ORG, List.of(Bill.NOBODY))).isEmpty();
    }

    @Test
    void a_number_finds_the_bills_of_everybody_and_nobody() {
        var number = DESK.number();
        var known = DESK.sale(DESK.customer(), number, 300, 3);
        var elsewhere = DESK.sale(DESK.customer(), number, 300, 4);
        var anonymous = DESK.add(BillsToAdd.anonymous(DESK.number(), 300, DESK.programs));
        var anywhere = new BillFilter.Place.Anywhere();
        assertThat(BillDesk.ids(LISTS.numbered(ORG, number, anywhere, BillFilter.Mark.END, 10)))
                .containsExactly(elsewhere.id(), known.id());
        assertThat(BillDesk.ids(LISTS.numbered(ORG, number, new BillFilter.Place.InStore(3), BillFilter.Mark.END, 10)))
                .containsExactly(known.id());
        assertThat(BillDesk.ids(LISTS.numbered(ORG, anonymous.head().number(), anywhere, BillFilter.Mark.END, 10)))
                .containsExactly(anonymous.id());
        assertThat(LISTS.numbered(new OrgId(2), number, anywhere, BillFilter.Mark.END, 10))
                .isEmpty();
    }

    @Test
    void returns_of_a_sale_are_those_that_name_it() {
        var who = DESK.customer();
        var sale = DESK.sale(who, DESK.number(), 300, 3);
        var other = DESK.sale(who, DESK.number(), 300, 3);
        var number = sale.head().number();
        var first = DESK.add(BillsToAdd.back(BillDesk.known(who), number, ReturnType.AMOUNT, 100, DESK.programs));
        var second = DESK.add(BillsToAdd.back(BillDesk.known(who), number, ReturnType.AMOUNT, 100, DESK.programs));
        assertThat(BillDesk.ids(LISTS.returnsOf(ORG, sale, List.of(who), 10))).containsExactly(first.id(), second.id());
        assertThat(BillDesk.ids(LISTS.returnsOf(ORG, sale, List.of(), 10)))
                .as("by its number alone")
                .containsExactly(first.id(), second.id());
        assertThat(LISTS.returnsOf(ORG, other, List.of(who), 10)).isEmpty();
    }

    @Test
    void who_redeemed_nothing_has_no_redemptions_of_bills() {
        var who = DESK.customer();
        var sale = DESK.sale(who, DESK.number(), 300, 3);
        var redemptions = new BillRedemptions(new BillRedemptionStore(DESK.data));
        assertThat(redemptions.of(ORG, List.of(who), List.of(sale))).isEmpty();
    }
}
