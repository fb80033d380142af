package io.meniscus.core.points.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lapsed is the same before the sweep and behind it. */
class LapseTest {
    private static final AccountKey ONE = new AccountKey(new CustomerId(1), new ProgramId(1));
    private static final AccountKey OTHER = new AccountKey(new CustomerId(2), new ProgramId(1));
    private static final Instant SPRING = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private static Lot lot(
            long id, AccountKey account, Category category, Instant expiry, long value, long redeemed, long expired) {
        var origin = new Lot.Origin(
                category, AwardType.BILL_REGULAR, ExpiryKind.FIXED, Instant.EPOCH, expiry, BillId.NONE, 0, 0);
        return new Lot(
                new LotId(id),
                account,
                origin,
                expiry,
                Points.of(value),
                Points.of(redeemed),
                Points.of(expired),
                Points.ZERO,
                Points.ZERO);
    }

    private static Lapse lapse(AccountKey account, Instant at, long points) {
        return new Lapse(account, at, Points.of(points));
    }

    @Test
    void what_the_sweep_expired_and_what_it_has_yet_to_is_told_alike() {
        var swept = lot(1, ONE, Category.MAIN, SPRING, 10, 4, 6);
        var unswept = lot(2, ONE, Category.MAIN, SUMMER, 10, 3, 0);
        var live = lot(3, ONE, Category.MAIN, LATER, 10, 0, 0);
        assertThat(Lapse.of(List.of(live, unswept, swept), NOW))
                .containsExactly(lapse(ONE, SPRING, 6), lapse(ONE, SUMMER, 7));
    }

    @Test
    void what_an_account_owes_is_settled_by_what_of_it_lapses_first() {
        var owing = lot(1, ONE, Category.MAIN, LATER, 0, 12, 0);
        var first = lot(2, ONE, Category.MAIN, SPRING, 10, 0, 0);
        var second = lot(3, ONE, Category.MAIN, SUMMER, 10, 0, 0);
        var others = lot(4, OTHER, Category.MAIN, SPRING, 5, 0, 0);
        assertThat(Lapse.of(List.of(owing, first, second, others), NOW))
                .containsExactly(lapse(ONE, SUMMER, 8), lapse(OTHER, SPRING, 5));
    }

    @Test
    void promises_do_not_lapse() {
        assertThat(Lapse.of(List.of(lot(1, ONE, Category.DELAYED, SPRING, 10, 0, 0)), NOW))
                .isEmpty();
    }
}
