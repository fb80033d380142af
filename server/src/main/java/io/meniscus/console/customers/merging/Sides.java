package io.meniscus.console.customers.merging;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.points.parting.Share.Amounts;
import io.meniscus.core.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of both sides of a merge, by program.
 *
 * @param rows two for each program
 * @param owed who spent points of the other, in words; none where nobody did
 */
public record Sides(List<Row> rows, List<String> owed) {
    public Sides {
        rows = List.copyOf(rows);
        owed = List.copyOf(owed);
    }

    /** One side in a program. */
    public record Row(
            String program, String side, String earned, String spent, String expired, String paid, String balance) {}

    static final Sides NONE = new Sides(List.of(), List.of());

    /** Of two persons, or of what was two before, by their names. */
    static Sides of(Visit visit, List<Share> shares, String leaving, String staying) {
        var rows = new ArrayList<Row>();
        var owed = new ArrayList<String>();
        for (var share : shares) {
            var program = programName(visit, share);
            rows.add(row(program, staying, share.staying()));
            rows.add(row(program, leaving, share.leaving()));
            if (share.isOwed()) {
                boolean leavingPaid = share.leaving().paidForOther().isPositive();
                owed.add(owed(program, share, leavingPaid ? staying : leaving, leavingPaid ? leaving : staying));
            }
        }
        return new Sides(rows, owed);
    }

    private static String programName(Visit visit, Share share) {
        return visit.organization()
                .programs()
                .find(share.program())
                .map(Program::name)
                .orElse("Program " + share.program().value());
    }

    private static Row row(String program, String side, Amounts amounts) {
        return new Row(
                program,
                side,
                PointsWords.amount(amounts.earned()),
                PointsWords.amount(amounts.spent()),
                PointsWords.amount(amounts.expired()),
                PointsWords.amount(amounts.paidForOther()),
                PointsWords.amount(amounts.balance()));
    }

    private static String owed(String program, Share share, String debtor, String creditor) {
        var paid = share.leaving().paidForOther();
        var amount = paid.isPositive() ? paid : paid.negated();
        return "%s spent %s points of %s in %s; %s"
                .formatted(debtor, PointsWords.amount(amount), creditor, program, settles(share.settles(), amount));
    }

    private static String settles(Points settles, Points owed) {
        if (settles.isZero()) {
            return "none of them can be given back.";
        }
        return settles.equals(owed)
                ? "all of them can be given back."
                : PointsWords.amount(settles) + " of them can be given back.";
    }
}
