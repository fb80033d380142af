package io.meniscus.api.v3.merges;

import io.meniscus.api.Calls;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.BodyKind;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls about merges. They refuse what is not there with HTTP 404 and what cannot be done with 409 and a code
 * ({@link Errors}); nothing is changed then.
 */
record MergeCalls(Customers customers, Merges merges, Organizations organizations) {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    /** The merges a customer had a part in, those undone among them, oldest first. */
    Reply list(Request request) {
        var organization = Calls.organization(request, organizations);
        var ref = new CustomerRef.ById(new CustomerId(number(request.pathParameter("id"))), ANYWHERE);
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                Reply.ok(Envelope.of(merges.of(organization.id(), person.members()).stream()
                        .map(edge -> ShownMerge.of(edge, organization))
                        .toList()));
            case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Person>(var bug) -> throw bug;
        };
    }

    Reply get(Request request) {
        var organization = Calls.organization(request, organizations);
        var id = new MergeId(number(request.pathParameter("id")));
        return merges.find(organization.id(), id)
                .map(edge -> Reply.ok(Envelope.of(ShownMerge.of(edge, organization))))
                .orElseGet(() -> Errors.reply(new MergeRefusal.NotFound(id)));
    }

    Reply preview(Request request) {
        var body = request.read(PreviewBody.class);
        var organization = Calls.organization(request, organizations);
        var victim = ref(request, organization, body.victim());
        var survivor = ref(request, organization, body.survivor());
        if (victim.isEmpty() || survivor.isEmpty()) {
            return Errors.reply(new LookupRefusal.NotFound());
        }
        var stamp = new Stamp(request.at(), request.caller().till(), request.id());
        var asked = new MergePreview.Asked(victim.get(), survivor.get(), organization.mergeRules(), stamp);
        return switch (merges.preview(organization.id(), asked)) {
            case Outcome.Accepted<MergePreview>(var preview, var warnings) ->
                Reply.ok(Envelope.of(ShownPreview.of(preview, organization)));
            case Outcome.Refused<MergePreview>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<MergePreview>(var bug) -> throw bug;
        };
    }

    /** What undoing would come to, and what compensating would move. */
    Reply previewUndo(Request request) {
        var organization = Calls.organization(request, organizations);
        var asked = new UndoPreview.Asked(command(request, organization), request.at());
        return switch (merges.previewUndo(organization.id(), asked)) {
            case Outcome.Accepted<UndoPreview>(var preview, var warnings) ->
                Reply.ok(Envelope.of(ShownUndoing.of(preview.unmerged(), organization)));
            case Outcome.Refused<UndoPreview>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<UndoPreview>(var bug) -> throw bug;
        };
    }

    Reply undo(Request request) {
        var organization = Calls.organization(request, organizations);
        var plain = command(request, organization);
        boolean isSaid = BodyKind.of(request.body()) != BodyKind.EMPTY;
        boolean compensates =
                isSaid && Boolean.TRUE.equals(request.read(UndoBody.class).compensate());
        return merges.undo(
                Calls.of(request),
                compensates ? plain.compensating() : plain,
                Calls.rendering(request, outcomes -> render(outcomes, organization)));
    }

    private static UndoMerge command(Request request, Organization organization) {
        return new UndoMerge(
                new MergeId(number(request.pathParameter("id"))),
                organization.mergeRules(),
                request.caller().till(),
                request.id());
    }

    private static Reply render(List<Outcome<Unmerged>> outcomes, Organization organization) {
        return switch (outcomes.getFirst()) {
            case Outcome.Accepted<Unmerged>(var unmerged, var warnings) ->
                Reply.ok(Envelope.of(ShownUndoing.of(unmerged, organization)));
            case Outcome.Refused<Unmerged>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Unmerged>(var bug) -> throw bug;
        };
    }

    private static Optional<CustomerRef> ref(
            Request request, Organization organization, PreviewBody.@Nullable Who who) {
        if (who != null && who.id() != null) {
            return Optional.of(new CustomerRef.ById(new CustomerId(who.id()), ANYWHERE));
        }
        var name = who == null ? null : who.identifierName();
        var value = who == null ? null : who.identifierValue();
        if (name == null || value == null) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("victim and survivor want id, or identifierName and identifierValue"));
        }
        var type = IdentifierType.read(name)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter("identifierName is unknown")));
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        return IdentifierFormat.sought(type, value, mobiles).map(key -> new CustomerRef.ByIdentifier(key, ANYWHERE));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("the id is not a number"));
        }
    }
}
