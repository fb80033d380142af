package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillModel.Award;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.ProgramId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.explanation.Bought;
import io.meniscus.core.bill.explanation.Explanation;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.Program;
import io.meniscus.organization.Till;
import io.meniscus.organization.program.ProgramWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What programs gave for a bill, lot by lot, and which of their rules gave it. */
final class BillPrograms {
    private final Visit visit;
    private final BillDossier dossier;
    private final Names names;
    private final List<Given> given = new ArrayList<>();

    /**
     * What a program gave, and why.
     *
     * @param why null where that can't be asked: of somebody erased, of a program that is no more
     */
    record Given(
            ProgramId program, List<Lot> lots, @Nullable Explained why) {
        /** Where single rules can be told of. */
        Optional<Explanation.Told> told() {
            return why != null && why.explanation() instanceof Explanation.Told told
                    ? Optional.of(told)
                    : Optional.empty();
        }
    }

    /** A program's own earning, explained. */
    record Explained(Program program, Explanation explanation) {
        /** The rule of an award. */
        EarnRule rule(Explanation.Award award) {
            return program.earning().stream()
                    .filter(rule -> rule.name().equals(award.earned().rule()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    BillPrograms(Visit visit, BillDossier dossier) {
        this.visit = visit;
        this.dossier = dossier;
        this.names = new Names(visit.organization());
        for (var program : programs()) {
            var lots = dossier.lots().stream()
                    .filter(lot -> lot.account().program().equals(program))
                    .toList();
            given.add(new Given(program, lots, explained(program, lots)));
        }
    }

    /** Those that gave something; where none did, those that a bill of the till happens in. */
    private Set<ProgramId> programs() {
        var programs = new LinkedHashSet<ProgramId>();
        dossier.lots().forEach(lot -> programs.add(lot.account().program()));
        if (programs.isEmpty() && mayEarn(dossier.bill())) {
            visit.organization()
                    .programs()
                    .at(dossier.bill().head().place().till())
                    .forEach(program -> programs.add(program.id()));
        }
        return programs;
    }

    /** Whether bills of its kind earn. */
    static boolean mayEarn(Bill bill) {
        return bill.counts() && !bill.head().type().isReturn();
    }

    private @Nullable Explained explained(ProgramId id, List<Lot> lots) {
        var person = dossier.person();
        var program = visit.organization().programs().find(id).orElse(null);
        return person == null || program == null || !mayEarn(dossier.bill()) ? null : explained(program, lots, person);
    }

    private Explained explained(Program program, List<Lot> lots, Person person) {
        var bill = dossier.bill();
        var zone = visit.organization()
                .till(bill.head().place().till())
                .map(Till::timeZone)
                .orElse(visit.organization().clusterZone());
        var own = lots.stream().filter(lot -> lot.origin().promotion() == 0).toList();
        var purchase = Bought.of(bill, person.root().registeredAt(), zone);
        return new Explained(program, Explanation.of(program, purchase, own));
    }

    List<Given> given() {
        return List.copyOf(given);
    }

    List<BillModel.Program> all() {
        return given.stream().map(this::program).toList();
    }

    private BillModel.Program program(Given each) {
        var sum = BillPoints.earned(each.lots());
        var why = each.why();
        return new BillModel.Program(
                names.program(each.program()),
                PointsWords.amount(sum),
                each.lots().stream().map(this::lot).toList(),
                why == null ? List.of() : awards(why),
                why == null ? "" : told(why, each.lots()),
                why == null ? List.of() : caps(why));
    }

    private BillModel.Lot lot(Lot lot) {
        var now = visit.request().at();
        var one = List.of(lot);
        var on = lot.origin().line() == 0 ? "The bill" : "Line " + lot.origin().line();
        return new BillModel.Lot(
                Long.toString(lot.id().value()),
                on
                        + (lot.origin().category() == Category.MAIN
                                ? ""
                                : ", " + PointsWords.category(lot.origin().category())),
                PointsWords.amount(lot.value()),
                PointsWords.amount(BillPoints.left(one, now)),
                PointsWords.amount(lot.redeemed()),
                PointsWords.amount(BillPoints.expired(one, now)),
                PointsWords.amount(lot.returned()),
                PointsWords.amount(lot.moved()),
                PointsWords.expiry(lot, names, now),
                PointsWords.tone(lot, now));
    }

    private List<Award> awards(Explained why) {
        return why.explanation() instanceof Explanation.Told(var awards, var cut)
                ? awards.stream().map(award -> award(award, why)).toList()
                : List.of();
    }

    private Award award(Explanation.Award award, Explained why) {
        var earned = award.earned();
        var rule = why.rule(award);
        return new Award(
                rule.name(),
                ProgramWords.rule(rule),
                ProgramWords.counted(rule, earned.line()),
                new BillWords(visit.organization()).amount(earned.source()),
                PointsWords.amount(earned.points()),
                PointsWords.amount(award.kept()));
    }

    private static String told(Explained why, List<Lot> lots) {
        return switch (why.explanation()) {
            case Explanation.Told(var awards, var cut) ->
                cut.isPositive()
                        ? "Caps took " + PointsWords.points(cut) + " away."
                        : awards.isEmpty() ? "Its rules give nothing for this bill." : "";
            case Explanation.Otherwise(var now) ->
                lots.isEmpty()
                        ? "By its rules as they are now this bill would earn " + PointsWords.points(now)
                                + ". When it was taken in, the rules were others, a cap was used up, or the customer"
                                + " could not earn."
                        : "Its rules were others when the bill was taken in: which of them gave what can't be told.";
            case Explanation.BeyondCounting() ->
                "Its rules as they are now come to more points than can be counted: which of them gave what can't be"
                        + " told.";
        };
    }

    private static List<String> caps(Explained why) {
        return why.explanation() instanceof Explanation.Told(var awards, var cut) && cut.isPositive()
                ? why.program().caps().stream()
                        .map(cap -> cap.name() + ": " + ProgramWords.cap(cap))
                        .toList()
                : List.of();
    }
}
