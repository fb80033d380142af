package io.meniscus.api.admin.changes;

import io.meniscus.api.Calls;
import io.meniscus.api.Hands;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Merges;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.customer.request.RequestPolicy;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls about requests for changes of customers ({@link Errors} has what they refuse). */
record ChangeCalls(Requests requests, Merges merges, Parties parties, Organizations organizations) {
    /** Requests by a filter, the newest first, and how many there are. */
    record Listed(List<ShownRequest> requests, int total) {}

    /** What is said with a decision. */
    record Comment(@Nullable String comment) {}

    Reply list(Request request) {
        var organization = organization(request);
        var filter = RequestFilter.ALL
                .of(among(RequestFilter.ALL.kinds(), request, "kind"))
                .in(among(Set.of(RequestStatus.values()), request, "status"))
                .about(customers(request));
        var part =
                new RequestFilter.Part(RequestFilter.Order.NEWEST, AdminCall.limit(request), AdminCall.offset(request));
        var page = requests.list(organization.id(), filter, part);
        return Reply.ok(new Listed(
                page.requests().stream()
                        .map(found -> ShownRequest.of(found, null, parties, organization))
                        .toList(),
                page.total()));
    }

    private static <E extends Enum<E>> Set<E> among(Set<E> all, Request request, String name) {
        var word = request.query(name).orElse("").strip();
        if (word.isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter(name + " is one of "
                        + all.stream()
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", ")))));
    }

    private static List<CustomerId> customers(Request request) {
        var id = request.query("customer").orElse("").strip();
        if (id.isEmpty()) {
            return List.of();
        }
        if (!id.matches("[0-9]{1,18}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter("customer is an id"));
        }
        return List.of(new CustomerId(Long.parseLong(id)));
    }

    Reply get(Request request) {
        var organization = organization(request);
        return find(request, organization)
                .map(found ->
                        Reply.ok(ShownRequest.of(found, preview(request, found, organization), parties, organization)))
                .orElseGet(() -> Errors.reply(request, new RequestRefusal.NotFound()));
    }

    private @Nullable ShownPreview preview(Request request, CustomerRequest found, Organization organization) {
        var matter = found.matter();
        if (matter.kind() != RequestKind.MERGE || found.status() != RequestStatus.PENDING) {
            return null;
        }
        var anywhere = new CustomerRef.Scope.All();
        var asked = new MergePreview.Asked(
                new CustomerRef.ById(matter.customer(), anywhere),
                new CustomerRef.ById(Objects.requireNonNull(matter.target()), anywhere),
                organization.mergeRules(),
                new Stamp(request.at(), request.caller().till(), request.id()));
        return switch (merges.preview(organization.id(), asked)) {
            case Outcome.Accepted<MergePreview>(var preview, var warnings) -> ShownPreview.of(preview, organization);
            case Outcome.Refused<MergePreview> _ -> null;
            case Outcome.Failed<MergePreview>(var bug) -> throw bug;
        };
    }

    Reply approve(Request request) {
        return decide(request, Verdict.APPROVE);
    }

    Reply reject(Request request) {
        return decide(request, Verdict.REJECT);
    }

    private Reply decide(Request request, Verdict verdict) {
        var organization = organization(request);
        var comment = FreeText.of(request.read(Comment.class).comment());
        var found = find(request, organization);
        if (found.isEmpty()) {
            return Errors.reply(request, new RequestRefusal.NotFound());
        }
        var command = new RequestCommand.Decide(
                found.get().id(),
                found.get().matter(),
                verdict,
                comment,
                Hands.of(request),
                RequestPolicy.rules(organization));
        return requests.handle(
                Calls.of(request),
                List.of(command),
                Calls.rendering(request, outcomes -> render(request, outcomes.getFirst(), organization)));
    }

    private Reply render(Request request, Outcome<Handled> outcome, Organization organization) {
        return switch (outcome) {
            case Outcome.Accepted<Handled>(var handled, var warnings) ->
                Reply.ok(ShownRequest.of(handled.request(), null, parties, organization));
            case Outcome.Refused<Handled>(var refusal) -> Errors.reply(request, refusal);
            case Outcome.Failed<Handled>(var bug) -> throw bug;
        };
    }

    private Optional<CustomerRequest> find(Request request, Organization organization) {
        return requests.find(organization.id(), new RequestNumber(AdminCall.id(request)));
    }

    private Organization organization(Request request) {
        AdminCall.organization(request, organizations);
        return Calls.organization(request, organizations);
    }
}
