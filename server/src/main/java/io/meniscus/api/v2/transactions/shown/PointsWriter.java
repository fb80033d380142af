package io.meniscus.api.v2.transactions.shown;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bill's lots are now, at an instant: points that have lapsed are expired whether they were swept or not. */
record PointsWriter(Bill bill, List<Lot> lots, Instant at, ZoneId zone) {

    List<ShownPoints> ofBill() {
        return programs(lots);
    }

    List<ShownPoints> ofLine(int line) {
        return programs(lots.stream().filter(lot -> lot.origin().line() == line).toList());
    }

    private List<ShownPoints> programs(List<Lot> of) {
        Map<Integer, List<Lot>> byProgram = of.stream()
                .collect(Collectors.groupingBy(
                        lot -> lot.account().program().value(), TreeMap::new, Collectors.toList()));
        return byProgram.entrySet().stream()
                .map(program -> program(program.getKey(), program.getValue()))
                .toList();
    }

    private ShownPoints program(int id, List<Lot> of) {
        return new ShownPoints(
                id,
                new ShownPoints.CurrentSummary(
                        sum(of, PointsWriter::isRedeemable, this::left),
                        sum(of, lot -> true, this::expired),
                        sum(of, lot -> true, Lot::redeemed),
                        sum(of, PointsWriter::isPromised, this::left),
                        sum(of, PointsWriter::isPromised, Lot::returned),
                        sum(of, PointsWriter::isRedeemable, Lot::returned),
                        sum(of, PointsWriter::isPromised, Lot::moved)),
                new ShownPoints.IssuedSummary(
                        sum(of, PointsWriter::isRedeemable, Lot::value), sum(of, PointsWriter::isPromised, Lot::value)),
                new ShownPoints.Breakup(
                        kinds(of.stream().filter(lot -> !isPromotional(lot)).toList()),
                        kinds(of.stream().filter(PointsWriter::isPromotional).toList())));
    }

    private static boolean isRedeemable(Lot lot) {
        return lot.origin().category() == Category.MAIN;
    }

    private static boolean isPromised(Lot lot) {
        return lot.origin().category() != Category.MAIN;
    }

    private static boolean isPromotional(Lot lot) {
        return lot.origin().type() == AwardType.BILL_PROMOTIONS
                || lot.origin().type() == AwardType.LINE_ITEM_PROMOTIONS;
    }

    private Points left(Lot lot) {
        return lot.hasLapsed(at) ? Points.ZERO : lot.available();
    }

    private Points expired(Lot lot) {
        return lot.hasLapsed(at) ? lot.expired().plus(lot.available().orNone()) : lot.expired();
    }

    private static BigDecimal sum(List<Lot> of, Predicate<Lot> which, Function<Lot, Points> what) {
        return Decimals.of(of.stream().filter(which).map(what).reduce(Points.ZERO, Points::plus));
    }

    private ShownPoints.@Nullable Kinds kinds(List<Lot> of) {
        var available = awards(of.stream().filter(PointsWriter::isRedeemable).toList());
        var promised = awards(of.stream().filter(PointsWriter::isPromised).toList());
        return available == null && promised == null ? null : new ShownPoints.Kinds(available, promised);
    }

    private @Nullable List<ShownPoints.Award> awards(List<Lot> of) {
        var left = of.stream().filter(lot -> left(lot).isPositive()).toList();
        return left.isEmpty() ? null : left.stream().map(this::award).toList();
    }

    private ShownPoints.Award award(Lot lot) {
        var points = Decimals.of(left(lot));
        return new ShownPoints.Award(
                points,
                V2Dates.dateTime(lot.expiresAt(), zone),
                lot.origin().expiry().wire(),
                List.of(new ShownPoints.Source(
                        lot.id().value(),
                        lot.origin().line() == 0 ? "bill" : "lineItem",
                        "BILL_POINTS_ACTION",
                        List.of(detail(points, lot.origin().line())))));
    }

    private ShownPoints.Detail detail(BigDecimal points, int line) {
        if (line == 0) {
            return new ShownPoints.Detail(
                    points,
                    Decimals.of(bill.head().amounts().amount()),
                    List.of(new ShownPoints.Identifier("billNumber", bill.head().number())));
        }
        var of = bill.lines().get(line - 1);
        return new ShownPoints.Detail(
                points,
                Decimals.of(of.amounts().amount()),
                List.of(new ShownPoints.Identifier("itemCode", of.itemCode())));
    }
}
