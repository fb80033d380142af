package io.meniscus.console.customers.merging;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Notice;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.util.List;

/**
 * {@code …/customers/{customer}/merges/{merge}/undo}: what taking a merge back would come to, and then doing it. A
 * merge that none of the person's customers had a part in is 404.
 */
public record UndoForm(CustomerGround ground) {
    private static final String TITLE = "Undo a merge";

    /**
     * The page.
     *
     * @param cards     who stays and who leaves; none where it can't be undone
     * @param taken     identifiers that are taken from a side, and why
     * @param elsewhere identifiers that the leaving side had once and doesn't get back, and why
     * @param points    of both sides
     * @param settles   whether giving points back moves any
     * @param error     why it can't be undone; empty where it can
     * @param action    where it is done; empty where it can't be
     */
    public record Model(
            List<Look.Link> crumbs,
            String reason,
            Hands.Hand made,
            List<PersonCard> cards,
            List<String> taken,
            List<String> elsewhere,
            Sides points,
            boolean settles,
            String error,
            String action) {
        public Model {
            crumbs = List.copyOf(crumbs);
            cards = List.copyOf(cards);
            taken = List.copyOf(taken);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** What it would come to. */
    public Reply show(Visit visit, Subject subject) {
        var edge = edge(visit, subject);
        return visit.page(TITLE, "customers/undo.jte", model(visit, subject, edge, ""));
    }

    /** Does it. */
    public Reply send(Visit visit, Subject subject) {
        var edge = edge(visit, subject);
        var call = ground.begin(visit, subject.id(), Deed.UNDO_MERGE);
        var plain = command(visit, edge);
        var command = visit.form().text("compensate").equals("true") ? plain.compensating() : plain;
        return switch (ground.merges().undo(call, command, new FormOutcome<>())) {
            case Outcome.Accepted<Unmerged>(var unmerged, var warnings) ->
                visit.done(
                        Place.CUSTOMERS, "/" + unmerged.person().value() + Head.Tab.MERGES.suffix(), Notice.UNMERGED);
            case Outcome.Refused<Unmerged>(var refusal) ->
                visit.again(TITLE, "customers/undo.jte", model(visit, subject, edge, Refusals.words(refusal)));
            case Outcome.Failed<Unmerged>(var bug) -> throw bug;
        };
    }

    private MergeEdge edge(Visit visit, Subject subject) {
        var text = visit.request().pathParameter("merge");
        var id = new MergeId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
        var members = subject.person().members();
        return ground.merges()
                .find(visit.org(), id)
                .filter(edge -> members.contains(edge.victim()) || members.contains(edge.survivor()))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    private static UndoMerge command(Visit visit, MergeEdge edge) {
        return new UndoMerge(
                edge.id(),
                visit.organization().mergeRules(),
                TillId.NONE,
                visit.request().id());
    }

    private Model model(Visit visit, Subject subject, MergeEdge edge, String refused) {
        var asked = new UndoPreview.Asked(command(visit, edge), visit.request().at());
        return switch (ground.merges().previewUndo(visit.org(), asked)) {
            case Outcome.Accepted<UndoPreview>(var preview, var warnings) ->
                model(visit, subject, edge, preview, refused);
            case Outcome.Refused<UndoPreview>(var refusal) ->
                new Model(
                        MergeForm.crumbs(visit, subject),
                        Reasons.words(edge),
                        made(visit, edge),
                        List.of(),
                        List.of(),
                        List.of(),
                        Sides.NONE,
                        false,
                        Refusals.words(refusal),
                        "");
            case Outcome.Failed<UndoPreview>(var bug) -> throw bug;
        };
    }

    private Model model(Visit visit, Subject subject, MergeEdge edge, UndoPreview preview, String refused) {
        var names = new Names(visit.organization());
        return new Model(
                MergeForm.crumbs(visit, subject),
                Reasons.words(edge),
                made(visit, edge),
                List.of(
                        PersonCard.of(visit, "Stays", preview.staying()),
                        PersonCard.of(visit, "Is a person of its own again", preview.leaving())),
                preview.unmerged().taken().stream()
                        .map(row -> taken(row, names))
                        .toList(),
                preview.unmerged().elsewhere().stream()
                        .map(row -> elsewhere(row, names))
                        .toList(),
                Sides.of(visit, preview.unmerged().shares(), side(preview.leaving()), side(preview.staying())),
                preview.unmerged().shares().stream()
                        .anyMatch(share -> share.settles().isPositive()),
                refused,
                subject.path(visit, "/merges/" + edge.id() + "/undo"));
    }

    private static String side(Person person) {
        return "Customer " + person.root().id().value();
    }

    private Hands.Hand made(Visit visit, MergeEdge edge) {
        return Hands.of(visit, ground, List.of(edge.made())).hand(edge.made());
    }

    private static String taken(HeldIdentifier row, Names names) {
        return names.held(row) + " is taken from customer " + row.customer().value()
                + ": it stands on both sides, and the other side had it first.";
    }

    private static String elsewhere(HeldIdentifier row, Names names) {
        return names.held(row) + " stays with customer " + row.customer().value()
                + ": it came there since, by a change of its own.";
    }
}
