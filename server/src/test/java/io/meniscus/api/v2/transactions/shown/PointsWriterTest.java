package io.meniscus.api.v2.transactions.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the points of a bill are shown as, for programs and lines. */
class PointsWriterTest {
    private static final Instant BILLED = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LAPSES = Instant.parse("2026-12-31T18:29:59Z");
    private static final BillId BILL = new BillId(9);
    private static final Points NONE = Points.ZERO;

    private static Bill bill() {
        var amount = new BigDecimal("400");
        var line = new BillLine(
                1,
                BillLine.Kind.BOUGHT,
                "TEA",
                "",
                new LineAmounts(BigDecimal.ONE, amount, amount, BigDecimal.ZERO, amount),
                OutlierStatus.NORMAL,
                LineDetails.NONE,
                BillLine.Returned.NOTHING);
        var head = new Bill.Head(
                BillType.REGULAR,
                ReturnType.NONE,
                "N-1",
                BillId.NONE,
                new Bill.Place(new TillId(7), 3),
                new AccountId(1),
                BILLED,
                BILLED,
                new BillAmounts(new BigDecimal("1000"), BigDecimal.ZERO, BigDecimal.ZERO),
                OutlierStatus.NORMAL,
                DeliveryStatus.DELIVERED,
                BillDetails.NONE,
                RequestId.of(1));
        return new Bill(BILL, new CustomerId(5), head, Bill.Returned.NOTHING, List.of(line));
    }

    private static Lot lot(
            long id, int program, Category category, int line, long value, long redeemed, long returned) {
        var type = line == 0 ? AwardType.BILL_REGULAR : AwardType.LINE_ITEM_REGULAR;
        return new Lot(
                new LotId(id),
                new AccountKey(new CustomerId(5), new ProgramId(program)),
                new Lot.Origin(category, type, ExpiryKind.FIXED, BILLED, LAPSES, BILL, line, 0),
                LAPSES,
                Points.of(value),
                Points.of(redeemed),
                NONE,
                Points.of(returned),
                NONE);
    }

    private static PointsWriter at(Instant at, Lot... lots) {
        return new PointsWriter(bill(), List.of(lots), at, ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void a_program_tells_what_was_issued_and_what_is_left_of_it() {
        var shown = at(BILLED, lot(1, 1, Category.MAIN, 0, 100, 30, 20), lot(2, 1, Category.MAIN, 1, 40, 0, 0))
                .ofBill();
        assertThat(shown).hasSize(1);
        var program = shown.getFirst();
        assertThat(program.issuedPointsSummary().redeemablePointsIssued()).isEqualTo(new BigDecimal("140.0"));
        var current = program.currentPointsSummary();
        assertThat(current.availablePoints()).isEqualTo(new BigDecimal("90.0"));
        assertThat(current.redeemedPoints()).isEqualTo(new BigDecimal("30.0"));
        assertThat(current.returnedPoints()).isEqualTo(new BigDecimal("20.0"));
        assertThat(current.expiredPoints()).isEqualTo(new BigDecimal("0.0"));
        assertThat(program.currentPointsBreakup().promotionalPointsInfo()).isNull();
        var regular = program.currentPointsBreakup().regularPointsInfo();
        assertThat(regular).isNotNull();
        assertThat(regular.promisedPointsInfo()).isNull();
        assertThat(regular.availablePointsInfo())
                .isNotNull()
                .extracting(ShownPoints.Award::points)
                .containsExactly(new BigDecimal("50.0"), new BigDecimal("40.0"));
        assertThat(regular.availablePointsInfo().getFirst().expiryDate()).isEqualTo("2026-12-31T23:59:59+05:30");
        assertThat(regular.availablePointsInfo().getFirst().expiryType()).isEqualTo("fixed");
    }

    @Test
    void a_line_has_its_own_points_and_a_program_its_own_row() {
        var writer = at(BILLED, lot(1, 2, Category.MAIN, 0, 100, 0, 0), lot(2, 1, Category.MAIN, 1, 40, 0, 0));
        assertThat(writer.ofBill()).extracting(ShownPoints::programId).containsExactly(1, 2);
        assertThat(writer.ofLine(1)).extracting(ShownPoints::programId).containsExactly(1);
        assertThat(writer.ofLine(2)).isEmpty();
    }

    @Test
    void points_that_have_lapsed_are_expired_though_nobody_swept_them() {
        var current = at(LAPSES.plusSeconds(1), lot(1, 1, Category.MAIN, 0, 100, 30, 0))
                .ofBill()
                .getFirst()
                .currentPointsSummary();
        assertThat(current.availablePoints()).isEqualTo(new BigDecimal("0.0"));
        assertThat(current.expiredPoints()).isEqualTo(new BigDecimal("70.0"));
    }

    @Test
    void promised_points_are_not_redeemable_ones() {
        var program =
                at(BILLED, lot(1, 1, Category.DELAYED, 0, 100, 0, 0)).ofBill().getFirst();
        assertThat(program.currentPointsSummary().availablePoints()).isEqualTo(new BigDecimal("0.0"));
        assertThat(program.currentPointsSummary().promisedPoints()).isEqualTo(new BigDecimal("100.0"));
        assertThat(program.issuedPointsSummary().promisedPointsIssued()).isEqualTo(new BigDecimal("100.0"));
    }
}
