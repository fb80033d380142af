package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.token.Signatures;
import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerEntry.Cause;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.customer.person.PersonLock;
import io.meniscus.event.EventStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;

/** A database in which points come and go as a test says, at the times it says. */
public final class LedgerFixture implements AutoCloseable {
    private static final AtomicLong MOBILES = new AtomicLong(700_000);

    public final TestDatabase database;
    public final OrgId org;
    public final Runner runner;
    public final CustomerStore customers = new CustomerStore();
    public final PointsStore points = new PointsStore();
    public final Jdbi jdbi;
    public final OrgTransactions transactions;

    public LedgerFixture(TestDatabase database, OrgId org) {
        this.database = database;
        this.org = org;
        this.runner = new Runner(database.app(), 2, new EventStore());
        this.jdbi = Unpooled.jdbi(database.app());
        this.transactions = new OrgTransactions(jdbi);
    }

    public Ledgers ledgers(Path data) {
        var randomness = new Randomness();
        var keys = SigningKeys.open(
                new SigningKeyStore(jdbi), InstallationKey.generate(randomness), Instants.system(), randomness);
        return ledgers(new Signatures(keys), data);
    }

    public Ledgers ledgers(Signatures signatures, Path data) {
        return Ledgers.over(
                runner,
                new PersonLock(customers),
                points,
                transactions,
                new Randomness(),
                new Ledgers.Proof(signatures, data));
    }

    public CustomerId customer() {
        var command = Registrations.mobile(Registrations.INSTORE, WhenKnown.REFUSE, MOBILES.incrementAndGet());
        return Registrations.accepted(new Customers(runner, customers)
                        .register(Registrations.call(org, null), List.of(command), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    /** Books at an instant; gives the event's number. */
    public long book(CustomerId who, LedgerEvent event, Instant at, FreeMoves.Body body) {
        return book(who, number -> new Cause(event, number, at, BillId.NONE, 0), body);
    }

    /** As {@link #book}, with lots at hand that are used up. */
    public long bookWith(CustomerId who, LedgerEvent event, Instant at, List<LotId> lots, FreeMoves.Body body) {
        return book(who, number -> new Cause(event, number, at, BillId.NONE, 0), lots, body);
    }

    long book(CustomerId who, LongFunction<Cause> cause, FreeMoves.Body body) {
        return book(who, cause, List.of(), body);
    }

    private long book(CustomerId who, LongFunction<Cause> cause, List<LotId> lots, FreeMoves.Body body) {
        var call = new Call(org, Registrations.call().request(), cause.apply(0).at(), null);
        var move = new FreeMoves.Move(who, cause, lots, body);
        return Registrations.accepted(runner.write(call, new FreeMoves(customers, points), List.of(move), OUTCOME))
                .result();
    }

    public long earn(CustomerId who, long amount, Instant at, Instant expiry) {
        return earn(who, 1, Category.MAIN, amount, at, expiry);
    }

    public long earn(CustomerId who, int program, Category category, long amount, Instant at, Instant expiry) {
        return book(
                who,
                LedgerEvent.TRANSACTION_ADD,
                at,
                desk -> desk.bookings()
                        .of(desk.account(program))
                        .award(desk.lots().get(), origin(category, at, expiry), Points.of(amount)));
    }

    public static Lot.Origin origin(Category category, Instant at, Instant expiry) {
        return new Lot.Origin(category, AwardType.BILL_REGULAR, ExpiryKind.FIXED, at, expiry, BillId.NONE, 0, 0);
    }

    public long spend(CustomerId who, long amount, Instant at) {
        return book(
                who,
                LedgerEvent.POINTS_REDEMPTION,
                at,
                desk -> new Movements(desk.bookings()).burn(desk.accounts(1), Points.of(amount), Book.REDEEMED));
    }

    /** Changes rows of the organization behind the engine's back. */
    public void tamper(String sql) {
        int changed = jdbi.inTransaction(handle -> {
            handle.execute("select set_config('app.org', ?, true)", Long.toString(org.value()));
            return handle.execute(sql);
        });
        assertThat(changed).as(sql).isPositive();
    }

    static final Rendering<Long, Outcome<Long>> OUTCOME = new Rendering<>() {
        @Override
        public Outcome<Long> render(List<Outcome<Long>> outcomes) {
            return outcomes.getFirst();
        }

        @Override
        public Recorded record(Outcome<Long> answer) {
            throw new UnsupportedOperationException("no call here has a key");
        }

        @Override
        public Outcome<Long> replay(Recorded recorded) {
            throw new UnsupportedOperationException("no call here has a key");
        }
    };

    @Override
    public void close() {
        runner.close();
    }
}
