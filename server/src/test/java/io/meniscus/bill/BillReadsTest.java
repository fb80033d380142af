package io.meniscus.bill;

import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bills read back, through the database. */
class BillReadsTest {
    private static final BillDesk DESK = new BillDesk();
    private static final BillReads READS = DESK.reads;

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static BillReads.Filter filter(@Nullable Instant from, @Nullable Instant before) {
        return new BillReads.Filter(from, before, Set.of(), BillReads.Order.NEWEST_FIRST, 10, 0);
    }

    @Test
    void a_bill_is_found_by_id_as_it_was_decided_and_by_nobody_else() {
        var bill = DESK.sale(DESK.customer(), DESK.number(), 300, 3);
        assertThat(READS.find(ORG, bill.id())).contains(bill);
        assertThat(READS.find(new OrgId(2), bill.id())).isEmpty();
        assertThat(READS.find(ORG, new BillId(1L << 40))).isEmpty();
        assertThat(READS.find(ORG, List.of())).isEmpty();
        assertThat(BillDesk.ids(READS.find(ORG, List.of(bill.id(), new BillId(1L << 40)))))
                .containsExactly(bill.id());
    }

    @Test
    void the_latest_of_a_number_comes_first() {
        var number = DESK.number();
        var first = DESK.sale(DESK.customer(), number, 300, 3);
        var second = DESK.sale(DESK.customer(), number, 300, 4);
        assertThat(BillDesk.ids(READS.numbered(ORG, number))).containsExactly(second.id(), first.id());
        assertThat(READS.numbered(new OrgId(2), number)).isEmpty();
        assertThat(READS.withLines(ORG, READS.numbered(ORG, number))).containsExactly(second, first);
    }

    @Test
    void a_person_has_the_bills_of_all_its_members_page_by_page() {
        var one = DESK.customer();
        var other = DESK.customer();
        var first = DESK.sale(one, DESK.number(), 300, 3);
        var second = DESK.sale(other, DESK.number(), 300, 4);
        var third = DESK.sale(one, DESK.number(), 300, 3);
        DESK.sale(DESK.customer(), DESK.number(), 300, 3);
        var both = List.of(one, other);

        var all = READS.of(ORG, both, filter(null, null));
        assertThat(BillDesk.ids(all.bills())).containsExactly(third.id(), second.id(), first.id());
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.bills()).allSatisfy(bill -> assertThat(bill.lines()).isEmpty());
        assertThat(BillDesk.ids(READS.of(ORG, List.of(one), filter(null, null)).bills()))
                .containsExactly(third.id(), first.id());

        var part = READS.of(ORG, both, new BillReads.Filter(null, null, Set.of(), BillReads.Order.OLDEST_FIRST, 1, 1));
        assertThat(BillDesk.ids(part.bills())).containsExactly(second.id());
        assertThat(part.total()).isEqualTo(3);
        var inStore =
                READS.of(ORG, both, new BillReads.Filter(null, null, Set.of(4L), BillReads.Order.OLDEST_FIRST, 9, 0));
        assertThat(BillDesk.ids(inStore.bills())).containsExactly(second.id());
        assertThat(inStore.total()).isEqualTo(1);
    }

    @Test
    void the_first_moment_of_a_span_is_in_it_and_the_last_is_not() {
        var who = DESK.customer();
        var first = DESK.sale(who, DESK.number(), 300, 3);
        var second = DESK.sale(who, DESK.number(), 300, 3);
        var span = filter(first.head().billedAt(), second.head().billedAt());
        assertThat(BillDesk.ids(READS.of(ORG, List.of(who), span).bills())).containsExactly(first.id());
        var later = filter(second.head().billedAt(), null);
        assertThat(BillDesk.ids(READS.of(ORG, List.of(who), later).bills())).containsExactly(second.id());
    }

    @Test
    void anonymous_bills_are_nobodys() {
        DESK.add(BillsToAdd.anonymous(DESK.number(), 300, DESK.programs));
        assertThat(READS.of(ORG, List.of(Bill.NOBODY), filter(null, null)).bills())
                .isEmpty();
    }

    @Test
    void points_of_bills_are_those_that_are_left_of_them() {
        var who = DESK.customer();
        var number = DESK.number();
        var bill = DESK.sale(who, number, 300, 3);
        var other = DESK.sale(who, DESK.number(), 600, 3);
        DESK.add(BillsToAdd.back(BillDesk.known(who), number, ReturnType.AMOUNT, 100, DESK.programs));
        var lots = READS.lots(ORG, List.of(bill.id(), other.id(), new BillId(1L << 40)));
        assertThat(lots).containsOnlyKeys(bill.id(), other.id());
        assertThat(lots.get(bill.id())).extracting(Lot::value).containsExactly(Points.of(30));
        assertThat(lots.get(bill.id())).extracting(Lot::available).containsExactly(Points.of(20));
        assertThat(lots.get(other.id())).extracting(Lot::available).containsExactly(Points.of(60));
    }
}
