package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEntry.Cause;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.customer.Registrations;
import io.meniscus.points.ledger.BookedEvent;
import io.meniscus.points.ledger.Closing;
import io.meniscus.points.ledger.EventFilter;
import io.meniscus.points.ledger.EventFilter.Side;
import io.meniscus.points.ledger.EventFilter.Span;
import io.meniscus.points.ledger.EventPage;
import io.meniscus.points.ledger.EventPage.Order;
import io.meniscus.points.ledger.LedgerEventStore;
import io.meniscus.points.ledger.LedgerEvents;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a ledger tells of a person's points: events with their sides, and balances at a moment. */
class LedgerEventsTest {
    private static final LedgerFixture FIXTURE = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
    private static final LedgerEvents EVENTS = new LedgerEvents(new LedgerEventStore(FIXTURE.transactions));
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final EventPage.Asked TEN = new EventPage.Asked(10, 0, Order.DESC);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }

    private static EventPage page(CustomerId... who) {
        return EVENTS.page(FIXTURE.org, EventFilter.all(List.of(who)), TEN);
    }

    private static Points main(CustomerId who, Instant at) {
        var all = EventFilter.all(List.of(who));
        var until = new EventFilter(
                all.members(),
                all.programs(),
                all.conceptTills(),
                Set.of(Category.MAIN),
                all.sides(),
                new Span(Span.EVER.from(), at),
                all.tills());
        return EVENTS.closing(FIXTURE.org, until).getFirst().balance();
    }

    @Test
    void the_newest_event_comes_first_and_the_first_of_an_account_opens_it() {
        var who = FIXTURE.customer();
        long earned = FIXTURE.earn(who, 350, day(0), day(100));
        long spent = FIXTURE.spend(who, 50, day(1));
        var page = page(who);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.events()).extracting(BookedEvent::number).containsExactly(spent, earned);
        var first = page.events().getLast().moves().getFirst();
        assertThat(first.sides()).containsExactlyInAnyOrder(Side.OPENING_BALANCE, Side.CREDIT);
        assertThat(first.credited()).isEqualTo(Points.of(350));
        assertThat(page.events().getFirst().moves().getFirst().sides()).containsExactly(Side.DEBIT);
        assertThat(page.events().getFirst().net()).isEqualTo(Points.of(-50));
    }

    @Test
    void an_event_in_several_accounts_is_one_row() {
        var who = FIXTURE.customer();
        FIXTURE.book(who, LedgerEvent.TRANSACTION_ADD, day(0), desk -> {
            for (int program = 1; program <= 2; program++) {
                desk.bookings()
                        .of(desk.account(program))
                        .award(
                                desk.lots().get(),
                                LedgerFixture.origin(Category.MAIN, day(0), day(9)),
                                Points.of(program));
            }
        });
        var event = page(who).events().getFirst();
        assertThat(event.moves())
                .extracting(BookedEvent.Move::program)
                .containsExactly(new ProgramId(1), new ProgramId(2));
        assertThat(event.net()).isEqualTo(Points.of(3));
    }

    @Test
    void a_kept_promise_leaves_its_category_and_enters_the_main_one() {
        var who = FIXTURE.customer();
        FIXTURE.earn(who, 1, Category.DELAYED, 40, day(0), day(99));
        FIXTURE.book(who, LedgerEvent.DELAYED_ACCRUAL, day(2), desk -> {
            var promise = promise(desk);
            new Movements(desk.bookings())
                    .convert(promise, desk.lots().get(), LedgerFixture.origin(Category.MAIN, day(2), day(50)));
        });
        var moves = page(who).events().getFirst().moves();
        assertThat(moves).extracting(BookedEvent.Move::category).containsExactly(Category.MAIN, Category.DELAYED);
        assertThat(moves.getFirst().credited()).isEqualTo(Points.of(40));
        assertThat(moves.getLast().debited()).isEqualTo(Points.of(40));
        assertThat(page(who).events().getFirst().net()).isEqualTo(Points.ZERO);
        assertThat(EVENTS.closing(FIXTURE.org, EventFilter.all(List.of(who))))
                .containsExactly(
                        new Closing(new ProgramId(1), Category.MAIN, Points.ZERO),
                        new Closing(new ProgramId(1), Category.DELAYED, Points.ZERO));
        assertThat(main(who, day(3))).isEqualTo(Points.of(40));
    }

    private static Lot promise(FreeMoves.Desk desk) {
        return desk.bookings().ledger().lots(List.of(desk.account(1))).getFirst();
    }

    @Test
    void pages_are_disjoint_and_complete_also_among_events_of_one_instant() {
        var who = FIXTURE.customer();
        for (int i = 0; i < 7; i++) {
            FIXTURE.earn(who, 10, day(i / 3), day(100));
        }
        for (var order : Order.values()) {
            var seen = new ArrayList<Long>();
            for (int page = 0; page < 4; page++) {
                var some = EVENTS.page(FIXTURE.org, EventFilter.all(List.of(who)), new EventPage.Asked(2, page, order));
                assertThat(some.total()).isEqualTo(7);
                some.events().forEach(event -> seen.add(event.number()));
            }
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
        var past = EVENTS.page(FIXTURE.org, EventFilter.all(List.of(who)), new EventPage.Asked(2, 4, Order.ASC));
        assertThat(past.events()).isEmpty();
    }

    @Test
    void filters_choose_events_by_program_category_side_time_and_till() {
        var who = FIXTURE.customer();
        long one = FIXTURE.earn(who, 1, Category.MAIN, 10, day(0), day(100));
        long two = FIXTURE.earn(who, 2, Category.MAIN, 10, day(1), day(100));
        long promised = FIXTURE.earn(who, 1, Category.TRIGGERED, 10, day(2), day(100));
        long spent = FIXTURE.spend(who, 4, day(3));
        assertThat(numbers(filter(who, Set.of(new ProgramId(1)), ALL_CATEGORIES, ALL_SIDES, Span.EVER)))
                .containsExactly(spent, promised, one);
        assertThat(numbers(filter(who, Set.of(), Set.of(Category.TRIGGERED), ALL_SIDES, Span.EVER)))
                .containsExactly(promised);
        assertThat(numbers(filter(who, Set.of(), ALL_CATEGORIES, Set.of(Side.DEBIT), Span.EVER)))
                .containsExactly(spent);
        assertThat(numbers(filter(who, Set.of(), ALL_CATEGORIES, Set.of(Side.OPENING_BALANCE), Span.EVER)))
                .containsExactly(promised, two, one);
        assertThat(numbers(filter(who, Set.of(), ALL_CATEGORIES, ALL_SIDES, new Span(day(1), day(2)))))
                .containsExactly(promised, two);
        var all = EventFilter.all(List.of(who));
        var atTill = new EventFilter(
                all.members(), Set.of(), Set.of(), all.categories(), all.sides(), Span.EVER, Set.of(new TillId(7)));
        assertThat(numbers(atTill)).isEmpty();
    }

    private static final Set<Category> ALL_CATEGORIES = Set.of(Category.values());
    private static final Set<Side> ALL_SIDES = Set.of(Side.values());

    private static EventFilter filter(
            CustomerId who, Set<ProgramId> programs, Set<Category> categories, Set<Side> sides, Span span) {
        return new EventFilter(List.of(who), programs, Set.of(), categories, sides, span, Set.of());
    }

    private static List<Long> numbers(EventFilter filter) {
        return EVENTS.page(FIXTURE.org, filter, TEN).events().stream()
                .map(BookedEvent::number)
                .toList();
    }

    @Test
    void the_members_of_a_person_have_one_ledger_in_the_order_of_time() {
        var one = FIXTURE.customer();
        var other = FIXTURE.customer();
        long first = FIXTURE.earn(one, 10, day(0), day(100));
        long second = FIXTURE.earn(other, 20, day(1), day(100));
        long third = FIXTURE.earn(one, 30, day(2), day(100));
        var page = page(one, other);
        assertThat(page.events()).extracting(BookedEvent::number).containsExactly(third, second, first);
        assertThat(page.events().get(1).moves().getFirst().sides())
                .as("the account is the person's, which was opened before")
                .containsExactly(Side.CREDIT);
    }

    @Test
    void an_event_is_found_by_its_number_or_by_what_it_was_written_for_with_what_it_awarded() {
        var who = FIXTURE.customer();
        long number = FIXTURE.book(
                who,
                event -> new Cause(LedgerEvent.TRANSACTION_ADD, event, day(0), new BillId(4711), 0),
                desk -> desk.bookings()
                        .of(desk.account(1))
                        .award(desk.lots().get(), LedgerFixture.origin(Category.MAIN, day(0), day(9)), Points.of(12)));
        var members = List.of(who);
        assertThat(EVENTS.numbers(FIXTURE.org, members, LedgerEvent.TRANSACTION_ADD, List.of(4711L, 1L)))
                .containsExactly(number);
        assertThat(EVENTS.numbers(FIXTURE.org, members, LedgerEvent.RETURN_BILL, List.of(4711L)))
                .isEmpty();
        assertThat(EVENTS.events(FIXTURE.org, members, List.of(number)))
                .extracting(BookedEvent::number)
                .containsExactly(number);
        assertThat(EVENTS.events(FIXTURE.org, List.of(FIXTURE.customer()), List.of(number)))
                .as("somebody else's")
                .isEmpty();
        var awards = EVENTS.awards(FIXTURE.org, members, List.of(number));
        assertThat(awards).hasSize(1);
        assertThat(awards.getFirst().amount()).isEqualTo(Points.of(12));
        assertThat(awards.getFirst().expiresAt()).isEqualTo(day(9));
    }

    @Test
    void a_balance_at_a_moment_counts_what_was_booked_by_then_and_had_not_lapsed() {
        var who = FIXTURE.customer();
        FIXTURE.earn(who, 100, day(0), day(10));
        FIXTURE.earn(who, 50, day(2), day(20));
        FIXTURE.spend(who, 30, day(5));
        assertThat(main(who, day(1))).isEqualTo(Points.of(100));
        assertThat(main(who, day(3))).isEqualTo(Points.of(150));
        assertThat(main(who, day(6))).isEqualTo(Points.of(120));
        assertThat(main(who, day(11))).as("70 lapsed, swept or not").isEqualTo(Points.of(50));
        assertThat(main(who, day(21))).isEqualTo(Points.ZERO);
        FIXTURE.book(
                who,
                LedgerEvent.POINTS_EXPIRY,
                day(12),
                desk -> new Movements(desk.bookings()).expire(desk.account(1)));
        for (var at : List.of(day(11), day(12), day(13))) {
            assertThat(main(who, at)).as("swept at day 12, asked for " + at).isEqualTo(Points.of(50));
        }
    }

    @Test
    void a_rolled_expiry_counts_from_when_it_was_rolled() {
        var who = FIXTURE.customer();
        FIXTURE.earn(who, 100, day(0), day(10));
        FIXTURE.book(who, LedgerEvent.TRANSACTION_ADD, day(5), desk -> {
            var lot = desk.bookings().ledger().lots(List.of(desk.account(1))).getFirst();
            desk.bookings().of(desk.account(1)).roll(lot.id(), day(30));
        });
        assertThat(main(who, day(20))).isEqualTo(Points.of(100));
        assertThat(main(who, day(31))).isEqualTo(Points.ZERO);
    }

    @Test
    void what_is_owed_is_taken_off_and_settled_by_what_lapses() {
        var who = FIXTURE.customer();
        FIXTURE.earn(who, 30, day(2), day(6));
        FIXTURE.book(who, LedgerEvent.MANUAL_POINTS_ADJUSTMENT, day(3), desk -> {
            var owed = desk.lots().get();
            desk.bookings()
                    .of(desk.account(1))
                    .open(owed, LedgerFixture.origin(Category.MAIN, day(3), Instant.parse("9999-12-31T23:59:59Z")))
                    .post(owed, Book.MAIN, Book.REDEEMED, Points.of(20));
        });
        assertThat(main(who, day(4))).isEqualTo(Points.of(10));
        assertThat(main(who, day(7)))
                .as("30 lapse: 20 of them settle, 10 are gone")
                .isEqualTo(Points.ZERO);
    }
}
