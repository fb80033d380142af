package io.meniscus.core.bill;

import static io.meniscus.core.bill.BillFixture.ASHA;
import static io.meniscus.core.bill.BillFixture.back;
import static io.meniscus.core.bill.BillFixture.onBill;
import static io.meniscus.core.bill.BillFixture.percent;
import static io.meniscus.core.bill.BillFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.world.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Points that were redeemed on a bill come back with it, to the lots they came from (loyalty-engine §9). */
class BoundRedemptionsTest {
    private static final RedemptionId REDEMPTION = new RedemptionId(5);
    private static final AccountKey ACCOUNT = new AccountKey(ASHA, new ProgramId(1));

    private final BillFixture fixture = new BillFixture(onBill(percent(10)));
    private final PointsActs acts = fixture.world.section(PointsActs.KIND);

    private void redeem(Points points, String billNumber) {
        var cause = new LedgerEntry.Cause(LedgerEvent.POINTS_REDEMPTION, 900, fixture.now(), BillId.NONE, 5);
        var bookings = new Bookings(fixture.world, cause);
        var burns = new Movements(bookings).burn(List.of(ACCOUNT), points, Book.REDEEMED);
        bookings.close();
        acts.load(new Redemption(
                REDEMPTION,
                ACCOUNT,
                points,
                Points.ZERO,
                burns,
                new Redemption.Result(BigDecimal.TEN, Points.ZERO),
                new Redemption.Said(fixture.now(), billNumber, BillId.NONE, "", "", "", Map.of()),
                new Stamp(fixture.now(), BillFixture.TILL, RequestId.of(3))));
    }

    private static BillFixture.Draft naming(BillFixture.Draft draft, String redemption) {
        var none = BillDetails.NONE;
        return draft.details(new BillDetails(
                none.notes(),
                none.reason(),
                none.purchasedAt(),
                none.payments(),
                none.creditNote(),
                none.customFields(),
                none.extendedFields(),
                none.local(),
                none.associate(),
                List.of(redemption),
                none.couponRedemptions(),
                none.fixed(),
                none.retroOf()));
    }

    private Redemption redemption() {
        return Objects.requireNonNull(acts.find(REDEMPTION));
    }

    @Test
    void a_bill_binds_the_redemptions_it_names() {
        fixture.added(sale("B1", "300"));
        redeem(Points.of(10), "");
        var bill = fixture.added(naming(sale("B2", "100"), "5")).bill();
        assertThat(redemption().said().bill()).isEqualTo(bill.id());
        assertThat(redemption().said().billNumber()).isEqualTo("B2");
    }

    @Test
    void the_code_that_a_redemption_was_answered_with_names_it_as_its_number_does() {
        fixture.added(sale("B1", "300"));
        redeem(Points.of(10), "");
        fixture.added(naming(sale("B2", "100"), REDEMPTION.code().toLowerCase(Locale.ROOT)));
        assertThat(redemption().said().billNumber()).isEqualTo("B2");
        assertThat(RedemptionId.named("no redemption")).isEmpty();
    }

    @Test
    void a_redemption_that_is_not_the_customers_is_a_warning() {
        var outcome = fixture.add(naming(sale("B2", "100"), "6"));
        assertThat(outcome instanceof Outcome.Accepted<BillAdded>(var added, var warnings) ? warnings : List.of())
                .isEqualTo(List.of(new BillWarning.RedemptionUnknown("6")));
    }

    @Test
    void all_of_a_bill_that_is_back_brings_back_what_was_redeemed_on_it_with_its_old_expiry() {
        fixture.added(sale("B1", "300"));
        var lot = fixture.ledger.lots(List.of(ACCOUNT)).getFirst();
        redeem(Points.of(10), "");
        fixture.added(naming(sale("B2", "100"), REDEMPTION.code()));
        fixture.pass(Duration.ofDays(2));
        fixture.added(back("B2", ReturnType.FULL, "100"));
        assertThat(redemption().left()).isEqualTo(Points.ZERO);
        assertThat(fixture.ledger.lot(lot.id()).available()).isEqualTo(Points.of(30));
        assertThat(fixture.ledger.lot(lot.id()).expiresAt()).isEqualTo(lot.expiresAt());
        assertThat(fixture.current()).isEqualTo(Points.of(30));
    }

    @Test
    void a_bill_known_by_its_number_alone_brings_them_back_too_and_a_part_of_it_does_not() {
        fixture.added(sale("B1", "300"));
        redeem(Points.of(10), "B2");
        fixture.added(sale("B2", "100"));
        fixture.pass(Duration.ofDays(2));
        fixture.added(back("B2", ReturnType.AMOUNT, "99"));
        assertThat(redemption().left()).isEqualTo(Points.of(10));
        fixture.added(back("B2", ReturnType.AMOUNT, "1"));
        assertThat(redemption().left()).isEqualTo(Points.ZERO);
    }
}
