package io.meniscus.bill;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Programs;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.run.Runner;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bills read back, through the database. */
class BillReadsTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final CustomerStore CUSTOMERS = new CustomerStore();
    private static final PointsStore POINTS = new PointsStore();
    private static final Transactions BILLS =
            new Transactions(RUNNER, CUSTOMERS, POINTS, new RedemptionStore(), new ProductStore());
    private static final OrgTransactions DATA = new OrgTransactions(Unpooled.jdbi(DATABASE.app()));
    private static final BillReads READS = new BillReads(new BillReadStore(DATA), RUNNER, POINTS);
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Programs PROGRAMS = BillsToAdd.programs();

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    private static CustomerId customer() {
        return Registrations.accepted(new Customers(RUNNER, CUSTOMERS)
                        .register(
                                Registrations.call(),
                                List.of(Registrations.mobile(INSTORE, WhenKnown.REFUSE, NUMBERS.incrementAndGet())),
                                Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    private static Whose known(CustomerId id) {
        return new Whose.Known(new CustomerRef.ById(id, new CustomerRef.Scope.All()));
    }

    private static String number() {
        return "R" + NUMBERS.incrementAndGet();
    }

    private static Bill add(AddBill bill) {
        return Registrations.accepted(BILLS.add(Registrations.call(), List.of(bill), BillsToAdd.outcomes())
                        .getFirst())
                .result()
                .bill();
    }

    private static Bill sale(CustomerId who, String number, long amount, long store) {
        return add(BillsToAdd.sale(known(who), number, amount, PROGRAMS, store));
    }

    private static BillReads.Filter filter(@Nullable Instant from, @Nullable Instant before) {
        return new BillReads.Filter(from, before, Set.of(), BillReads.Order.NEWEST_FIRST, 10, 0);
    }

    private static List<BillId> ids(List<Bill> bills) {
        return bills.stream().map(Bill::id).toList();
    }

    @Test
    void a_bill_is_found_by_id_as_it_was_decided_and_by_nobody_else() {
        var bill = sale(customer(), number(), 300, 3);
        assertThat(READS.find(ORG, bill.id())).contains(bill);
        assertThat(READS.find(new OrgId(2), bill.id())).isEmpty();
        assertThat(READS.find(ORG, new BillId(1L << 40))).isEmpty();
        assertThat(READS.find(ORG, List.of())).isEmpty();
        assertThat(ids(READS.find(ORG, List.of(bill.id(), new BillId(1L << 40)))))
                .containsExactly(bill.id());
    }

    @Test
    void the_latest_of_a_number_comes_first() {
        var number = number();
        var first = sale(customer(), number, 300, 3);
        var second = sale(customer(), number, 300, 4);
        assertThat(ids(READS.numbered(ORG, number))).containsExactly(second.id(), first.id());
        assertThat(READS.numbered(new OrgId(2), number)).isEmpty();
        assertThat(READS.withLines(ORG, READS.numbered(ORG, number))).containsExactly(second, first);
    }

    @Test
    void a_person_has_the_bills_of_all_its_members_page_by_page() {
        var one = customer();
        var other = customer();
        var first = sale(one, number(), 300, 3);
        var second = sale(other, number(), 300, 4);
        var third = sale(one, number(), 300, 3);
        sale(customer(), number(), 300, 3);
        var both = List.of(one, other);

        var all = READS.of(ORG, both, filter(null, null));
        assertThat(ids(all.bills())).containsExactly(third.id(), second.id(), first.id());
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.bills()).allSatisfy(bill -> assertThat(bill.lines()).isEmpty());
        assertThat(ids(READS.of(ORG, List.of(one), filter(null, null)).bills()))
                .containsExactly(third.id(), first.id());

        var part = READS.of(ORG, both, new BillReads.Filter(null, null, Set.of(), BillReads.Order.OLDEST_FIRST, 1, 1));
        assertThat(ids(part.bills())).containsExactly(second.id());
        assertThat(part.total()).isEqualTo(3);
        var inStore =
                READS.of(ORG, both, new BillReads.Filter(null, null, Set.of(4L), BillReads.Order.OLDEST_FIRST, 9, 0));
        assertThat(ids(inStore.bills())).containsExactly(second.id());
        assertThat(inStore.total()).isEqualTo(1);
    }

    @Test
    void the_first_moment_of_a_span_is_in_it_and_the_last_is_not() {
        var who = customer();
        var first = sale(who, number(), 300, 3);
        var second = sale(who, number(), 300, 3);
        var span = filter(first.head().billedAt(), second.head().billedAt());
        assertThat(ids(READS.of(ORG, List.of(who), span).bills())).containsExactly(first.id());
        var later = filter(second.head().billedAt(), null);
        assertThat(ids(READS.of(ORG, List.of(who), later).bills())).containsExactly(second.id());
    }

    @Test
    void anonymous_bills_are_nobodys() {
        add(BillsToAdd.anonymous(number(), 300, PROGRAMS));
        assertThat(READS.of(ORG, List.of(Bill.NOBODY), filter(null, null)).bills())
                .isEmpty();
    }

    @Test
    void points_of_bills_are_those_that_are_left_of_them() {
        var who = customer();
        var number = number();
        var bill = sale(who, number, 300, 3);
        var other = sale(who, number(), 600, 3);
        add(BillsToAdd.back(known(who), number, ReturnType.AMOUNT, 100, PROGRAMS));
        var lots = READS.lots(ORG, List.of(bill.id(), other.id(), new BillId(1L << 40)));
        assertThat(lots).containsOnlyKeys(bill.id(), other.id());
        assertThat(lots.get(bill.id())).extracting(Lot::value).containsExactly(Points.of(30));
        assertThat(lots.get(bill.id())).extracting(Lot::available).containsExactly(Points.of(20));
        assertThat(lots.get(other.id())).extracting(Lot::available).containsExactly(Points.of(60));
    }
}
