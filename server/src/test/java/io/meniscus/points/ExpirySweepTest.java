package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.customer.Registrations;
import io.meniscus.job.JobId;
import io.meniscus.job.Progress;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.points.ledger.Closing;
import io.meniscus.points.ledger.EventFilter;
import io.meniscus.points.ledger.EventFilter.Span;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweep of what has lapsed: every account once, in its person's lock, and no balance depends on it. */
class ExpirySweepTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path data;

    private LedgerFixture fixture;
    private Ledgers ledgers;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
        ledgers = fixture.ledgers(data);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    /** Sweeps to the end; answers progress and slices. */
    private Progress sweep(Instant at) {
        var cursor = "";
        var progress = Progress.NONE;
        while (true) {
            var slice = new Slice(new JobId(1), 0, cursor, progress, at, Slice.Beginning.FRESH);
            switch (ledgers.expiry().slice(fixture.org, slice)) {
                case Step.Done(var done) -> {
                    return done;
                }
                case Step.More(var next, var more) -> {
                    cursor = next;
                    progress = more;
                }
            }
        }
    }

    private PointsAccount account(CustomerId who) {
        var checked = ledgers.verification().check(fixture.org, List.of(who)).getFirst();
        assertThat(checked.finding()).isEmpty();
        return checked.account();
    }

    private Points main(CustomerId who, Instant at) {
        var filter = new EventFilter(
                List.of(who),
                Set.of(),
                Set.of(),
                Set.of(Category.MAIN),
                EventFilter.all(List.of()).sides(),
                new Span(Span.EVER.from(), at),
                Set.of());
        return ledgers.events().closing(fixture.org, filter).stream()
                .map(Closing::balance)
                .reduce(Points.ZERO, Points::plus);
    }

    @Test
    void what_has_lapsed_expires_and_the_account_is_due_with_its_next_lot() {
        var who = fixture.customer();
        fixture.earn(who, 10, day(0), day(5));
        fixture.earn(who, 20, day(0), day(8));
        fixture.earn(who, 30, day(0), day(20));
        fixture.spend(who, 4, day(1));
        assertThat(sweep(day(4)).done()).isZero();
        assertThat(sweep(day(9)).done()).isEqualTo(1);
        var account = account(who);
        assertThat(account.balances().expired()).isEqualTo(Points.of(26));
        assertThat(account.balances().current()).isEqualTo(Points.of(30));
        assertThat(account.nextExpiry()).isEqualTo(day(20));
        assertThat(sweep(day(9)).done()).as("done already").isZero();
        assertThat(sweep(day(21)).done()).isEqualTo(1);
        assertThat(account(who).nextExpiry()).isEqualTo(PointsAccount.NEVER);
    }

    @Test
    void an_account_that_only_seemed_due_learns_when_it_is_without_an_entry() {
        var who = fixture.customer();
        fixture.earn(who, 10, day(0), day(5));
        fixture.earn(who, 30, day(0), day(20));
        fixture.spend(who, 10, day(1));
        assertThat(account(who).nextExpiry()).isEqualTo(day(5));
        sweep(day(9));
        assertThat(account(who).nextExpiry()).isEqualTo(day(20));
        assertThat(account(who).seq()).isEqualTo(3);
    }

    @Test
    void promises_do_not_lapse() {
        var who = fixture.customer();
        fixture.earn(who, 1, Category.DELAYED, 10, day(0), day(5));
        sweep(day(9));
        assertThat(account(who).balances().promised()).isEqualTo(Points.of(10));
        assertThat(account(who).nextExpiry()).isEqualTo(PointsAccount.NEVER);
    }

    @Test
    void points_given_back_to_a_lot_that_lapsed_make_the_account_due_again() {
        var who = fixture.customer();
        var lots = new AtomicReference<LotId>();
        fixture.book(who, LedgerEvent.TRANSACTION_ADD, day(0), desk -> {
            lots.set(desk.lots().get());
            desk.bookings()
                    .of(desk.account(1))
                    .award(lots.get(), LedgerFixture.origin(Category.MAIN, day(0), day(5)), Points.of(10));
        });
        fixture.earn(who, 30, day(0), day(20));
        var at = new AtomicReference<List<Burn>>(List.of());
        fixture.book(
                who,
                LedgerEvent.POINTS_REDEMPTION,
                day(1),
                desk -> at.set(new Movements(desk.bookings()).burn(desk.accounts(1), Points.of(12), Book.REDEEMED)));
        sweep(day(9));
        assertThat(account(who).nextExpiry()).isEqualTo(day(20));
        fixture.bookWith(
                who,
                LedgerEvent.POINTS_REDEMPTION_REVERSAL,
                day(10),
                List.of(lots.get()),
                desk -> new Movements(desk.bookings()).giveBack(at.get(), Points.of(12), desk.accounts(1)));
        assertThat(account(who).nextExpiry()).isEqualTo(day(5));
        assertThat(main(who, day(10))).isEqualTo(Points.of(30));
        sweep(day(10));
        assertThat(account(who).balances().current()).isEqualTo(Points.of(30));
        assertThat(account(who).balances().expired()).isEqualTo(Points.of(10));
    }

    @Test
    void a_balance_at_any_moment_is_the_same_before_and_after_the_sweep() {
        var who = fixture.customer();
        fixture.earn(who, 10, day(0), day(5));
        fixture.earn(who, 20, day(2), day(12));
        fixture.book(who, LedgerEvent.MANUAL_POINTS_ADJUSTMENT, day(3), desk -> {
            var owed = desk.lots().get();
            desk.bookings()
                    .of(desk.account(1))
                    .open(owed, LedgerFixture.origin(Category.MAIN, day(3), PointsAccount.NEVER))
                    .post(owed, Book.MAIN, Book.REDEEMED, Points.of(4));
        });
        fixture.earn(who, 40, day(4), day(90));
        var before = balances(who);
        for (int day : List.of(6, 13, 20)) {
            assertThat(sweep(day(day)).failed()).isZero();
            assertThat(balances(who)).as("after the sweep of day " + day).isEqualTo(before);
        }
        assertThat(before).contains(Points.of(26), Points.of(66), Points.of(60), Points.of(40));
    }

    private List<Points> balances(CustomerId who) {
        var all = new ArrayList<Points>();
        for (int day = 0; day < 30; day++) {
            all.add(main(who, day(day)));
        }
        return all;
    }

    @Test
    void more_accounts_than_a_slice_has_are_all_swept() {
        var many = new ArrayList<CustomerId>();
        for (int i = 0; i < 120; i++) {
            var who = fixture.customer();
            fixture.earn(who, 10, day(0), day(5));
            many.add(who);
        }
        assertThat(sweep(day(6)).done()).isEqualTo(120);
        assertThat(ledgers.verification().check(fixture.org, many)).allSatisfy(checked -> {
            assertThat(checked.finding()).isEmpty();
            assertThat(checked.account().balances().current()).isEqualTo(Points.ZERO);
        });
    }

    @Test
    void a_person_somebody_else_holds_is_left_for_the_next_time_and_the_others_are_swept() {
        var held = fixture.customer();
        var free = fixture.customer();
        fixture.earn(held, 10, day(0), day(5));
        fixture.earn(free, 10, day(0), day(6));
        fixture.jdbi.useTransaction(handle -> {
            handle.execute("select set_config('app.org', '1', true)");
            handle.execute("select from customer where id = ? for no key update", held.value());
            var progress = sweep(day(7));
            assertThat(progress.done()).isEqualTo(1);
            assertThat(progress.failed()).isEqualTo(1);
        });
        assertThat(account(free).balances().current()).isEqualTo(Points.ZERO);
        assertThat(account(held).balances().current()).isEqualTo(Points.of(10));
        assertThat(main(held, day(7))).as("gone all the same").isEqualTo(Points.ZERO);
        assertThat(sweep(day(8)).done()).isEqualTo(1);
        assertThat(account(held).balances().current()).isEqualTo(Points.ZERO);
    }

    @Test
    void the_sweep_tells_of_what_expired_and_of_nothing_else() {
        var who = fixture.customer();
        fixture.earn(who, 10, day(0), day(5));
        fixture.earn(who, 30, day(0), day(20));
        fixture.spend(who, 10, day(1));
        sweep(day(9));
        assertThat(events(who)).isZero();
        sweep(day(21));
        assertThat(events(who)).isOne();
    }

    private int events(CustomerId who) {
        return fixture.jdbi.inTransaction(handle -> {
            handle.execute("select set_config('app.org', '1', true)");
            return handle.createQuery("select count(*) from event where kind = 66 and customer_id = :who")
                    .bind("who", who.value())
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
