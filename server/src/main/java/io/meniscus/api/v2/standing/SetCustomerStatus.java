package io.meniscus.api.v2.standing;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.otp.CodeProof;
import io.meniscus.otp.GuardedChanges;
import io.meniscus.otp.NewCodes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/customers/{id}/status} and its lookup twin: gives a customer one of the organization's status labels
 * (v2/customers "status"). Where the organization asks for a code, {@code validationCode} brings it. Refuses a label
 * there is not (8086), whom look-ups do not find, and a wrong code (1021); no reason or label is HTTP 400.
 */
final class SetCustomerStatus implements Endpoint {
    private final GuardedChanges changes;
    private final Organizations organizations;

    SetCustomerStatus(GuardedChanges changes, Organizations organizations) {
        this.changes = changes;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String reason,
            @Nullable String label,
            @Nullable String createdOn,
            @Nullable String validationCode) {
        /** What was typed is as secret as what was sent. */
        @Override
        public String toString() {
            return "Body[****]";
        }
    }

    /** Done. */
    record Done(List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var reason = FreeText.of(body.reason());
        var label = FreeText.of(body.label());
        if (reason.isEmpty() || label.isEmpty()) {
            throw SetupCall.missing("reason and label");
        }
        var setAt = time(organization, FreeText.of(body.createdOn()));
        return switch (References.addressed(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                organization
                        .label(label)
                        .map(found -> set(
                                request,
                                new SetStatus(
                                        ref,
                                        found.id(),
                                        reason,
                                        setAt,
                                        request.caller().till(),
                                        request.id()),
                                proof(organization, body)))
                        .orElseGet(() -> Errors.reply(new CustomerRefusal.StatusLabelUnknown(label)));
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static CodeProof proof(Organization organization, Body body) {
        return organization.settings().isOn(Flag.STATUS_CHANGE_NEEDS_CODE)
                ? new CodeProof.Typed(
                        FreeText.of(body.validationCode()),
                        NewCodes.policy(organization).pick())
                : new CodeProof.NotAsked();
    }

    private Reply set(Request request, SetStatus command, CodeProof proof) {
        return changes.setStatus(
                Calls.of(request), command, proof, Calls.rendering(request, outcomes -> render(outcomes.getFirst())));
    }

    private static Reply render(Outcome<CustomerId> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                Reply.ok(new Done(Errors.warnings(warnings)));
            case Outcome.Refused<CustomerId>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> throw cause;
        };
    }

    private static @Nullable Instant time(Organization organization, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var conversion = organization.settings().isOn(Flag.CONF_ORG_DISABLE_MACHINE_TIME_CONV)
                ? V2Dates.Conversion.KEEP_LOCAL
                : V2Dates.Conversion.HEED_OFFSET;
        return V2Dates.read(text, organization.clusterZone(), conversion)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter("createdOn is not a date")));
    }
}
