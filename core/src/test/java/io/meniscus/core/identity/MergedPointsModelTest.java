package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.Standing;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random awards, redemptions, reversals, returns and sweeps of five persons that are merged and parted meanwhile, with
 * and without compensation. After each step every account is what its lots and postings come to, and proves itself.
 * What one side paid for the other is reckoned a second time, from balances alone. A failure tells its seed; {@code
 * -Dmodel.steps=…} makes it longer.
 */
class MergedPointsModelTest {
    private static final int STEPS_OF_A_RUN = 60;
    private static final int STEPS = Integer.getInteger("model.steps", 100_000) / 10;
    private static final int PERSONS = 5;

    @Test
    void points_are_neither_made_nor_lost_by_merging_parting_and_compensating() {
        long first = Long.getLong("model.seed", new Random().nextLong());
        for (int run = 0; run * STEPS_OF_A_RUN < STEPS; run++) {
            new Run(first + run).go();
        }
    }

    /** What customers had paid from their lots, and spent by their own identifiers, when a merge was made. */
    private record Made(Map<CustomerId, Points> paid, Map<CustomerId, Points> spent) {}

    private static final class Run extends MergedPointsFixture {
        private final long seed;
        private final Random random;
        private final List<CustomerId> customers = new ArrayList<>();
        private final List<LotId> lots = new ArrayList<>();
        private final List<RedemptionId> redemptions = new ArrayList<>();
        private final Map<MergeId, Made> standing = new HashMap<>();
        /** Merges within which somebody left, so that more than two sides had a part in what was spent. */
        private final Set<MergeId> left = new HashSet<>();

        private int step;

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void go() {
            for (int i = 0; i < PERSONS; i++) {
                customers.add(somebodyWith(1 + random.nextInt(50)));
            }
            for (step = 0; step < STEPS_OF_A_RUN; step++) {
                step();
                customers.forEach(customer -> demandWhole(customer, toString()));
                demandThatWhatWasSpentIsOnLots();
            }
        }

        private void step() {
            switch (random.nextInt(11)) {
                case 0, 1 -> lots.add(earn(one(customers), points(), 1 + random.nextInt(60)));
                case 2, 3, 4 -> spend();
                case 5 -> reverse();
                case 6 -> takeBack();
                case 7 -> sweepOne();
                case 8 -> mergeTwo();
                case 9 -> part();
                default -> now = now.plusSeconds(86_400L * random.nextInt(9));
            }
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private Points points() {
            return new Points(1 + random.nextInt(20_000));
        }

        private void spend() {
            var who = one(customers);
            var there = ledger.spendable(accounts(who), now.plusSeconds(1)).stream()
                    .map(Lot::available)
                    .reduce(Points.ZERO, Points::plus);
            if (there.isPositive()) {
                redemptions.add(spend(who, points().min(there)).id());
            }
        }

        private Redemption redemption(RedemptionId id) {
            return acts.redemptions().get(id);
        }

        private void reverse() {
            if (redemptions.isEmpty()) {
                return;
            }
            var redemption = redemption(one(redemptions));
            var carried = carriers(redemption).stream()
                    .flatMap(who -> accounts(who).stream())
                    .distinct()
                    .map(key -> ledger.account(key).balances().redeemed())
                    .reduce(Points.ZERO, Points::plus);
            var most = redemption.left().min(carried);
            boolean isElsewhere = carriers(redemption).stream()
                    .anyMatch(who -> !root(who).equals(root(redemption.account().customer())));
            if (isElsewhere) {
                left.addAll(standing.keySet());
            }
            if (most.isPositive()) {
                reverse(redemption.id(), points().min(most));
            }
        }

        private static List<CustomerId> carriers(Redemption redemption) {
            return redemption.burns().stream()
                    .map(burn -> burn.account().customer())
                    .toList();
        }

        private void takeBack() {
            if (!lots.isEmpty()) {
                takeBack(one(lots), points());
            }
        }

        private void sweepOne() {
            var who = one(customers);
            var before = Standing.of(ledger.lots(List.of(key(who))), now.plusSeconds(1));
            assertThat(sweep(who)).as(toString()).isEqualTo(before.lapsed());
            assertThat(balance(who)).as(toString()).isEqualTo(before.current());
        }

        private void mergeTwo() {
            var victim = root(one(customers));
            var survivor = root(one(customers));
            if (victim.equals(survivor)) {
                return;
            }
            if (random.nextInt(3) == 0) {
                demandThatMergingAndPartingGivesBackTheSame(victim, survivor);
            }
            var edge = merge(victim, survivor);
            standing.put(edge.id(), new Made(paid(), spent()));
        }

        private void demandThatMergingAndPartingGivesBackTheSame(CustomerId victim, CustomerId survivor) {
            var before = state();
            var edge = merge(victim, survivor);
            var parted = random.nextBoolean() ? undone(edge.id()) : compensated(edge.id());
            assertThat(parted.shares()).as(toString()).noneMatch(share -> share.isOwed());
            assertThat(state()).as(toString()).isEqualTo(before);
        }

        /** Who is part of whom, every lot, and every book. */
        private List<Object> state() {
            var balances = new HashMap<CustomerId, Balances>();
            customers.forEach(customer ->
                    balances.put(customer, ledger.account(key(customer)).balances()));
            return List.of(
                    customers.stream().map(this::root).toList(),
                    customers.stream()
                            .map(customer -> ledger.lots(List.of(key(customer))))
                            .toList(),
                    balances,
                    redemptions.stream().map(this::redemption).toList());
        }

        private void part() {
            if (standing.isEmpty()) {
                return;
            }
            var id = one(standing.keySet().stream().sorted().toList());
            var made = Objects.requireNonNull(standing.remove(id));
            var paid = paid();
            var spent = spent();
            var total = total(paid());
            boolean compensates = random.nextBoolean();
            var parted = compensates ? compensated(id) : undone(id);
            if (left.contains(id)) {
                left.remove(id);
            } else {
                demandThatOwedIsAsBalancesSay(parted, made, paid, spent);
            }
            demandThatNobodyOwesMoreThanBefore(parted, compensates);
            assertThat(total(paid())).as(toString()).isEqualTo(total);
            left.addAll(standing.keySet());
        }

        private void demandThatOwedIsAsBalancesSay(
                Unmerged parted, Made made, Map<CustomerId, Points> paid, Map<CustomerId, Points> spent) {
            var leaving = parted.left();
            var owed = sum(paid, leaving)
                    .minus(sum(made.paid(), leaving))
                    .minus(sum(spent, leaving).minus(sum(made.spent(), leaving)));
            for (var share : parted.shares()) {
                assertThat(share.leaving().paidForOther()).as(toString()).isEqualTo(owed);
                assertThat(share.staying().paidForOther()).as(toString()).isEqualTo(owed.negated());
                assertThat(share.settles().min(owed.isNegative() ? owed.negated() : owed))
                        .as(toString())
                        .isEqualTo(share.settles());
            }
        }

        private void demandThatNobodyOwesMoreThanBefore(Unmerged parted, boolean compensates) {
            for (var share : parted.shares()) {
                var ofLeaving = share.leaving();
                assertThat(ofLeaving
                                .earned()
                                .minus(ofLeaving.spent())
                                .minus(ofLeaving.expired())
                                .minus(ofLeaving.paidForOther()))
                        .as(toString())
                        .isEqualTo(ofLeaving.balance());
                if (!compensates) {
                    assertThat(share.settles()).as(toString()).isEqualTo(Points.ZERO);
                }
                var debtor = ofLeaving.paidForOther().isNegative() ? ofLeaving : share.staying();
                assertThat(debtor.balance().orNone().min(share.settles()))
                        .as(toString())
                        .isEqualTo(share.settles());
            }
        }

        private Map<CustomerId, Points> paid() {
            return customers.stream()
                    .collect(Collectors.toMap(
                            customer -> customer,
                            customer -> ledger.account(key(customer)).balances().redeemed()));
        }

        private Map<CustomerId, Points> spent() {
            return customers.stream()
                    .collect(Collectors.toMap(
                            customer -> customer,
                            customer -> acts.of(List.of(customer)).stream()
                                    .map(Redemption::left)
                                    .reduce(Points.ZERO, Points::plus)));
        }

        private static Points sum(Map<CustomerId, Points> all, Collection<CustomerId> of) {
            return of.stream().map(all::get).reduce(Points.ZERO, Points::plus);
        }

        private static Points total(Map<CustomerId, Points> all) {
            return sum(all, all.keySet());
        }

        /** Of all persons together: neither a return nor a compensation makes or loses what was redeemed. */
        private void demandThatWhatWasSpentIsOnLots() {
            assertThat(total(paid())).as(toString()).isEqualTo(total(spent()));
            redemptions.forEach(id -> assertThat(burnt(redemption(id)))
                    .as(toString())
                    .isEqualTo(redemption(id).left()));
        }

        @Override
        public String toString() {
            return "seed " + seed + ", step " + step;
        }
    }
}
