package io.meniscus.console.programs;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.programs.TryModel.Rule;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.KindPages;
import io.meniscus.console.view.Look;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.Program;
import io.meniscus.http.Reply;
import io.meniscus.organization.program.LoyaltyPrograms;
import io.meniscus.organization.program.ProgramWords;
import io.meniscus.organization.setup.Entry;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /console/{organization}/programs/{entry}/try}: which rule gives how many points for a bill that is typed
 * in, what the caps leave of them, and how long they are good. Nothing is written.
 */
record TryProgram(Ground ground) implements PageRoute.OrganizationPage {
    private static final String TEMPLATE = "programs/try.jte";

    @Override
    public Reply show(Visit visit) {
        var entry = ground.states().entry(visit, LoyaltyPrograms.KIND);
        var model = model(visit, entry);
        return visit.page(model.title(), TEMPLATE, model);
    }

    private TryModel model(Visit visit, Entry entry) {
        var program = LoyaltyPrograms.of(entry);
        var bill = new TypedBill(visit, ground.states().of(visit));
        var pages = KindPages.of(LoyaltyPrograms.KIND);
        var itself = visit.path(Place.PROGRAMS, pages.of(entry));
        var trial = bill.purchase().map(purchase -> new Trial(visit.organization(), program, purchase));
        boolean isTooMuch = trial.isPresent() && trial.get().isTooMuch();
        return new TryModel(
                "Try " + program.name(),
                List.of(
                        new Look.Link(Place.PROGRAMS.label(), visit.path(Place.PROGRAMS, ""), false),
                        new Look.Link(program.name(), itself, false)),
                itself + "/try",
                program.earning().stream()
                        .map(rule -> new Rule(rule.name(), ProgramWords.rule(rule)))
                        .toList(),
                reading(visit, program),
                bill.fields(),
                bill.lists(),
                isTooMuch ? "More points than can be counted." : bill.error(),
                trial.isEmpty() || isTooMuch ? null : trial.get().outcome());
    }

    private static String reading(Visit visit, Program program) {
        return "A point is worth " + program.ratio().toPlainString() + " "
                + visit.organization().profile().currency() + ". " + rounding(program.rounding());
    }

    private static String rounding(PointsRounding rounding) {
        var to = rounding.decimals() == 0
                ? "whole points"
                : rounding.decimals() == 1 ? "one decimal" : rounding.decimals() + " decimals";
        return "Its points are rounded to " + to + " ("
                + rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ").";
    }
}
