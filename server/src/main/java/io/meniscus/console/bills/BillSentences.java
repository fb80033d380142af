package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillPrograms.Given;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.explanation.Explanation;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.organization.program.ProgramWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A bill in sentences that may be read to the customer: what it was, what it earned, what became of that. */
final class BillSentences {
    private final BillDossier dossier;
    private final BillPrograms programs;
    private final Names names;
    private final BillWords words;
    private final Instant now;
    private final List<String> sentences = new ArrayList<>();

    BillSentences(Visit visit, BillDossier dossier, BillPrograms programs) {
        this.dossier = dossier;
        this.programs = programs;
        this.names = new Names(visit.organization());
        this.words = new BillWords(visit.organization());
        this.now = visit.request().at();
    }

    List<String> all() {
        var bill = dossier.bill();
        sentences.clear();
        sentences.add(whatItIs(bill));
        if (bill.head().type().isReturn()) {
            sentences.add(takenBack(bill));
        } else {
            earned(bill);
        }
        if (bill.head().type() == BillType.MIXED) {
            sentences.add(takenBack(bill));
        }
        redeemed();
        cameBack(bill);
        return List.copyOf(sentences);
    }

    private String whatItIs(Bill bill) {
        var head = bill.head();
        var place = words.place(bill);
        var where = (place.equals("—") ? "" : " at " + place) + " on " + names.minute(head.billedAt()) + ".";
        var money = words.money(head.amounts().amount());
        return switch (head.type()) {
            case REGULAR, NOT_INTERESTED -> who(bill) + " bought for " + money + where;
            case MIXED -> who(bill) + " bought, and brought something back, which came to " + money + where;
            case RETURN, NOT_INTERESTED_RETURN ->
                head.returnType() == ReturnType.CANCELLED
                        ? "A purchase of " + who(bill) + " for " + money + " was cancelled" + where
                        : who(bill) + " brought back what had cost " + money + where;
        };
    }

    private String who(Bill bill) {
        var person = dossier.person();
        if (person != null) {
            return Subject.nameOf(person);
        }
        return bill.customer().equals(Bill.NOBODY) ? "Somebody who gave no name" : "A customer who was erased";
    }

    private String takenBack(Bill bill) {
        var taken = BillPoints.takenBack(bill.id(), dossier.entries());
        return taken.isPositive()
                ? PointsWords.points(taken) + " earned with what came back " + were(taken) + " taken back."
                : "No points were taken back.";
    }

    private static String were(Points points) {
        return points.equals(Points.of(1)) ? "was" : "were";
    }

    private void earned(Bill bill) {
        if (dossier.lots().isEmpty()) {
            sentences.add("It earned no points" + whyNone(bill));
            return;
        }
        programs.given().forEach(this::earned);
        sentences.add(became());
        var until = until();
        if (!until.isEmpty()) {
            sentences.add(until);
        }
    }

    private String whyNone(Bill bill) {
        if (bill.head().type().isAnonymous()) {
            return bill.head().details().retroOf() == 0
                    ? ": nobody is named on it."
                    : " itself: it was claimed, and the points are on the bill it became.";
        }
        if (!bill.counts()) {
            return ": it isn't counted (" + BillWords.lower(bill.head().outlier()) + ").";
        }
        if (programs.given().isEmpty()) {
            return ": there is no loyalty program.";
        }
        boolean isWorthNothing =
                programs.given().stream().allMatch(each -> each.told().isPresent());
        return isWorthNothing
                ? ": the rules give nothing for it."
                : ": the rules were others then, a cap was used up, or the customer could not earn.";
    }

    private void earned(Given each) {
        var all = BillPoints.earned(each.lots());
        sentences.add("It earned " + PointsWords.points(all) + " in " + names.program(each.program()) + rules(each));
        each.told()
                .map(Explanation.Told::cut)
                .filter(Points::isPositive)
                .ifPresent(cut -> sentences.add("By its rules it would have been " + PointsWords.points(all.plus(cut))
                        + ", but the program gives no more than its caps."));
    }

    private static String rules(Given each) {
        var why = each.why();
        if (why == null) {
            return ".";
        }
        var rules = each.told().map(Explanation.Told::awards).orElse(List.of()).stream()
                .filter(award -> award.kept().isPositive())
                .map(award -> ProgramWords.rule(why.rule(award)))
                .distinct()
                .collect(Collectors.joining("; "));
        return rules.isEmpty() ? "." : ": " + rules + ".";
    }

    private String became() {
        var lots = dossier.lots();
        var happened = new ArrayList<String>();
        add(happened, BillPoints.sum(lots, Lot::redeemed), "redeemed");
        add(happened, BillPoints.sum(lots, Lot::returned), "taken back");
        add(happened, BillPoints.sum(promises(), Lot::moved), "made redeemable");
        add(happened, BillPoints.sum(lots, Lot::moved).minus(BillPoints.sum(promises(), Lot::moved)), "given away");
        var expired = BillPoints.expired(lots, now);
        if (expired.isPositive()) {
            happened.add(PointsWords.amount(expired) + " lapsed");
        }
        var left = BillPoints.left(lots, now);
        return happened.isEmpty()
                ? "All of them are left."
                : "Of them " + String.join(", ", happened) + "; " + PointsWords.amount(left) + " "
                        + (left.equals(Points.of(1)) ? "is" : "are") + " left.";
    }

    private List<Lot> promises() {
        return dossier.lots().stream()
                .filter(lot -> lot.origin().category() != Category.MAIN)
                .toList();
    }

    private static void add(List<String> happened, Points points, String what) {
        if (points.isPositive()) {
            happened.add(PointsWords.amount(points) + " " + were(points) + " " + what);
        }
    }

    private String until() {
        var ends = dossier.lots().stream()
                .filter(lot -> lot.isSpendable(now))
                .map(Lot::expiresAt)
                .distinct()
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return "";
        }
        var last = ends.getLast();
        if (!ends.getFirst().isBefore(PointsAccount.NEVER)) {
            return "What is left never lapses.";
        }
        return ends.size() == 1
                ? "What is left is good until " + names.minute(last) + "."
                : "What is left lapses from " + names.minute(ends.getFirst()) + " on"
                        + (last.isBefore(PointsAccount.NEVER) ? ", the last of it on " + names.minute(last) : "") + ".";
    }

    private void redeemed() {
        var redemptions = dossier.redemptions();
        var points = BillPoints.sum(redemptions, Redemption::points);
        if (!points.isPositive()) {
            return;
        }
        var worth = redemptions.stream()
                .map(redemption -> redemption.result().worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var back = BillPoints.sum(redemptions, Redemption::reversed);
        sentences.add("%s worth %s %s redeemed on it%s."
                .formatted(
                        PointsWords.points(points),
                        words.money(worth),
                        were(points),
                        back.isPositive() ? "; " + PointsWords.amount(back) + " " + were(back) + " given back" : ""));
    }

    private void cameBack(Bill bill) {
        switch (bill.returned().how()) {
            case NONE -> {}
            case CANCELLED -> sentences.add("It was cancelled.");
            case FULL -> sentences.add("Everything came back.");
            case AMOUNT, LINE_ITEM ->
                sentences.add((BillWords.isAllBack(bill) ? "Everything came back: " : "Part of it came back: ")
                        + words.money(bill.returned().amount()) + ".");
        }
    }
}
