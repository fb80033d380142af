package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.registration.BlockedValues;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.identity.registration.RegistrationRules.Mismatch;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of registrations, merges that were asked for and undoings, decided on a World and by {@link
 * NaiveIdentity}, which has no indexes at all. A failure tells its seed; {@code -Dmodel.steps=…} makes it longer.
 */
class IdentityModelTest {
    private static final int STEPS_OF_A_RUN = 100;
    private static final int STEPS = Integer.getInteger("model.steps", 100_000);
    private static final TillId TILL = new TillId(7);
    private static final RequestId CALL = RequestId.of(1);
    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final AccountId INSTORE = new AccountId(1);

    /** One run: a world and its model side by side. */
    private static final class Run {
        private final long seed;
        private final Random random;
        private final RegistrationRules rules;
        private final World world = new World(new OrgId(1));
        private final NaiveIdentity model;
        private final Map<IdKind, Long> ids = new HashMap<>();
        private int step;

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.rules = rules(random);
            this.model = new NaiveIdentity(rules);
        }

        /** Every step is a moment of its own, as what came first counts. */
        Given given() {
            return new Given(START.plus(step, ChronoUnit.SECONDS), kind -> ids.merge(kind, 1L, Long::sum));
        }

        Identity identity() {
            return world.section(Identity.KIND);
        }

        void step() {
            step++;
            switch (random.nextInt(10)) {
                case 0 -> merge();
                case 1, 2 -> undo();
                default -> register();
            }
            assertThat(holdings(identity())).as(this::toString).containsExactlyInAnyOrderElementsOf(model.holdings());
            assertEveryValueNamesOnePerson();
            assertNothingIsOrphaned();
        }

        void register() {
            var command = command(random, rules);
            if (random.nextInt(20) == 0) {
                assertBugLeavesNoTrace(command);
            }
            var before = new HashMap<>(ids);
            var newcomer = new CustomerId(before.getOrDefault(IdKind.CUSTOMER, 0L) + 1);
            var expected = model.register(command, newcomer, before.getOrDefault(IdKind.MERGE, 0L) + 1);
            var outcome = world.attempt(() -> Registration.decide(command, world, given()));
            assertThat(told(outcome)).as(this::toString).isEqualTo(expected);
        }

        private static NaiveIdentity.Result told(Outcome<Registered> outcome) {
            return switch (outcome) {
                case Outcome.Accepted<Registered>(var registered, var warnings) ->
                    new NaiveIdentity.Result(
                            registered.how() == Registered.How.NEW ? "new" : "known person",
                            Set.of(registered.person()));
                case Outcome.Refused<Registered>(CustomerRefusal.PrimaryMismatch(var type, var person)) ->
                    new NaiveIdentity.Result("mismatch", Set.of(person));
                case Outcome.Refused<Registered>(CustomerRefusal.AlreadyRegistered(var type, var person)) ->
                    new NaiveIdentity.Result("known", Set.of(person));
                case Outcome.Refused<Registered>(CustomerRefusal.ProfileHoldsOther(var type, var person)) ->
                    new NaiveIdentity.Result("other value", Set.of(person));
                case Outcome.Refused<Registered>(var refusal) -> throw new AssertionError(refusal);
                case Outcome.Failed<Registered>(var bug) -> throw new AssertionError(bug);
            };
        }

        void merge() {
            var customers = new ArrayList<>(model.persons().keySet());
            if (customers.size() < 2) {
                return;
            }
            Collections.sort(customers);
            var victim = customers.get(random.nextInt(customers.size()));
            var survivor = customers.get(random.nextInt(customers.size()));
            long next = ids.getOrDefault(IdKind.MERGE, 0L) + 1;
            boolean expected = model.merge(victim, survivor, next);
            var outcome = merge(victim, survivor);
            assertThat(outcome instanceof Outcome.Accepted).as(this::toString).isEqualTo(expected);
            if (random.nextBoolean() && outcome instanceof Outcome.Accepted<MergeEdge>(var edge, var warnings)) {
                assertMergeAndUndoGiveBackTheSame(edge);
            }
        }

        Outcome<MergeEdge> merge(CustomerId victim, CustomerId survivor) {
            var command = new MergeCustomers(byId(victim), byId(survivor), rules.merging(), TILL, CALL);
            return world.attempt(() -> command.decide(world, given()));
        }

        private static CustomerRef byId(CustomerId id) {
            return new CustomerRef.ById(id, new CustomerRef.Scope.All());
        }

        /** The merge that just happened is undone, done again and so on: nothing else may come of it. */
        private void assertMergeAndUndoGiveBackTheSame(MergeEdge edge) {
            var merged = contents(world);
            int here = world.savepoint();
            undo(edge.id());
            var apart = contents(world);
            assertThat(merge(edge.victim(), edge.survivor())).isInstanceOf(Outcome.Accepted.class);
            assertThat(contents(world)).as(this::toString).isEqualTo(merged);
            undo(new MergeId(ids.getOrDefault(IdKind.MERGE, 0L)));
            assertThat(contents(world)).as(this::toString).isEqualTo(apart);
            world.rollbackTo(here);
        }

        void undo() {
            var made = model.merges();
            if (made.isEmpty()) {
                return;
            }
            long id = made.get(random.nextInt(made.size())).id();
            boolean expected = model.undo(id);
            assertThat(undo(new MergeId(id)) instanceof Outcome.Accepted)
                    .as(this::toString)
                    .isEqualTo(expected);
        }

        Outcome<?> undo(MergeId id) {
            var command = new UndoMerge(id, rules.merging(), TILL, CALL);
            return world.attempt(() -> command.decide(Parting.OF_NOTHING, world, given()));
        }

        void assertUndosComeToTheSameInAnyOrder() {
            var standing = new ArrayList<>(model.merges().stream()
                    .filter(merge -> !merge.undone())
                    .map(merge -> new MergeId(merge.id()))
                    .toList());
            var results = new HashSet<Set<List<Object>>>();
            for (int i = 0; i < 4; i++) {
                Collections.shuffle(standing, random);
                int here = world.savepoint();
                for (var id : standing) {
                    assertThat(undo(id)).as(this::toString).isInstanceOf(Outcome.Accepted.class);
                    assertEveryValueNamesOnePerson();
                }
                results.add(holdings(identity()));
                world.rollbackTo(here);
            }
            assertThat(results).as(this::toString).hasSize(1);
        }

        void assertIndependentRegistrationsMayChangePlaces() {
            var one = command(random, rules);
            var other = command(random, rules);
            var persons = identity().roots(one.identifiers());
            boolean meet = one.identifiers().stream().anyMatch(other.identifiers()::contains)
                    || identity().roots(other.identifiers()).stream().anyMatch(persons::contains);
            if (meet) {
                return;
            }
            assertThat(people(List.of(one, other))).as(this::toString).isEqualTo(people(List.of(other, one)));
        }

        /** Who is one person after some registrations, by what they hold; ids depend on the order. */
        private Set<Set<List<Object>>> people(List<RegisterCustomer.Ready> commands) {
            int here = world.savepoint();
            for (var command : commands) {
                world.attempt(() -> Registration.decide(command, world, given()));
            }
            var people = new HashMap<Object, Set<List<Object>>>();
            for (var row : holdings(identity())) {
                people.computeIfAbsent(row.getLast(), _ -> new HashSet<>()).add(List.of(row.get(0), row.get(1)));
            }
            world.rollbackTo(here);
            return new HashSet<>(people.values());
        }

        private void assertEveryValueNamesOnePerson() {
            for (var rows : identity().identifiers().values()) {
                assertThat(rows.stream().map(HeldIdentifier::root).distinct().count())
                        .as(this::toString)
                        .isLessThanOrEqualTo(1);
            }
        }

        private void assertNothingIsOrphaned() {
            var identity = identity();
            assertThat(persons(identity)).as(this::toString).isEqualTo(model.persons());
            for (var rows : identity.identifiers().values()) {
                for (var row : rows) {
                    assertThat(identity.profiles().find(row.profile()))
                            .as(this::toString)
                            .isNotNull();
                    assertThat(identity.claims().find(row.key())).isNotNull();
                }
            }
            for (var customer : identity.customers().values()) {
                assertThat(identity.members(customer.root())).as(this::toString).contains(customer);
            }
        }

        private void assertBugLeavesNoTrace(RegisterCustomer command) {
            var before = contents(world);
            Outcome<Registered> outcome = world.attempt(() -> {
                Registration.decide(command, world, given());
                throw new IllegalStateException("behind the decision");
            });
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(contents(world)).as(this::toString).isEqualTo(before);
        }

        @Override
        public String toString() {
            return "seed " + seed + ", step " + step;
        }
    }

    @Test
    void registrations_merges_and_undoings_come_out_as_the_rules_read() {
        long seed = Long.getLong("model.seed", System.nanoTime());
        for (int i = 0; i < STEPS / STEPS_OF_A_RUN; i++) {
            var run = new Run(seed + i);
            for (int step = 0; step < STEPS_OF_A_RUN; step++) {
                run.step();
            }
            run.assertUndosComeToTheSameInAnyOrder();
            run.assertIndependentRegistrationsMayChangePlaces();
        }
    }

    /** All but events, which tell that something happened, and the merges themselves. */
    private static List<Object> contents(World world) {
        var identity = world.section(Identity.KIND);
        return List.of(
                new HashSet<>(identity.customers().changes()),
                new HashSet<>(identity.identifiers().changes()),
                new HashSet<>(identity.claims().changes()),
                new HashSet<>(identity.profiles().changes()),
                new HashSet<>(identity.channels().changes()),
                new HashSet<>(identity.subscriptions().changes()));
    }

    /** A key's own text hides its value. */
    static String name(IdentifierKey key) {
        return key.type() + " " + key.value();
    }

    private static Set<List<Object>> holdings(Identity identity) {
        var held = new HashSet<List<Object>>();
        identity.identifiers()
                .values()
                .forEach(rows -> rows.forEach(
                        row -> held.add(List.of(name(row.key()), row.account(), row.customer(), row.root()))));
        return held;
    }

    private static Map<CustomerId, CustomerId> persons(Identity identity) {
        var persons = new HashMap<CustomerId, CustomerId>();
        identity.customers().values().forEach(customer -> persons.put(customer.id(), customer.root()));
        return persons;
    }

    private static RegistrationRules rules(Random random) {
        return new RegistrationRules(
                IdentifierType.MOBILE,
                RegistrationRules.PrimaryMust.NOT_BE_GIVEN,
                Set.of(),
                random.nextBoolean() ? Set.of(IdentifierType.EMAIL) : Set.of(),
                null,
                new MobileFormat("IN"),
                switch (random.nextInt(4)) {
                    case 0 -> Mismatch.REFUSE;
                    case 1 -> Mismatch.DROP_SECONDARY;
                    default -> Mismatch.MERGE;
                },
                BlockedValues.NONE,
                new MergeRules(Set.of(INSTORE), Set.of(), 0, 0));
    }

    /** One to three identifiers of few values, so that they meet. */
    private static RegisterCustomer.Ready command(Random random, RegistrationRules rules) {
        var identifiers = new ArrayList<GivenIdentifier>();
        if (random.nextInt(3) > 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.MOBILE, "919000000" + (100 + random.nextInt(12))));
        }
        if (random.nextInt(2) == 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.EMAIL, random.nextInt(12) + "@example.com"));
        }
        if (identifiers.isEmpty() || random.nextInt(4) == 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.EXTERNAL_ID, "E" + random.nextInt(12)));
        }
        Collections.shuffle(identifiers, random);
        var form = new RegistrationForm(
                new AccountId(1 + random.nextInt(4)),
                random.nextBoolean() ? WhenKnown.REFUSE : WhenKnown.UPDATE,
                identifiers,
                "Asha",
                null,
                List.of(),
                List.of(),
                null,
                null,
                TILL,
                TILL,
                null,
                null,
                GivenFields.NONE,
                CALL,
                List.of());
        return (RegisterCustomer.Ready) RegisterCustomer.of(form, rules);
    }
}
