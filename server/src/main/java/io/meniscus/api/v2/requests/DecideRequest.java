package io.meniscus.api.v2.requests;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.erasure.DecideErasure;
import io.meniscus.core.identity.erasure.DecideErasure.Verdict;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.ErasureRules;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.erasure.ErasurePolicy;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.customer.erasure.ErasureSweep;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/requests}: approves, rejects or cancels a deletion (v2/requests). One request a call: several are
 * refused (1060). Refuses other types (9006, 9008), an id there is not (9050), and a status that is none or that the
 * request's own does not lead to (9052); a refused one is an entry with {@code result} false.
 */
record DecideRequest(ErasureRequests requests, Organizations organizations, Jobs jobs) implements Endpoint {

    /** What is decided. */
    record Body(
            @Nullable String type,
            @JsonAlias("base_type") @Nullable String baseType,
            @Nullable String id,
            @Nullable String status,
            @Nullable String comments) {}

    /** How it went. */
    record Answer(List<Entry> response, int totalCount, int failureCount) {}

    /**
     * One request.
     *
     * @param result whether it was done
     */
    record Entry(long entityId, boolean result, List<W> errors, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var bodies = request.readList(Body.class);
        if (bodies.size() > 1) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(1));
        }
        if (bodies.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no request is given"));
        }
        var body = bodies.getFirst();
        var comments = AddRequest.comments(body.comments());
        var id = id(body.id());
        var refusal = RequestType.refusal(body.type(), body.baseType());
        if (refusal.isPresent()) {
            return failed(id, refusal.get());
        }
        var verdict = verdict(body.status());
        if (verdict.isEmpty()) {
            return failed(id, new ErasureRefusal.StatusInvalid(FreeText.of(body.status())));
        }
        var org = request.caller().principal().org();
        var asked = requests.find(org, new RequestNumber(id));
        return asked.isEmpty()
                ? failed(id, new ErasureRefusal.NotFound(FreeText.of(body.id())))
                : decide(request, asked.get(), verdict.get(), comments);
    }

    private Reply decide(Request request, ErasureRequest asked, Verdict verdict, String comments) {
        var organization = Calls.organization(request, organizations);
        var rules = ErasurePolicy.of(organization);
        if (verdict == Verdict.APPROVE) {
            plan(organization.id(), asked, rules, request);
        }
        var command = new DecideErasure(
                asked.id(),
                asked.customer(),
                verdict,
                comments,
                rules,
                request.caller().till(),
                request.id());
        return requests.decide(
                Calls.of(request),
                command,
                Calls.rendering(request, outcomes -> render(asked.id().value(), outcomes.getFirst())));
    }

    /** Before the approval: should the server end between the two, a sweep that finds nothing does no harm. */
    private void plan(OrgId org, ErasureRequest asked, ErasureRules rules, Request request) {
        if (asked.isOpen() && rules instanceof ErasureRules.On on) {
            ErasureSweep.plan(jobs, org, on.due(request.at()));
        }
    }

    private static Reply render(long id, Outcome<ErasureRequest> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<ErasureRequest> _ ->
                Reply.ok(new Answer(List.of(new Entry(id, true, List.of(), List.of())), 1, 0));
            case Outcome.Refused<ErasureRequest>(var refusal) -> failed(id, refusal);
            case Outcome.Failed<ErasureRequest>(var cause) -> throw cause;
        };
    }

    private static Reply failed(long id, Refusal refusal) {
        var error = Errors.of(refusal);
        return Reply.refused(error.code(), new Answer(List.of(new Entry(id, false, List.of(error), List.of())), 1, 1));
    }

    /** No request has the number 0. */
    private static long id(@Nullable String given) {
        try {
            return Long.parseLong(given == null ? "" : given.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Optional<Verdict> verdict(@Nullable String status) {
        return switch (status == null ? "" : status.strip().toUpperCase(Locale.ROOT)) {
            case "APPROVED" -> Optional.of(Verdict.APPROVE);
            case "REJECTED" -> Optional.of(Verdict.REJECT);
            case "CANCELLED", "CANCELED" -> Optional.of(Verdict.CANCEL);
            default -> Optional.empty();
        };
    }
}
