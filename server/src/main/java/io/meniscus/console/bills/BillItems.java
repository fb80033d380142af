package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillModel.Fact;
import io.meniscus.console.bills.BillModel.Line;
import io.meniscus.console.bills.BillModel.Payment;
import io.meniscus.console.bills.BillWords.Mark;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.console.view.Tone;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.bill.line.LinePart;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The lines of a bill, and what it was paid with. */
final class BillItems {
    private final Visit visit;
    private final BillDossier dossier;
    private final BillWords words;

    BillItems(Visit visit, BillDossier dossier) {
        this.visit = visit;
        this.dossier = dossier;
        this.words = new BillWords(visit.organization());
    }

    List<Line> lines() {
        return dossier.bill().lines().stream().map(this::line).toList();
    }

    private Line line(BillLine line) {
        var amounts = line.amounts();
        var lots = dossier.lots().stream()
                .filter(lot -> lot.origin().line() == line.number())
                .toList();
        return new Line(
                line.number(),
                line.itemCode().isEmpty() ? "—" : line.itemCode(),
                line.description(),
                marks(line),
                details(line.details()),
                BillWords.number(amounts.quantity()),
                words.amount(amounts.rate()),
                words.amount(amounts.discount()),
                words.amount(amounts.amount()),
                returned(line),
                lots.isEmpty() ? "" : PointsWords.amount(BillPoints.earned(lots)) + " points");
    }

    private static List<Mark> marks(BillLine line) {
        var marks = new ArrayList<Mark>();
        if (line.kind() == BillLine.Kind.RETURNED) {
            marks.add(new Mark(Tone.WARN, "Brought back"));
        }
        if (line.outlier() != OutlierStatus.NORMAL) {
            marks.add(new Mark(Tone.QUIET, "Not counted: " + BillWords.lower(line.outlier())));
        }
        return marks;
    }

    private String returned(BillLine line) {
        if (line.kind() == BillLine.Kind.RETURNED) {
            return "—";
        }
        var returned = line.returned();
        return returned.quantity().signum() == 0 && returned.amount().signum() == 0
                ? ""
                : "%s of %s, %s"
                        .formatted(
                                BillWords.number(returned.quantity()),
                                BillWords.number(line.amounts().quantity()),
                                words.amount(returned.amount()));
    }

    private List<Fact> details(LineDetails details) {
        var facts = new ArrayList<Fact>();
        add(facts, "Serial", details.serial());
        add(facts, "Notes", details.notes());
        add(facts, "Picture", details.imageUrl());
        if (details.returnable() != LineDetails.ALWAYS) {
            add(facts, "May be returned", details.returnable() == 0 ? "never" : "for " + days(details.returnable()));
        }
        if (!details.parent().equals(BillId.NONE)) {
            facts.add(new Fact(
                    "Bought with",
                    details.parentNumber().isEmpty()
                            ? "bill " + details.parent().value()
                            : details.parentNumber(),
                    BillWords.path(visit, details.parent())));
        } else {
            add(facts, "Bought with", details.parentNumber());
        }
        new TreeMap<>(details.attributes()).forEach((name, value) -> add(facts, name, value));
        facts.addAll(BillFacts.extended(visit, FieldEntity.LINEITEM, details.extendedFields()));
        facts.addAll(BillFacts.custom(visit, FieldScope.LOYALTY_LINE_ITEMS, details.customFields()));
        details.parts().forEach(part -> add(facts, kind(part), part(part)));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    private static String kind(LinePart part) {
        return switch (part.kind()) {
            case COMBO_PARENT -> "Combination";
            case COMBO_ITEM -> "In the combination";
            case ADD_ON_ITEM -> "Added on";
            case SPLIT -> "Made of";
        };
    }

    private String part(LinePart part) {
        return "%s %s %s at %s"
                .formatted(
                        BillWords.number(part.quantity()),
                        part.itemCode(),
                        part.description(),
                        words.amount(part.rate()))
                .replaceAll(" {2,}", " ");
    }

    List<Payment> payments() {
        return dossier.bill().head().details().payments().stream()
                .map(payment -> new Payment(
                        payment.mode(),
                        words.money(payment.amount()),
                        payment.notes(),
                        new TreeMap<>(payment.attributes())
                                .entrySet().stream()
                                        .map(one -> new Fact(one.getKey(), one.getValue()))
                                        .toList()))
                .toList();
    }
}
