package io.meniscus.console.customers.merging;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.FindCustomers;
import io.meniscus.console.customers.Finding;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Notice;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code …/customers/{customer}/merge}: another customer is chosen, what a merge of the two would come to is shown, and
 * then it is made. Refuses what the engine refuses, in words.
 */
public record MergeForm(CustomerGround ground) {
    private static final String TITLE = "Merge two customers";

    /** Whom to merge with. */
    public record Choosing(
            List<Look.Link> crumbs, String name, String action, Field q, Finding found, String older, String error) {
        public Choosing {
            crumbs = List.copyOf(crumbs);
        }
    }

    /**
     * What a merge would come to.
     *
     * @param swap   the same with the sides changed
     * @param error  why it can't be made; empty where it can
     * @param points of both
     * @param merged the person it would make; nobody where it can't be made
     * @param action where it is made; empty where it can't be, or not by this user
     */
    public record Previewing(
            List<Look.Link> crumbs,
            PersonCard survivor,
            PersonCard victim,
            String swap,
            String other,
            List<Losses.Loss> losses,
            Sides points,
            List<PersonCard> merged,
            String error,
            String action) {
        public Previewing {
            crumbs = List.copyOf(crumbs);
            losses = List.copyOf(losses);
            merged = List.copyOf(merged);
        }
    }

    /** Chooses, or shows the merge with who was chosen. */
    public Reply show(Visit visit, Subject subject) {
        var other = visit.request().query("other").orElse("");
        if (other.isEmpty()) {
            return choose(visit, subject, "");
        }
        boolean isOtherKept = visit.request().query("keep").orElse("").equals("other");
        var sides =
                isOtherKept ? new Both(subject.ref(), Subject.ref(other)) : new Both(Subject.ref(other), subject.ref());
        return switch (preview(visit, sides)) {
            case Outcome.Accepted<MergePreview>(var preview, var warnings) ->
                visit.page(TITLE, "customers/preview.jte", model(visit, subject, preview, ""));
            case Outcome.Refused<MergePreview> _ -> choose(visit, subject, "There is no customer " + other + ".");
            case Outcome.Failed<MergePreview>(var bug) -> throw bug;
        };
    }

    /** Makes it, between the customer of the page and another one. */
    public Reply send(Visit visit, Subject subject) {
        var sides = new Both(
                Subject.ref(visit.form().text("victim")),
                Subject.ref(visit.form().text("survivor")));
        if (!sides.isAbout(subject)) {
            throw new EdgeException(new EdgeRefusal.UnknownRoute());
        }
        var call = ground.begin(visit, subject.id(), Deed.MERGE);
        var command = new MergeCustomers(
                sides.victim(),
                sides.survivor(),
                visit.organization().mergeRules(),
                TillId.NONE,
                visit.request().id());
        return switch (ground.merges().merge(call, command, new FormOutcome<>())) {
            case Outcome.Accepted<MergeEdge>(var edge, var warnings) ->
                visit.done(Place.CUSTOMERS, "/" + edge.survivor().value() + Head.Tab.MERGES.suffix(), Notice.MERGED);
            case Outcome.Refused<MergeEdge>(var refusal) -> again(visit, subject, sides, Refusals.words(refusal));
            case Outcome.Failed<MergeEdge>(var bug) -> throw bug;
        };
    }

    private record Both(CustomerRef.ById victim, CustomerRef.ById survivor) {
        boolean isAbout(Subject subject) {
            var members = subject.person().members();
            return members.contains(victim.id()) || members.contains(survivor.id());
        }
    }

    private Reply again(Visit visit, Subject subject, Both sides, String error) {
        return switch (preview(visit, sides)) {
            case Outcome.Accepted<MergePreview>(var preview, var warnings) ->
                visit.again(TITLE, "customers/preview.jte", model(visit, subject, preview, error));
            case Outcome.Refused<MergePreview> _ -> choose(visit, subject, error);
            case Outcome.Failed<MergePreview>(var bug) -> throw bug;
        };
    }

    private Outcome<MergePreview> preview(Visit visit, Both sides) {
        var stamp = new Stamp(visit.request().at(), TillId.NONE, visit.request().id());
        return ground.merges()
                .preview(
                        visit.org(),
                        new MergePreview.Asked(
                                sides.victim(),
                                sides.survivor(),
                                visit.organization().mergeRules(),
                                stamp));
    }

    private Reply choose(Visit visit, Subject subject, String error) {
        var action = subject.path(visit, "/merge");
        var found = Finding.of(visit, ground, person -> action + "?other=" + person.value());
        var older = found.next().isEmpty()
                ? ""
                : action + "?q=" + URLEncoder.encode(found.typed(), StandardCharsets.UTF_8) + "&from=" + found.next();
        var model = new Choosing(
                crumbs(visit, subject), subject.name(), action, FindCustomers.box(found), found, older, error);
        return error.isEmpty()
                ? visit.page(TITLE, "customers/choose.jte", model)
                : visit.again(TITLE, "customers/choose.jte", model);
    }

    static List<Look.Link> crumbs(Visit visit, Subject subject) {
        return List.of(
                new Look.Link("Customers", visit.path(Place.CUSTOMERS, ""), false),
                new Look.Link(subject.name(), subject.path(visit, ""), false),
                new Look.Link("Merges", subject.path(visit, Head.Tab.MERGES.suffix()), false));
    }

    private static Previewing model(Visit visit, Subject subject, MergePreview preview, String refused) {
        var survivor = preview.survivor().root().id();
        var victim = preview.victim().root().id();
        var hindrance = preview.hindrance().map(Refusals::words).orElse(refused);
        boolean mayMerge = hindrance.isEmpty() && visit.may(Permission.write(Resource.CUSTOMER_CHANGE_REQUESTS));
        var action = subject.path(visit, "/merge");
        return new Previewing(
                crumbs(visit, subject),
                PersonCard.of(visit, "Stays", preview.survivor()),
                PersonCard.of(visit, "Becomes part of it", preview.victim()),
                swap(subject, action, survivor, victim),
                action,
                preview.hindrance().isPresent()
                        ? List.of()
                        : Losses.of(visit.organization(), preview.victim(), preview.survivor()),
                Sides.of(visit, preview.shares(), "Customer " + victim.value(), "Customer " + survivor.value()),
                preview.merged().stream()
                        .map(person -> PersonCard.of(visit, "The person it would make", person))
                        .toList(),
                hindrance,
                mayMerge ? action : "");
    }

    /** The page's customer stays unless the address says otherwise. */
    private static String swap(Subject subject, String action, CustomerId survivor, CustomerId victim) {
        return survivor.equals(subject.id())
                ? action + "?other=" + victim.value() + "&keep=other"
                : action + "?other=" + survivor.value();
    }
}
