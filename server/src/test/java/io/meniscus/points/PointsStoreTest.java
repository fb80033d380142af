package io.meniscus.points;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.LedgerCheck.Finding;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.points.PointsMoves.Move;
import io.meniscus.run.Callers;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Points through the database: what was decided is what stands there, whoever else is writing. */
class PointsStoreTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner ONE = new Runner(DATABASE.app(), 2, new EventStore());
    private static final Runner OTHER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final CustomerStore CUSTOMERS = new CustomerStore();
    private static final PointsMoves MOVES = new PointsMoves(CUSTOMERS, new PointsStore());
    private static final LedgerStore LEDGERS = new LedgerStore(new OrgTransactions(Unpooled.jdbi(DATABASE.app())));
    private static final AtomicLong MOBILES = new AtomicLong();
    private static final Duration A_YEAR = Duration.ofDays(365);

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    private static CustomerId customer() {
        var command = Registrations.mobile(INSTORE, WhenKnown.REFUSE, MOBILES.incrementAndGet());
        return Registrations.accepted(new Customers(ONE, CUSTOMERS)
                        .register(Registrations.call(), List.of(command), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    private static Outcome<Points> move(Runner runner, Move move) {
        return runner.write(Registrations.call(), MOVES, List.of(move), OUTCOME);
    }

    private static final Rendering<Points, Outcome<Points>> OUTCOME = new Rendering<>() {
        @Override
        public Outcome<Points> render(List<Outcome<Points>> outcomes) {
            return outcomes.getFirst();
        }

        @Override
        public Recorded record(Outcome<Points> answer) {
            throw new UnsupportedOperationException("no call here has a key");
        }

        @Override
        public Outcome<Points> replay(Recorded recorded) {
            throw new UnsupportedOperationException("no call here has a key");
        }
    };

    private static Points earn(CustomerId who, long amount, Duration lasting) {
        return Registrations.accepted(move(ONE, new Move.Earn(who, Points.of(amount), lasting)))
                .result();
    }

    private static Move spend(CustomerId who, long amount) {
        return new Move.Spend(who, Points.of(amount), Registrations.call().at());
    }

    private static List<Checked> check(CustomerId who) {
        return LEDGERS.check(ORG, List.of(who));
    }

    private static void tamper(String sql) throws SQLException {
        var app = DATABASE.app();
        try (var connection = DriverManager.getConnection(
                        app.jdbcUrl(), app.user(), app.password().reveal());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', '1', false)");
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void what_was_earned_and_spent_is_read_back_as_it_was_decided() {
        var who = customer();
        earn(who, 10, Duration.ofDays(30));
        earn(who, 20, A_YEAR);
        assertThat(Registrations.accepted(move(OTHER, spend(who, 15))).result()).isEqualTo(Points.of(15));
        var checked = check(who);
        assertThat(checked).hasSize(1);
        assertThat(checked.getFirst().finding()).isEmpty();
        var balances = checked.getFirst().account().balances();
        assertThat(balances.of(Book.ISSUED)).isEqualTo(Points.of(-30));
        assertThat(balances.current()).isEqualTo(Points.of(15));
        assertThat(balances.redeemed()).isEqualTo(Points.of(15));
        assertThat(checked.getFirst().account().seq()).isEqualTo(3);
    }

    @Test
    void only_as_many_lots_are_loaded_as_hold_the_amount_and_they_are_burnt_in_order() throws SQLException {
        var who = customer();
        earn(who, 10, Duration.ofDays(90));
        earn(who, 10, Duration.ofDays(30));
        earn(who, 10, Duration.ofDays(60));
        move(ONE, spend(who, 12));
        assertThat(redeemed(who)).containsExactly(0L, 10_000L, 2_000L);
    }

    private static List<Long> redeemed(CustomerId who) throws SQLException {
        var backup = DATABASE.backup();
        var found = new ArrayList<Long>();
        try (var connection = DriverManager.getConnection(
                        backup.jdbcUrl(), backup.user(), backup.password().reveal());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select redeemed from points_lot where customer_id = " + who.value()
                        + " order by awarded_at")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    @Test
    void sixty_four_at_once_spend_no_more_than_there_is() throws InterruptedException {
        var who = customer();
        earn(who, 60, Duration.ofDays(30));
        earn(who, 40, A_YEAR);
        var calls = new ArrayList<Callable<Outcome<Points>>>();
        for (int i = 0; i < 64; i++) {
            var runner = i % 2 == 0 ? ONE : OTHER;
            calls.add(() -> untilNotBusy(runner, spend(who, 10)));
        }
        var seen = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(10);
        assertThat(seen).filteredOn(Outcome.Refused.class::isInstance).hasSize(54);
        assertThat(check(who).getFirst().finding()).isEmpty();
        assertThat(check(who).getFirst().account().balances().current()).isEqualTo(Points.ZERO);
    }

    /** Two servers fight for one customer here; a till tries again when it is told 521. */
    private static Outcome<Points> untilNotBusy(Runner runner, Move move) {
        for (int tries = 1; ; tries++) {
            try {
                return move(runner, move);
            } catch (RunRefused refused) {
                if (refused.reason() != RunRefused.Reason.CUSTOMER_BUSY || tries == 20) {
                    throw refused;
                }
            }
        }
    }

    @Test
    void what_somebody_changes_in_the_database_is_found() throws SQLException {
        var altered = customer();
        earn(altered, 10, A_YEAR);
        earn(altered, 10, A_YEAR);
        tamper("update ledger_entry set amounts = array[9000::bigint] where seq = 2 and customer_id = "
                + altered.value());
        assertThat(check(altered).getFirst().finding()).contains(new Finding.EntryAltered(2));

        var missing = customer();
        earn(missing, 10, A_YEAR);
        earn(missing, 10, A_YEAR);
        tamper("delete from ledger_entry where seq = 1 and customer_id = " + missing.value());
        assertThat(check(missing).getFirst().finding()).contains(new Finding.EntryMissing(1));

        var richer = customer();
        earn(richer, 10, A_YEAR);
        tamper("update points_account set main = main + 5, issued = issued - 5 where customer_id = " + richer.value());
        assertThat(check(richer).getFirst().finding())
                .contains(new Finding.BalanceDiffers(Book.MAIN, new Points(10_005), Points.of(10)));

        var longer = customer();
        earn(longer, 10, A_YEAR);
        tamper("update points_lot set expires_at = expires_at + interval '1 day' where customer_id = "
                + longer.value());
        assertThat(check(longer).getFirst().finding().orElseThrow()).isInstanceOf(Finding.LotDiffers.class);
    }
}
