package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerCheck.Finding;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.customer.Registrations;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever column of a ledger somebody changes in the database, the check names the entry to look at. */
class TamperTest {
    private static final LedgerFixture FIXTURE = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
    private static final LedgerStore LEDGERS = new LedgerStore(FIXTURE.transactions);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    /** The second entry's columns, each with another value; all of them are hashed. */
    private static final Map<String, String> OF_ENTRY = Map.ofEntries(
            Map.entry("event", "event + 1"),
            Map.entry("event_log_id", "event_log_id + 1"),
            Map.entry("at", "at + interval '1 second'"),
            Map.entry("bill_id", "5"),
            Map.entry("reference_id", "5"),
            Map.entry("lots", "array[lots[1] + 1]"),
            Map.entry("sources", "array[12::smallint]"),
            Map.entry("destinations", "array[2::smallint]"),
            Map.entry("amounts", "array[amounts[1] + 1]"),
            Map.entry("opened", "'{}'"),
            Map.entry("rolled", "opened"),
            Map.entry("rolled_to", "array[1::bigint]"),
            Map.entry("mark", "head"),
            Map.entry("head", "mark || decode(repeat('ab', 32), 'hex')"));

    /** Columns of a lot that the entry which made it has hashed. */
    private static final Map<String, String> OF_ORIGIN = Map.of(
            "category", "2",
            "type", "2",
            "expiry", "2",
            "awarded_at", "awarded_at + interval '1 second'",
            "first_expiry", "first_expiry + interval '1 second'",
            "bill_id", "5",
            "line", "5",
            "promotion_id", "5",
            "customer_id", "customer_id + 1000000000000",
            "program_id", "2");

    /** Columns of a lot that later entries change. */
    private static final Map<String, String> OF_LOT = Map.of(
            "expires_at", "expires_at + interval '1 second'",
            "value", "value + 1",
            "redeemed", "redeemed + 1",
            "expired", "expired + 1",
            "returned", "returned + 1",
            "moved", "moved + 1");

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    /** Somebody with three entries: two awards and a redemption that burns of both lots. */
    private static CustomerId somebody() {
        var who = FIXTURE.customer();
        FIXTURE.earn(who, 10, day(0), day(50));
        FIXTURE.earn(who, 20, day(1), day(60));
        FIXTURE.spend(who, 15, day(2));
        return who;
    }

    private static Finding found(CustomerId who) {
        return LEDGERS.check(FIXTURE.org, List.of(who)).stream()
                .flatMap(checked -> checked.finding().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was found"));
    }

    private static void change(String table, String column, String value, CustomerId who, String which) {
        FIXTURE.tamper("update %s set %s = %s where customer_id = %d and %s"
                .formatted(table, column, value, who.value(), which));
    }

    @Test
    void each_column_of_an_entry_is_proved() {
        OF_ENTRY.forEach((column, value) -> {
            var who = somebody();
            change("ledger_entry", column, value, who, "seq = 2");
            assertThat(FindingText.of(found(who)))
                    .as(column)
                    .extracting(FindingText::kind, FindingText::seq)
                    .containsExactly("ENTRY_ALTERED", 2L);
        });
    }

    @Test
    void no_column_of_entries_and_lots_is_left_out_here() {
        assertThat(columns("ledger_entry")).isEqualTo(plus(OF_ENTRY.keySet(), "customer_id", "program_id", "seq"));
        var lots = new TreeSet<>(OF_ORIGIN.keySet());
        lots.addAll(OF_LOT.keySet());
        assertThat(columns("points_lot")).isEqualTo(plus(lots, "id"));
    }

    private static Set<String> plus(Set<String> columns, String... further) {
        var all = new TreeSet<>(columns);
        all.addAll(List.of(further));
        all.add("org_id");
        return all;
    }

    private static Set<String> columns(String table) {
        List<String> names = FIXTURE.jdbi.withHandle(handle ->
                handle.createQuery("""
                        select attname from pg_attribute
                         where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped""").bind("table", table).mapTo(String.class).list());
        return new TreeSet<>(names);
    }

    @Test
    void where_a_lot_comes_from_is_proved_by_the_entry_that_made_it() {
        OF_ORIGIN.forEach((column, value) -> {
            var who = somebody();
            change("points_lot", column, value, who, "value = 20000");
            assertThat(found(who)).as(column).isEqualTo(new Finding.EntryAltered(2));
        });
    }

    @Test
    void what_became_of_a_lot_is_proved_and_the_last_entry_that_changed_it_is_named() {
        OF_LOT.forEach((column, value) -> {
            var who = somebody();
            change("points_lot", column, value, who, "value = 20000");
            assertThat(found(who))
                    .as(column)
                    .isInstanceOfSatisfying(
                            Finding.LotDiffers.class,
                            lot -> assertThat(lot.seq()).as(column).isEqualTo(3));
        });
    }

    @Test
    void a_lot_that_is_gone_or_was_forged_is_found() {
        var gone = somebody();
        FIXTURE.tamper("delete from points_lot where value = 10000 and customer_id = " + gone.value());
        assertThat(found(gone)).isEqualTo(new Finding.EntryAltered(1));

        var richer = somebody();
        FIXTURE.tamper("""
                insert into points_lot
                select org_id, id + 900000000, customer_id, program_id, category, type, expiry, awarded_at, first_expiry,
                       expires_at, bill_id, line, promotion_id, value, 0, 0, 0, 0
                  from points_lot where value = 10000 and customer_id = %d""".formatted(richer.value()));
        assertThat(found(richer))
                .isInstanceOfSatisfying(
                        Finding.LotDiffers.class, lot -> assertThat(lot.seq()).isZero());
    }

    @Test
    void an_entry_that_is_gone_or_came_between_is_found() {
        var first = somebody();
        FIXTURE.tamper("delete from ledger_entry where seq = 1 and customer_id = " + first.value());
        assertThat(found(first)).isEqualTo(new Finding.EntryMissing(1));

        var last = somebody();
        FIXTURE.tamper("delete from ledger_entry where seq = 3 and customer_id = " + last.value());
        assertThat(found(last)).isInstanceOf(Finding.LotDiffers.class);

        var account = somebody();
        FIXTURE.tamper("delete from points_account where customer_id = " + account.value());
        assertThat(found(account)).isEqualTo(new Finding.EntriesCut(3, 0));
    }

    @Test
    void each_book_the_head_and_the_next_expiry_of_an_account_are_proved() {
        for (var book : PointsRows.BOOKS) {
            var who = somebody();
            var other = book.equals("main") ? "issued" : "main";
            FIXTURE.tamper("update points_account set %s = %s + 7, %s = %s - 7 where customer_id = %d"
                    .formatted(book, book, other, other, who.value()));
            assertThat(found(who)).as(book).isInstanceOf(Finding.BalanceDiffers.class);
        }
        var head = somebody();
        FIXTURE.tamper(
                "update points_account set head = decode(repeat('ab', 32), 'hex') where customer_id = " + head.value());
        assertThat(found(head)).isEqualTo(new Finding.HeadDiffers(3));
        var longer = somebody();
        FIXTURE.tamper("update points_account set next_expiry = '9999-01-01Z' where customer_id = " + longer.value());
        assertThat(found(longer)).isInstanceOf(Finding.ExpiryLate.class);
        var bytes = somebody();
        FIXTURE.tamper("update points_account set head = '' where customer_id = " + bytes.value());
        assertThat(found(bytes)).isEqualTo(new Finding.EntriesCut(3, 0));
    }

    @Test
    void a_rolled_expiry_is_proved() {
        var who = somebody();
        FIXTURE.book(who, LedgerEvent.TRANSACTION_ADD, day(3), desk -> {
            var lots = desk.bookings().ledger().lots(List.of(desk.account(1)));
            assertThat(lots).extracting(Lot::available).containsExactly(Points.of(15));
            desk.bookings()
                    .of(desk.account(1))
                    .roll(lots.getFirst().id(), day(70))
                    .award(desk.lots().get(), LedgerFixture.origin(Category.MAIN, day(3), day(70)), Points.of(1));
        });
        assertThat(LEDGERS.check(FIXTURE.org, List.of(who)).getFirst().finding())
                .isEmpty();
        change("ledger_entry", "rolled_to", "array[rolled_to[1] + 1]", who, "seq = 4");
        assertThat(found(who)).isEqualTo(new Finding.EntryAltered(4));
    }
}
