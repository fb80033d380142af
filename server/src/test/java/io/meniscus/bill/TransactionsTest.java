package io.meniscus.bill;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.points.Awards;
import io.meniscus.points.LedgerStore;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.Callers;
import io.meniscus.run.Runner;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bills through the database: whoever else is writing, a number is given once and every point is on the ledger. */
class TransactionsTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner ONE = new Runner(DATABASE.app(), 2, new EventStore());
    private static final Runner OTHER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final CustomerStore CUSTOMERS = new CustomerStore();
    private static final List<Transactions> SERVERS = List.of(
            new Transactions(ONE, CUSTOMERS, new PointsStore(), new RedemptionStore(), new ProductStore()),
            new Transactions(OTHER, CUSTOMERS, new PointsStore(), new RedemptionStore(), new ProductStore()));
    private static final OrgTransactions DATA = new OrgTransactions(Unpooled.jdbi(DATABASE.app()));
    private static final LedgerStore LEDGERS = new LedgerStore(DATA);
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Programs PROGRAMS = BillsToAdd.programs();

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    /** A customer, by id and by mobile. */
    private record Customer(CustomerId id, Whose known) {}

    private static Customer customer() {
        long n = NUMBERS.incrementAndGet();
        var id = Registrations.accepted(new Customers(ONE, CUSTOMERS)
                        .register(
                                Registrations.call(),
                                List.of(Registrations.mobile(INSTORE, WhenKnown.REFUSE, n)),
                                Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
        var key = new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(n));
        return new Customer(id, new Whose.Known(new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All())));
    }

    private static String number() {
        return "B" + NUMBERS.incrementAndGet();
    }

    private static Outcome<BillAdded> add(Transactions server, AddBill bill) {
        return server.add(Registrations.call(), List.of(bill), BillsToAdd.outcomes())
                .getFirst();
    }

    private static BillAdded added(AddBill bill) {
        return Registrations.accepted(add(SERVERS.getFirst(), bill)).result();
    }

    private static long count(String sql) {
        return DATA.in(ORG, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void verifies(Customer who) {
        assertThat(LEDGERS.check(ORG, List.of(who.id())))
                .isNotEmpty()
                .allSatisfy(checked -> assertThat(checked.finding()).isEmpty());
    }

    @Test
    void a_bill_is_read_back_as_it_was_added() {
        var who = customer();
        var number = number();
        var bill = added(BillsToAdd.sale(who.known(), number, 300, PROGRAMS));
        assertThat(bill.awarded()).isEqualTo(Points.of(30));
        assertThat(bill.details()).isNotNull();
        assertThat(bill.details().profiles())
                .extracting(view -> view.profile().firstName())
                .containsExactly("Asha");
        var again = added(BillsToAdd.sale(who.known(), number(), 300, PROGRAMS));
        assertThat(again.standing().getFirst().balances().current()).isEqualTo(Points.of(60));
        assertThat(again.standing().getFirst().purchases().lifetime()).isEqualByComparingTo("600");
        assertThat(again.standing().getFirst().purchases().visits()).isEqualTo(2);
        var returned = added(BillsToAdd.back(who.known(), number, ReturnType.LINE_ITEM, 100, PROGRAMS));
        assertThat(returned.taken()).isEqualTo(Points.of(10));
        assertThat(returned.bill().head().parent()).isEqualTo(bill.bill().id());
        assertThat(add(SERVERS.getLast(), BillsToAdd.back(who.known(), number, ReturnType.LINE_ITEM, 100, PROGRAMS)))
                .isEqualTo(Outcome.refused(new BillRefusal.MoreThanLeft("ITEM1", BigDecimal.ZERO)));
        assertThat(add(SERVERS.getLast(), BillsToAdd.back(who.known(), number, ReturnType.FULL, 300, PROGRAMS)))
                .isEqualTo(Outcome.refused(new BillRefusal.WholeAfterPart()));
        verifies(who);
    }

    @Test
    void one_of_a_hundred_equal_bills_on_two_servers_is_taken() throws InterruptedException {
        var who = customer();
        var number = number();
        var calls = new ArrayList<Callable<Outcome<BillAdded>>>();
        for (int i = 0; i < 100; i++) {
            var server = SERVERS.get(i % 2);
            calls.add(() -> add(server, BillsToAdd.sale(who.known(), number, 300, PROGRAMS)));
        }
        var outcomes = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .hasSize(99)
                .allMatch(outcome -> outcome.equals(Outcome.refused(new BillRefusal.NumberTaken(number))));
        assertThat(count("select count(*) from bill where customer_id = "
                        + who.id().value()))
                .isOne();
        verifies(who);
    }

    @Test
    void a_number_that_many_stores_use_is_taken_in_each_once() throws InterruptedException {
        var number = number();
        var customers = List.of(customer(), customer(), customer(), customer());
        var calls = new ArrayList<Callable<Outcome<BillAdded>>>();
        for (int i = 0; i < 80; i++) {
            var server = SERVERS.get(i % 2);
            int store = 10 + i % 20;
            var who = customers.get(i % 4);
            calls.add(() -> add(server, BillsToAdd.sale(who.known(), number, 300, PROGRAMS, store)));
        }
        var outcomes = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(20);
        assertThat(count("select cardinality(bills) from bill_number where number = '" + number + "'"))
                .isEqualTo(20);
        assertThat(count("select count(distinct store_id) from bill where number = '" + number + "'"))
                .isEqualTo(20);
    }

    @Test
    void bills_on_two_servers_give_no_more_than_a_cap_that_all_share() throws InterruptedException {
        var programs = BillsToAdd.programs(BillsToAdd.everybody(1_000));
        var calls = new ArrayList<Callable<Outcome<BillAdded>>>();
        var customers = new ArrayList<Customer>();
        for (int i = 0; i < 60; i++) {
            var who = customer();
            customers.add(who);
            var server = SERVERS.get(i % 2);
            var number = number();
            calls.add(() -> add(server, BillsToAdd.sale(who.known(), number, 300, programs)));
        }
        var given = Callers.all(calls).stream()
                .map(Callers::answer)
                .map(outcome -> Registrations.accepted(outcome).result().awarded())
                .reduce(Points.ZERO, Points::plus);
        assertThat(given).isEqualTo(Points.of(1_000));
        assertThat(count("select used from cap_use where customer_id = 0")).isEqualTo(1_000_000);
        customers.forEach(TransactionsTest::verifies);
    }

    @Test
    void every_bill_is_counted_though_it_earns_nothing_and_another_server_counts_too() throws InterruptedException {
        var programs = BillsToAdd.earningNothing();
        var customers = IntStream.range(0, 20).mapToObj(i -> customer()).toList();
        var calls = new ArrayList<Callable<Long>>();
        for (int i = 0; i < 40; i++) {
            var server = SERVERS.get(i % 2);
            int first = i;
            calls.add(() -> IntStream.range(0, 50)
                    .filter(n -> isTaken(server, customers.get((first + 7 * n) % customers.size()), programs))
                    .count());
        }
        long taken = Callers.all(calls).stream().mapToLong(Callers::answer).sum();
        assertThat(count("select sum(visits) from points_account where customer_id in (%s)"
                        .formatted(customers.stream()
                                .map(who -> Long.toString(who.id().value()))
                                .collect(Collectors.joining(", ")))))
                .isEqualTo(taken);
    }

    /** Whether a bill was taken; when the other server holds the customer for too long it is not. */
    private static boolean isTaken(Transactions server, Customer who, Programs programs) {
        try {
            return add(server, BillsToAdd.sale(who.known(), number(), 3, programs)) instanceof Outcome.Accepted;
        } catch (RunRefused busy) {
            return false;
        }
    }

    @Test
    void a_bill_of_somebody_unknown_registers_the_customer_with_it() {
        long n = NUMBERS.incrementAndGet();
        var form = Registrations.mobile(INSTORE, WhenKnown.UPDATE, n);
        var first = added(BillsToAdd.sale(new Whose.Registering(form), number(), 300, PROGRAMS));
        assertThat(first.how()).isEqualTo(BillAdded.How.REGISTERED);
        var second = added(BillsToAdd.sale(new Whose.Registering(form), number(), 300, PROGRAMS));
        assertThat(second.how()).isEqualTo(BillAdded.How.KNOWN);
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.standing().getFirst().balances().current()).isEqualTo(Points.of(60));
        // a till sends the name with every bill: nothing of the customer is written for that
        assertThat(count("select count(*) from event where kind = 3 and customer_id = "
                        + first.person().value()))
                .isZero();
    }

    @Test
    void a_contact_who_became_one_with_a_member_earns_under_its_own_identifiers() {
        long n = NUMBERS.incrementAndGet();
        var contact = registered(LoyaltyType.NON_LOYALTY, n);
        var known = known(n);
        assertThat(added(BillsToAdd.sale(known, number(), 300, PROGRAMS)).awarded())
                .isEqualTo(Points.ZERO);
        var member = customer();
        var merges = new Merges(
                ONE,
                CUSTOMERS,
                new MergeStore(Unpooled.jdbi(DATABASE.app())),
                new MergedPoints(new PointsStore(), new RedemptionStore()));
        Registrations.accepted(merges.merge(
                Registrations.call(),
                new MergeCustomers(
                        byId(member.id()),
                        byId(contact),
                        Registrations.RULES.merging(),
                        Registrations.TILL,
                        RequestId.of(1)),
                Awards.first()));
        var bill = added(BillsToAdd.sale(known, number(), 300, PROGRAMS));
        assertThat(bill.person()).isEqualTo(contact);
        assertThat(bill.awarded()).isEqualTo(Points.of(30));
        assertThat(count("select value from points_lot where customer_id = " + contact.value()))
                .isEqualTo(30_000);
        var ofMember = added(BillsToAdd.sale(member.known(), number(), 300, PROGRAMS));
        assertThat(ofMember.awarded()).isEqualTo(Points.of(30));
        assertThat(ofMember.standing().getFirst().balances().current()).isEqualTo(Points.of(60));
        assertThat(count("select value from points_lot where customer_id = "
                        + member.id().value()))
                .isEqualTo(30_000);
    }

    @Test
    void a_bill_without_a_number_is_kept_as_any_other() {
        var who = customer();
        var bill = added(BillsToAdd.sale(who.known(), "", 300, PROGRAMS));
        assertThat(count("select count(*) from bill where id = "
                        + bill.bill().id().value()))
                .isOne();
        assertThat(count("select count(*) from points_lot where bill_id = "
                        + bill.bill().id().value()))
                .isOne();
    }

    @Test
    void a_contact_alone_earns_nothing() {
        long n = NUMBERS.incrementAndGet();
        registered(LoyaltyType.NON_LOYALTY, n);
        assertThat(added(BillsToAdd.sale(known(n), number(), 300, PROGRAMS)).awarded())
                .isEqualTo(Points.ZERO);
    }

    private static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private static Whose known(long n) {
        var key = new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(n));
        return new Whose.Known(new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All()));
    }

    private static CustomerId registered(LoyaltyType loyalty, long n) {
        var command = Registrations.loyal(
                loyalty,
                INSTORE,
                WhenKnown.REFUSE,
                new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(n)));
        return Registrations.accepted(new Customers(ONE, CUSTOMERS)
                        .register(Registrations.call(), List.of(command), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }
}
