package io.meniscus.console.setup;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.EntryModel.Button;
import io.meniscus.console.setup.EntryModel.Fact;
import io.meniscus.console.setup.input.Inherited;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.setup.input.Matrix;
import io.meniscus.console.setup.input.Takes;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import io.meniscus.http.Reply;
import io.meniscus.organization.program.LoyaltyPrograms;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;

/** {@code GET …/<kind>/{entry}}: an entry, to change for who may and to look at for others; its changes. */
record ShowEntry(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    static final String TEMPLATE = "setup/entry.jte";
    private static final int CHANGES = 20;

    @Override
    public Reply show(Visit visit) {
        var entry = ground.states().entry(visit, pages.kind());
        var inputs = Inputs.of(ground.states().of(visit), entry);
        var model = model(visit, pages, ground, entry, inputs, "");
        return visit.page(model.title(), TEMPLATE, model);
    }

    /** The page with what was refused about a button. */
    static Reply again(Visit visit, KindPages pages, Ground ground, Entry entry, InvalidSetup refused) {
        var inputs = Inputs.of(ground.states().of(visit), entry);
        var words = new Sent(List.of(), visit.form()).others(refused.problems());
        var model = model(visit, pages, ground, entry, inputs, words);
        return visit.again(model.title(), TEMPLATE, model);
    }

    static EntryModel model(
            Visit visit, KindPages pages, Ground ground, Entry entry, List<Input> inputs, String error) {
        var state = ground.states().of(visit);
        boolean isBuiltIn = entry.kind().isBuiltIn(entry);
        boolean mayChange = visit.may(pages.changing()) && !isBuiltIn;
        boolean isActive = Inputs.isActive(entry);
        boolean canBeSwitched = entry.kind().field("active").isPresent();
        var history =
                ground.setup().history(visit.org(), pages.kind().section(), entry.name(), Long.MAX_VALUE, CHANGES);
        return new EntryModel(
                Inputs.title(entry),
                Words.capital(Words.one(pages.kind())),
                NewEntry.crumbs(visit, pages),
                isBuiltIn || !isActive ? Tone.QUIET : Tone.GOOD,
                isBuiltIn ? "Built in" : canBeSwitched ? (isActive ? "Active" : "Inactive") : "",
                mayChange ? visit.path(pages.place(), pages.of(entry)) : "",
                mayChange ? inputs : List.of(),
                mayChange ? FormModel.offers(inputs) : List.of(),
                mayChange ? List.of() : facts(visit, state, entry),
                mayChange ? List.of() : Matrix.grants(entry),
                buttons(visit, pages, entry),
                new EntriesBelow(state, visit).of(entry),
                history.stream().map(change -> HistoryRow.of(change, visit)).toList(),
                further(visit, pages, entry),
                error);
    }

    private static List<Look.Link> further(Visit visit, KindPages pages, Entry entry) {
        return pages.kind() == LoyaltyPrograms.KIND
                ? List.of(new Look.Link("Try it", visit.path(pages.place(), pages.of(entry) + "/try"), false))
                : List.of();
    }

    static List<Fact> facts(Visit visit, SetupState state, Entry entry) {
        var facts = new ArrayList<Fact>();
        for (var field : entry.kind().fields()) {
            if (field.isWriteOnly() || field.key().equals("active") || Takes.isMatrix(field)) {
                continue;
            }
            var own = Takes.isStructure(field) ? entry.shown(field) : Words.value(entry.written(field));
            var inherited = own.isEmpty() ? new Inherited(state).of(entry, field) : "";
            facts.add(new Fact(
                    Words.of(field.key()),
                    !own.isEmpty() ? own : inherited.isEmpty() ? "—" : inherited + " (inherited)",
                    href(visit, state, entry, field)));
        }
        return facts;
    }

    private static String href(Visit visit, SetupState state, Entry entry, Field<?> field) {
        return Kinds.find(field.refersTo())
                .flatMap(kind -> state.get(kind, String.valueOf(entry.get(field))))
                .map(other -> visit.path(
                        KindPages.of(other.kind()).place(),
                        KindPages.of(other.kind()).of(other)))
                .orElse("");
    }

    private static List<Button> buttons(Visit visit, KindPages pages, Entry entry) {
        var buttons = new ArrayList<Button>();
        var at = visit.path(pages.place(), pages.of(entry));
        if (!visit.may(pages.changing()) || entry.kind().isBuiltIn(entry)) {
            return buttons;
        }
        if (pages.hasSecrets() && visit.may(Permission.write(Resource.SECRETS))) {
            buttons.add(new Button(
                    "New secret",
                    at + "/secret",
                    "do",
                    "secret",
                    "Draws a new secret and shows it once. The present one stops working at once.",
                    "quiet"));
        }
        if (entry.kind().field("active").isPresent()) {
            buttons.add(
                    Inputs.isActive(entry)
                            ? new Button(
                                    "Deactivate",
                                    at + "/state",
                                    "do",
                                    "deactivate",
                                    "It can no longer be used. Nothing is deleted, and it can be activated again.",
                                    "danger")
                            : new Button("Activate", at + "/state", "do", "activate", "It can be used again.", ""));
        } else if (entry.id() == 0) {
            buttons.add(
                    new Button("Remove", at + "/state", "do", "remove", "Takes it away; its history stays.", "danger"));
        }
        return buttons;
    }
}
