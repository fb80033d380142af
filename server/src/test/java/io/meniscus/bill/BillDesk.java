package io.meniscus.bill;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A database in which customers buy and bring back: one for a test class. */
final class BillDesk implements AutoCloseable {
    final TestDatabase database = TestPostgres.freshDatabase();
    final Programs programs = BillsToAdd.programs();
    final OrgTransactions data = new OrgTransactions(Unpooled.jdbi(database.app()));
    final Transactions bills;
    final BillReads reads;
    private final Runner runner = new Runner(database.app(), 2, new EventStore());
    private final CustomerStore customers = new CustomerStore();
    private final PointsStore points = new PointsStore();
    private final AtomicLong numbers = new AtomicLong();

    BillDesk() {
        bills = server(runner);
        reads = new BillReads(new BillReadStore(data), runner, points);
    }

    /** A further server over the same stores. */
    Transactions server(Runner other) {
        return new Transactions(other, customers, points, new RedemptionStore(), new ProductStore());
    }

    CustomerId customer() {
        return Registrations.accepted(new Customers(runner, customers)
                        .register(
                                Registrations.call(),
                                List.of(Registrations.mobile(INSTORE, WhenKnown.REFUSE, numbers.incrementAndGet())),
                                Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    static Whose known(CustomerId id) {
        return new Whose.Known(new CustomerRef.ById(id, new CustomerRef.Scope.All()));
    }

    /** A bill number that no other bill has. */
    String number() {
        return "R" + numbers.incrementAndGet();
    }

    Bill add(AddBill bill) {
        return Registrations.accepted(bills.add(Registrations.call(), List.of(bill), BillsToAdd.outcomes())
                        .getFirst())
                .result()
                .bill();
    }

    Bill sale(CustomerId who, String number, long amount, long store) {
        return add(BillsToAdd.sale(known(who), number, amount, programs, store));
    }

    static List<BillId> ids(List<Bill> bills) {
        return bills.stream().map(Bill::id).toList();
    }

    /** How many events of a kind there are about a bill. */
    long events(int kind, BillId bill) {
        return data.in(
                ORG,
                handle -> handle.createQuery("select count(*) from event where kind = :kind and subject_id = :bill")
                        .bind("kind", kind)
                        .bind("bill", bill.value())
                        .mapTo(Long.class)
                        .one());
    }

    /** Hands the outcome of the only command out as it is. */
    static <T> Rendering<T, Outcome<T>> outcome() {
        return new Rendering<>() {
            @Override
            public Outcome<T> render(List<Outcome<T>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<T> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<T> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }

    @Override
    public void close() {
        runner.close();
    }
}
