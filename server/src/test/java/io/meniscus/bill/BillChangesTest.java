package io.meniscus.bill;

import static io.meniscus.customer.Registrations.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Callers;
import io.meniscus.run.Runner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bills rehearsed, updated and claimed, through the database. */
class BillChangesTest {
    private static final BillDesk DESK = new BillDesk();
    private static final BillReads READS = DESK.reads;

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static BillReads.Filter filter(@Nullable Instant from, @Nullable Instant before) {
        return new BillReads.Filter(from, before, Set.of(), BillReads.Order.NEWEST_FIRST, 10, 0);
    }

    private static Outcome<BillAdded> simulate(AddBill bill) {
        return DESK.bills
                .simulate(Registrations.call(), bill, BillsToAdd.outcomes())
                .getFirst();
    }

    @Test
    void a_rehearsal_comes_to_what_the_bill_then_comes_to_and_leaves_nothing() {
        var who = DESK.customer();
        var number = DESK.number();
        var sale = BillsToAdd.sale(BillDesk.known(who), number, 300, DESK.programs);
        var rehearsed = Registrations.accepted(simulate(sale)).result();
        assertThat(READS.numbered(ORG, number)).isEmpty();
        assertThat(READS.of(ORG, List.of(who), filter(null, null)).total()).isZero();
        assertThat(READS.lots(ORG, List.of(rehearsed.bill().id()))).isEmpty();

        var real = Registrations.accepted(DESK.bills
                        .add(Registrations.call(), List.of(sale), BillsToAdd.outcomes())
                        .getFirst())
                .result();
        assertThat(rehearsed.awards()).isEqualTo(real.awards()).isNotEmpty();
        assertThat(rehearsed.bill().lines()).isEqualTo(real.bill().lines());
        assertThat(rehearsed.standing()).isEqualTo(real.standing());

        assertThat(simulate(sale)).isEqualTo(Outcome.refused(new BillRefusal.NumberTaken(number)));
    }

    private static Outcome<BillUpdated> update(CustomerId who, UpdateBill.Which which, UpdateBill.Changes changes) {
        var command = new UpdateBill.Ready(
                BillDesk.known(who),
                which,
                changes,
                DESK.programs,
                new UpdateBill.Context(BillsToAdd.TILL, RequestId.of(78), List.of()));
        return DESK.bills.update(Registrations.call(), List.of(command), BillDesk.outcome());
    }

    private static GivenFields color(String value) {
        var put = new FieldChange.Put(5, "colour", value, FieldChange.Stored.REPLACEABLE, FieldChange.Search.NONE);
        return new GivenFields(List.of(put), List.of(), List.of(), List.of());
    }

    @Test
    void an_update_changes_fields_notes_and_delivery_and_nothing_else() {
        var who = DESK.customer();
        var bill = DESK.sale(who, DESK.number(), 300, 3);
        var changes = new UpdateBill.Changes(
                DeliveryStatus.SHIPPED,
                "another note",
                color("red"),
                List.of(new UpdateBill.LineChange(0, "ITEM2", color("green"))));
        var updated = Registrations.accepted(update(who, new UpdateBill.Which.ById(bill.id()), changes))
                .result();
        assertThat(updated.standing().getFirst().balances().current()).isEqualTo(Points.of(30));

        var now = READS.find(ORG, bill.id()).orElseThrow();
        assertThat(now).isEqualTo(updated.bill());
        assertThat(now.head().delivery()).isEqualTo(DeliveryStatus.SHIPPED);
        assertThat(now.head().details().notes()).isEqualTo("another note");
        assertThat(now.head().details().customFields()).isEqualTo(Map.of("5", "red"));
        assertThat(now.head().details().payments())
                .isEqualTo(bill.head().details().payments());
        assertThat(now.head().amounts()).isEqualTo(bill.head().amounts());
        assertThat(now.lines().get(1).details().customFields()).isEqualTo(Map.of("5", "green"));
        assertThat(now.lines().get(0)).isEqualTo(bill.lines().get(0));
        assertThat(DESK.events(42, bill.id())).isEqualTo(1);
    }

    @Test
    void an_update_of_nothing_is_no_event() {
        var who = DESK.customer();
        var bill = DESK.sale(who, DESK.number(), 300, 3);
        var nothing = new UpdateBill.Changes(null, null, color("blue"), List.of());
        Registrations.accepted(update(who, new UpdateBill.Which.ById(bill.id()), nothing));
        assertThat(DESK.events(42, bill.id())).isZero();
        assertThat(READS.find(ORG, bill.id())).contains(bill);
    }

    @Test
    void of_several_of_a_number_the_one_that_was_added_first_is_updated() {
        var who = DESK.customer();
        var number = DESK.number();
        var first = DESK.sale(who, number, 300, 3);
        var second = DESK.sale(who, number, 300, 4);
        var changes = new UpdateBill.Changes(null, "first", GivenFields.NONE, List.of());
        Registrations.accepted(update(who, new UpdateBill.Which.ByNumber(number, null), changes));
        assertThat(READS.find(ORG, first.id()).orElseThrow().head().details().notes())
                .isEqualTo("first");
        assertThat(READS.find(ORG, second.id())).contains(second);
    }

    @Test
    void a_bill_of_somebody_else_is_none_and_a_return_never_changes() {
        var who = DESK.customer();
        var number = DESK.number();
        var bill = DESK.sale(who, number, 300, 3);
        var nothing = new UpdateBill.Changes(null, "x", GivenFields.NONE, List.of());
        assertThat(update(DESK.customer(), new UpdateBill.Which.ById(bill.id()), nothing))
                .isEqualTo(Outcome.refused(new UpdateRefusal.IdUnknown(bill.id())));
        assertThat(update(DESK.customer(), new UpdateBill.Which.ByNumber(number, null), nothing))
                .isEqualTo(Outcome.refused(new UpdateRefusal.NumberUnknown(number)));
        var back = DESK.add(BillsToAdd.back(BillDesk.known(who), number, ReturnType.FULL, 300, DESK.programs));
        assertThat(update(who, new UpdateBill.Which.ById(back.id()), nothing))
                .isEqualTo(
                        Outcome.refused(new UpdateRefusal.TypeFixed(back.head().type())));
        var line = new UpdateBill.Changes(
                null, null, GivenFields.NONE, List.of(new UpdateBill.LineChange(0, "ITEM9", color("green"))));
        assertThat(update(who, new UpdateBill.Which.ById(bill.id()), line))
                .isEqualTo(Outcome.refused(new UpdateRefusal.LineUnknown("ITEM9")));
    }

    private static Outcome<BillClaimed> claim(Bill anonymous, CustomerId who, @Nullable Duration oldest) {
        return claim(DESK.bills, anonymous, who, oldest);
    }

    private static Outcome<BillClaimed> claim(
            Transactions server, Bill anonymous, CustomerId who, @Nullable Duration oldest) {
        var bill = READS.find(ORG, anonymous.id()).orElseThrow();
        var command = new ClaimBill.Ready(
                bill,
                new CustomerRef.ById(who, new CustomerRef.Scope.All()),
                new ClaimBill.Changes(null, GivenFields.NONE),
                new ClaimBill.Rules(oldest, null, BillsToAdd.rules(DESK.programs)),
                new ClaimBill.Context(BillsToAdd.TILL, RequestId.of(79), List.of()));
        return server.claim(Registrations.call(), command, BillDesk.outcome());
    }

    private static Bill anonymous() {
        return DESK.add(BillsToAdd.anonymous(DESK.number(), 300, DESK.programs));
    }

    @Test
    void an_anonymous_bill_becomes_a_customers_once_and_earns_as_of_its_date() {
        var who = DESK.customer();
        var anonymous = anonymous();
        var claimed = Registrations.accepted(claim(anonymous, who, null)).result();
        var bill = READS.find(ORG, claimed.bill().id()).orElseThrow();
        assertThat(bill).isEqualTo(claimed.bill());
        assertThat(bill.customer()).isEqualTo(who);
        assertThat(bill.lines()).isEqualTo(anonymous.lines());
        assertThat(bill.head().billedAt()).isEqualTo(anonymous.head().billedAt());
        assertThat(READS.lots(ORG, List.of(bill.id())).get(bill.id()))
                .allSatisfy(lot -> assertThat(lot.origin().awardedAt())
                        .isEqualTo(bill.head().billedAt()))
                .extracting(Lot::value)
                .containsExactly(Points.of(30));
        var kept = READS.find(ORG, anonymous.id()).orElseThrow();
        assertThat(kept.customer()).isEqualTo(Bill.NOBODY);
        assertThat(kept.head().details().retroOf()).isEqualTo(bill.id().value());
        assertThat(DESK.events(43, bill.id())).isEqualTo(1);

        assertThat(claim(anonymous, DESK.customer(), null))
                .isEqualTo(Outcome.refused(new ClaimRefusal.Claimed(anonymous.id())));
        assertThat(claim(bill, who, null))
                .isEqualTo(
                        Outcome.refused(new ClaimRefusal.TypeFixed(bill.head().type())));
    }

    @Test
    void a_bill_that_is_too_old_is_not_claimed() {
        assertThat(claim(anonymous(), DESK.customer(), Duration.ZERO))
                .isEqualTo(Outcome.refused(new ClaimRefusal.TooOld()));
    }

    @Test
    void of_two_servers_that_claim_a_bill_at_once_one_gets_it() throws InterruptedException {
        demandThatOneClaims(DESK.number());
    }

    @Test
    void of_two_servers_that_claim_a_bill_without_a_number_at_once_one_gets_it() throws InterruptedException {
        demandThatOneClaims("");
    }

    private static void demandThatOneClaims(String number) throws InterruptedException {
        try (var runner = new Runner(DESK.database.app(), 2, new EventStore())) {
            var other = DESK.server(runner);
            for (int round = 0; round < 8; round++) {
                var own = number.isEmpty() ? "" : number + "-" + round;
                var anonymous = DESK.add(BillsToAdd.anonymous(own, 300, DESK.programs));
                var one = DESK.customer();
                var two = DESK.customer();
                var seen = Callers.<Outcome<BillClaimed>>all(List.of(
                        () -> claim(DESK.bills, anonymous, one, null), () -> claim(other, anonymous, two, null)));
                var outcomes = seen.stream().map(Callers::answer).toList();
                assertThat(outcomes)
                        .filteredOn(Outcome.Accepted.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes).contains(Outcome.refused(new ClaimRefusal.Claimed(anonymous.id())));
                assertThat(READS.of(ORG, List.of(one, two), filter(null, null)).total())
                        .isOne();
            }
        }
    }
}
