package io.meniscus.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.world.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of awards, redemptions, reversals, returns, transfers and sweeps over three accounts of one person.
 * After each step the balances are the sums of the lots and of the postings, and the sweep changes nobody's balance at
 * an instant. A failure tells its seed; {@code -Dmodel.steps=…} makes it longer.
 */
class LedgerModelTest {
    private static final int STEPS_OF_A_RUN = 100;
    private static final int STEPS = Integer.getInteger("model.steps", 100_000);
    private static final List<AccountKey> ACCOUNTS =
            List.of(PointsFixture.key(1), PointsFixture.key(2), PointsFixture.key(3));

    @Test
    void balances_are_the_sums_of_lots_and_of_postings_whatever_happens() {
        long first = Long.getLong("model.seed", new Random().nextLong());
        for (int run = 0; run * STEPS_OF_A_RUN < STEPS; run++) {
            new Run(first + run).go();
        }
    }

    private static final class Run {
        private final long seed;
        private final Random random;
        private final PointsFixture fixture = new PointsFixture();
        private final List<List<Burn>> redemptions = new ArrayList<>();

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void go() {
            for (int step = 0; step < STEPS_OF_A_RUN; step++) {
                var account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
                step(account);
                for (var each : ACCOUNTS) {
                    check(each, step);
                }
            }
        }

        private void step(AccountKey account) {
            switch (random.nextInt(10)) {
                case 0, 1 -> fixture.award(account, amount(), 1 + random.nextInt(40), category(), kind());
                case 2, 3 -> redeem();
                case 4 -> reverse();
                case 5 -> takeBack(account);
                case 6 -> transfer();
                case 7 -> sweep(account);
                case 8 -> refused(account);
                default -> fixture.passDays(random.nextInt(12));
            }
        }

        private Points amount() {
            return new Points(1 + random.nextInt(20_000));
        }

        private Category category() {
            return random.nextInt(4) == 0 ? Category.DELAYED : Category.MAIN;
        }

        private ExpiryKind kind() {
            return random.nextInt(3) == 0 ? ExpiryKind.ROLLING : ExpiryKind.FIXED;
        }

        private Points spendable() {
            return fixture.ledger.spendable(ACCOUNTS, fixture.now).stream()
                    .map(Lot::available)
                    .reduce(Points.ZERO, Points::plus);
        }

        private void redeem() {
            var most = spendable();
            if (most.isPositive()) {
                redemptions.add(fixture.redeem(ACCOUNTS, amount().min(most)));
            }
        }

        private void reverse() {
            if (redemptions.isEmpty()) {
                return;
            }
            var burns = redemptions.remove(random.nextInt(redemptions.size()));
            var amount = amount().min(Burn.total(burns));
            var bookings = fixture.bookings(LedgerEvent.POINTS_REDEMPTION_REVERSAL);
            var left = new Movements(bookings).giveBack(burns, amount, ACCOUNTS);
            bookings.close();
            assertThat(Burn.total(left)).as(told(0)).isEqualTo(Burn.total(burns).minus(amount));
            if (!left.isEmpty()) {
                redemptions.add(left);
            }
        }

        private void takeBack(AccountKey account) {
            var lots = fixture.ledger.lots(List.of(account)).stream()
                    .filter(lot -> lot.origin().type() != AwardType.BALANCING)
                    .toList();
            if (!lots.isEmpty()) {
                fixture.takeBack(lots.get(random.nextInt(lots.size())).id(), amount(), ACCOUNTS);
            }
        }

        private void transfer() {
            var most = spendable();
            if (!most.isPositive()) {
                return;
            }
            var bookings = fixture.bookings(LedgerEvent.POINTS_TRANSFER);
            var amount = amount().min(most);
            new Movements(bookings).burn(ACCOUNTS, amount, Book.GIVEN);
            bookings.close();
        }

        private void sweep(AccountKey account) {
            var before = fixture.standing(account);
            assertThat(fixture.sweep(account)).as(told(0)).isEqualTo(before.lapsed());
            assertThat(fixture.standing(account)).as(told(0)).isEqualTo(new Standing(before.current(), Points.ZERO));
            assertThat(fixture.balances(account).current()).as(told(0)).isEqualTo(before.current());
        }

        private void refused(AccountKey account) {
            var before = fixture.ledger.account(account);
            var entries = fixture.ledger.entries().size();
            fixture.world.attempt(() -> {
                fixture.award(account, amount(), 9);
                return Outcome.refused(new Refusal());
            });
            assertThat(fixture.ledger.account(account)).isEqualTo(before);
            assertThat(fixture.ledger.entries()).hasSize(entries);
        }

        private void check(AccountKey account, int step) {
            var balances = fixture.balances(account);
            assertThat(Arrays.stream(Book.values()).map(balances::of).reduce(Points.ZERO, Points::plus))
                    .as(told(step))
                    .isEqualTo(Points.ZERO);
            var lots = fixture.ledger.lots(List.of(account));
            assertThat(sum(lots, Category.MAIN)).as(told(step)).isEqualTo(balances.current());
            assertThat(sum(lots, Category.DELAYED)).as(told(step)).isEqualTo(balances.promised());
            assertThat(balances.lifetime())
                    .as(told(step))
                    .isEqualTo(balances.of(Book.ISSUED).negated().minus(balances.returned()));
            var postings = fixture.postings(account);
            for (var lot : lots) {
                assertThat(posted(postings, lot)).as(told(step)).isEqualTo(lot.available());
                assertThat(lot.available().isNegative())
                        .as(told(step))
                        .isEqualTo(lot.origin().type() == AwardType.BALANCING
                                && lot.redeemed().isPositive());
            }
            if (step % 10 == 9) {
                assertThat(fixture.check(account)).as(told(step)).isEmpty();
            }
        }

        private static Points sum(List<Lot> lots, Category category) {
            return lots.stream()
                    .filter(lot -> lot.origin().category() == category)
                    .map(Lot::available)
                    .reduce(Points.ZERO, Points::plus);
        }

        private static Points posted(Map<LotId, Map<Book, Points>> postings, Lot lot) {
            return postings.getOrDefault(lot.id(), Map.of())
                    .getOrDefault(lot.origin().category().balance(), Points.ZERO);
        }

        private String told(int step) {
            return "seed " + seed + ", step " + step;
        }

        private record Refusal() implements io.meniscus.core.world.Refusal {}
    }
}
