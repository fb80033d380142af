package io.meniscus.console.changes;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.changes.ChangeModel.Line;
import io.meniscus.console.changes.ChangeModel.Side;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Times;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.request.RequestWords;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code GET /console/{organization}/change-requests/{id}}: both sides, and what approving would come to. */
final class ShowChange implements PageRoute.OrganizationPage {
    static final String TEMPLATE = "changes/change.jte";
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    private final ChangesGround ground;

    ShowChange(ChangesGround ground) {
        this.ground = ground;
    }

    @Override
    public Reply show(Visit visit) {
        return visit.page("Change request", TEMPLATE, model(request(visit), visit, "", ""));
    }

    /** The request of the address; one there is not is an unknown page. */
    CustomerRequest request(Visit visit) {
        var id = visit.request().pathParameter("id");
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> ground.requests().find(visit.org(), new RequestNumber(Long.parseLong(text))))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    ChangeModel model(CustomerRequest request, Visit visit, String comment, String error) {
        boolean open = Words.isOpen(request);
        boolean decides = open && visit.may(Permission.write(Resource.CUSTOMER_CHANGE_REQUESTS));
        var seen = look(request, visit);
        return new ChangeModel(
                request.id().toString(),
                Words.of(request.matter().kind()) + ": " + Words.of(request.matter()),
                Words.of(request.status()),
                Words.tone(request.status()),
                lines(request, visit),
                seen.sides,
                open ? outcome(request.matter()) : "",
                seen.merged,
                seen.hindrance,
                decides ? visit.path(Place.CHANGES, "/" + request.id()) : "",
                Field.text("comment", "Comment").value(comment).optional(),
                error,
                visit.path(Place.CHANGES, ""));
    }

    private List<Line> lines(CustomerRequest request, Visit visit) {
        var organization = visit.organization();
        var times = new Times(organization.clusterZone());
        var lines = new ArrayList<Line>();
        lines.add(new Line("Asked by", Words.who(request.added(), ground.parties(), organization)));
        lines.add(new Line("Asked at", times.minute(request.added().stamp().at())));
        var said = request.said();
        add(lines, "Reason", said.reason());
        add(lines, "Comments", said.comments());
        add(lines, "Reference", said.referenceId());
        lines.add(new Line("Call", request.added().stamp().request().value()));
        var decided = request.decided();
        if (decided != null) {
            lines.add(new Line("Decided by", Words.who(decided, ground.parties(), organization)));
            lines.add(new Line("Decided at", times.minute(decided.stamp().at())));
            add(lines, "Comment", request.decisionComments());
        }
        return lines;
    }

    private static void add(List<Line> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(label, value));
        }
    }

    private static String outcome(Matter matter) {
        return switch (matter.kind()) {
            case MOBILE, EMAIL, EXTERNAL_ID, ADDRESS ->
                matter.oldValue().isEmpty()
                        ? "The customer gains " + matter.newValue() + "."
                        : matter.oldValue() + " is replaced by " + matter.newValue() + ".";
            case MOBILE_REALLOC ->
                matter.oldValue() + " goes from the one to the other, in the place of its own mobile.";
            case MERGE -> "The two become one customer. It can be undone.";
            case DELETE -> "The customer's data is erased.";
        };
    }

    /** What the page shows of the customers. */
    private record Seen(List<Side> sides, List<Side> merged, String hindrance) {}

    private Seen look(CustomerRequest request, Visit visit) {
        var matter = request.matter();
        if (matter.kind() == RequestKind.MERGE && matter.target() != null && Words.isOpen(request)) {
            return merge(matter.customer(), matter.target(), visit);
        }
        var sides = new ArrayList<Side>();
        var view = new Sides(visit.organization());
        person(matter.customer(), visit).ifPresent(person -> sides.add(view.of("Customer", person)));
        if (matter.target() != null) {
            person(matter.target(), visit).ifPresent(person -> sides.add(view.of("Other customer", person)));
        }
        return new Seen(sides, List.of(), "");
    }

    private Seen merge(CustomerId victim, CustomerId survivor, Visit visit) {
        var asked = new MergePreview.Asked(
                new CustomerRef.ById(victim, ANYWHERE),
                new CustomerRef.ById(survivor, ANYWHERE),
                visit.organization().mergeRules(),
                new Stamp(visit.request().at(), TillId.NONE, visit.request().id()));
        var view = new Sides(visit.organization());
        return switch (ground.merges().preview(visit.org(), asked)) {
            case Outcome.Accepted<MergePreview>(var preview, var warnings) ->
                new Seen(
                        List.of(view.of("Victim", preview.victim()), view.of("Survivor", preview.survivor())),
                        preview.merged().map(person -> view.of("Afterwards", person)).stream()
                                .toList(),
                        preview.hindrance().map(RequestWords::of).orElse(""));
            case Outcome.Refused<MergePreview> _ -> new Seen(List.of(), List.of(), "A customer is not there any more");
            case Outcome.Failed<MergePreview>(var bug) -> throw bug;
        };
    }

    private Optional<Person> person(CustomerId id, Visit visit) {
        return ground.customers().read(visit.org(), new CustomerRef.ById(id, ANYWHERE))
                        instanceof Outcome.Accepted<Person>(var person, var warnings)
                ? Optional.of(person)
                : Optional.empty();
    }
}
