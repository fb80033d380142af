package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.bill.BillsToAdd;
import io.meniscus.bill.Transactions;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestRules;
import io.meniscus.core.identity.request.Said;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Registrations;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.customer.request.RequestListStore;
import io.meniscus.customer.request.RequestStore;
import io.meniscus.customer.request.Requests;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.Needs;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge that somebody asked for, and its undoing, stand in both chains, which stay provable. */
class MergeMarksTest {
    private static final PersonPoints.Mark END = new PersonPoints.Mark(
            Instant.parse("9999-01-01T00:00:00Z"),
            Long.MAX_VALUE,
            new AccountKey(new CustomerId(Long.MAX_VALUE), new ProgramId(1)));

    @TempDir
    private Path data;

    private LedgerFixture fixture;
    private Ledgers ledgers;
    private Merges merges;
    private MergedPoints merged;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
        ledgers = fixture.ledgers(data);
        merged = new MergedPoints(fixture.points, new RedemptionStore());
        merges = new Merges(fixture.runner, fixture.customers, new MergeStore(fixture.jdbi), merged);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private CustomerId with(long points) {
        var who = fixture.customer();
        if (points > 0) {
            fixture.earn(who, points, now(), now().plus(Duration.ofDays(30)));
        }
        return who;
    }

    private static CustomerRef ref(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private MergeEdge merge(CustomerId victim, CustomerId survivor) {
        var call = Registrations.call();
        var command = new MergeCustomers(
                ref(victim), ref(survivor), Registrations.RULES.merging(), Registrations.TILL, call.request());
        return Registrations.accepted(merges.merge(call, command, outcome())).result();
    }

    private void undo(MergeEdge edge) {
        Call call = Registrations.call();
        var command = new UndoMerge(edge.id(), Registrations.RULES.merging(), Registrations.TILL, call.request());
        Registrations.accepted(merges.undo(call, command, outcome()));
    }

    private static <R> Rendering<R, Outcome<R>> outcome() {
        return new Rendering<>() {
            @Override
            public Outcome<R> render(List<Outcome<R>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<R> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<R> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }

    private List<LedgerEntry> entries(CustomerId who) {
        return ledgers.points().entries(fixture.org, List.of(who), END, 10);
    }

    private Head head(CustomerId who) {
        return ledgers.points().accounts(fixture.org, List.of(who)).getFirst().head();
    }

    @Test
    void each_chain_carries_the_head_the_other_had_when_they_became_one_and_when_they_were_parted() {
        var victim = with(10);
        var survivor = with(20);
        var before = List.of(head(victim), head(survivor));
        var edge = merge(victim, survivor);
        assertThat(entries(victim).getFirst().mark()).isEqualTo(before.getLast());
        assertThat(entries(survivor).getFirst().mark()).isEqualTo(before.getFirst());
        assertThat(entries(victim).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
        assertThat(entries(victim).getFirst().cause().reference())
                .isEqualTo(edge.id().value());

        var merged = List.of(head(victim), head(survivor));
        undo(edge);
        assertThat(entries(victim).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_UNDO_MARK);
        assertThat(entries(victim).getFirst().mark()).isEqualTo(merged.getLast());
        assertThat(entries(survivor).getFirst().mark()).isEqualTo(merged.getFirst());
        assertThat(ledgers.verification().check(fixture.org, List.of(victim, survivor)))
                .hasSize(2)
                .allSatisfy(checked -> assertThat(checked.finding()).isEmpty());
    }

    private Customers registering() {
        return new Customers(fixture.runner, fixture.customers, merged);
    }

    private Outcome.Accepted<Registered> register(Customers customers, GivenIdentifier... identifiers) {
        return Registrations.accepted(customers
                .register(
                        Registrations.call(),
                        List.of(Registrations.of(Registrations.INSTORE, WhenKnown.UPDATE, identifiers)),
                        Registrations.outcomes())
                .getFirst());
    }

    private static GivenIdentifier email(String name) {
        return new GivenIdentifier(IdentifierType.EMAIL, name + "@example.com");
    }

    private static GivenIdentifier externalId(String value) {
        return new GivenIdentifier(IdentifierType.EXTERNAL_ID, value);
    }

    private CustomerId with(long points, Customers customers, GivenIdentifier identifier) {
        var who = register(customers, identifier).result().person();
        fixture.earn(who, points, now(), now().plus(Duration.ofDays(30)));
        return who;
    }

    @Test
    void a_registration_that_names_two_persons_marks_both_chains() {
        var customers = registering();
        var one = with(10, customers, email("marked"));
        var other = with(20, customers, externalId("MARKED"));
        var before = List.of(head(one), head(other));
        assertThat(register(customers, email("marked"), externalId("MARKED")).warnings())
                .hasAtLeastOneElementOfType(CustomerWarning.Merged.class);
        assertThat(entries(one).getFirst().mark()).isEqualTo(before.getLast());
        assertThat(entries(other).getFirst().mark()).isEqualTo(before.getFirst());
        assertThat(entries(one).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
        assertThat(ledgers.verification().check(fixture.org, List.of(one, other)))
                .hasSize(2)
                .allSatisfy(checked -> assertThat(checked.finding()).isEmpty());
    }

    @Test
    void each_merge_of_a_registration_that_names_three_persons_is_an_event_of_its_own() {
        var customers = registering();
        var one = with(10, customers, email("three"));
        var two = with(20, customers, externalId("THREE"));
        var three = with(30, customers, new GivenIdentifier(IdentifierType.MOBILE, "919777000003"));
        register(
                customers,
                new GivenIdentifier(IdentifierType.MOBILE, "919777000003"),
                email("three"),
                externalId("THREE"));
        var marks = Stream.of(one, two, three)
                .flatMap(who -> entries(who).stream())
                .filter(entry -> entry.cause().event() == LedgerEvent.MERGE_MARK)
                .toList();
        assertThat(marks).hasSize(4);
        assertThat(marks.stream().map(entry -> entry.cause().eventLog()).distinct())
                .hasSize(2);
        assertThat(ledgers.verification().check(fixture.org, List.of(one, two, three)))
                .hasSize(3)
                .allSatisfy(checked -> assertThat(checked.finding()).isEmpty());
    }

    @Test
    void an_identifier_that_is_added_to_another_ones_marks_both_chains() {
        var customers = registering();
        var one = with(10, customers, externalId("CHANGES"));
        var form = Registrations.email(Registrations.WEBSITE, WhenKnown.REFUSE, "changed@example.com");
        var other = Registrations.accepted(customers
                        .register(Registrations.call(), List.of(form), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
        fixture.earn(other, 20, now(), now().plus(Duration.ofDays(30)));
        var call = Registrations.call();
        var command = new ChangeIdentifiers(
                ref(one),
                Registrations.INSTORE,
                List.of(new IdentifierKey(IdentifierType.EMAIL, "changed@example.com")),
                List.of(),
                new ChangeRules(
                        IdentifierType.MOBILE,
                        Set.of(IdentifierType.EMAIL),
                        ChangeRules.Sync.ONE_PROFILE,
                        Registrations.RULES.merging()),
                Registrations.TILL,
                call.request(),
                List.of());
        assertThat(Registrations.accepted(customers.change(call, command, outcome()))
                        .result())
                .isEqualTo(other);
        assertThat(entries(one).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
        assertThat(entries(other).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
    }

    @Test
    void a_bill_that_registers_on_the_way_marks_both_chains_of_whom_it_merges() {
        var customers = registering();
        var one = with(10, customers, email("billed"));
        var other = with(20, customers, externalId("BILLED"));
        var bills = new Transactions(
                fixture.runner, fixture.customers, fixture.points, new RedemptionStore(), new ProductStore());
        var form = Registrations.of(Registrations.INSTORE, WhenKnown.UPDATE, email("billed"), externalId("BILLED"));
        var sale = BillsToAdd.sale(new Whose.Registering(form), "MARKED-1", 300, BillsToAdd.programs());
        var added = Registrations.accepted(bills.add(Registrations.call(), List.of(sale), BillsToAdd.outcomes())
                        .getFirst())
                .result();
        assertThat(added.standing().getFirst().balances().current()).isEqualTo(Points.of(60));
        assertThat(entries(one)).anyMatch(entry -> entry.cause().event() == LedgerEvent.MERGE_MARK);
        assertThat(entries(other)).anyMatch(entry -> entry.cause().event() == LedgerEvent.MERGE_MARK);
    }

    @Test
    void a_request_to_merge_marks_both_chains_once_it_is_approved() {
        var victim = with(10);
        var survivor = with(20);
        var requests = new Requests(
                fixture.runner,
                fixture.customers,
                merged,
                new RequestStore(),
                new RequestListStore(fixture.transactions));
        var asked = handled(requests, adding(Matter.merge(victim, survivor)));
        handled(
                requests,
                new RequestCommand.Decide(
                        asked.request().id(),
                        asked.request().matter(),
                        Verdict.APPROVE,
                        "Seen",
                        hand("console_user"),
                        REQUESTED));
        assertThat(entries(victim).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
        assertThat(entries(survivor).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
    }

    private static final RequestRules REQUESTED = new RequestRules(new ChangeRules(
            IdentifierType.MOBILE, Set.of(), ChangeRules.Sync.ONE_PROFILE, Registrations.RULES.merging()));

    private static Hand hand(String party) {
        var call = Registrations.call();
        return new Hand(new Party(party, 7), new Stamp(call.at(), Registrations.TILL, call.request()), "");
    }

    private static RequestCommand adding(Matter matter) {
        var hand = hand("till");
        var said = new Said("", "", "", hand.stamp().at().minusSeconds(1));
        return new RequestCommand.Add(matter, said, Approval.CONFIG_DISABLED, Steps.TWO, hand, REQUESTED);
    }

    private static Handled handled(Requests requests, RequestCommand command) {
        return Registrations.accepted(requests.handle(Registrations.call(), List.of(command), outcome()))
                .result();
    }

    /** Counts for how many persons the ledger was asked. */
    private record Counting(FurtherNeeds real, AtomicInteger asked) implements FurtherNeeds {
        @Override
        public void mayMerge(Needs needs) {
            real.mayMerge(needs);
        }

        @Override
        public void ofSeveral(Collection<CustomerId> persons, Needs needs) {
            asked.addAndGet(persons.size());
            real.ofSeveral(persons, needs);
        }

        @Override
        public void toShow(CustomerRef ref, Instant at, Needs needs) {
            real.toShow(ref, at, needs);
        }

        @Override
        public void toPart(MergeEdge edge, Instant at, Needs needs) {
            real.toPart(edge, at, needs);
        }

        @Override
        public Parting parting() {
            return real.parting();
        }
    }

    @Test
    void only_a_registration_that_names_several_persons_asks_for_accounts() {
        var asked = new AtomicInteger();
        var customers = new Customers(fixture.runner, fixture.customers, new Counting(merged, asked));
        with(10, customers, email("alone"));
        with(10, customers, externalId("TOGETHER"));
        register(customers, email("alone"), externalId("ALONE"));
        assertThat(asked).hasValue(0);
        register(customers, email("alone"), externalId("TOGETHER"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_side_without_points_leaves_no_mark() {
        var victim = with(0);
        var survivor = with(20);
        var edge = merge(victim, survivor);
        undo(edge);
        assertThat(entries(survivor)).hasSize(1);
        assertThat(entries(victim)).isEmpty();
    }
}
