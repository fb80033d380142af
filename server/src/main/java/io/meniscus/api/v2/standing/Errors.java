package io.meniscus.api.v2.standing;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.identity.consent.ConsentWarning;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of status and subscriptions (v2/customers). */
final class Errors {
    private Errors() {}

    /** The reply of a refused call: HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case ConsentRefusal consent -> of(consent);
            case ProofRefusal proof -> of(proof);
            case LookupRefusal lookup -> of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v2.customers.Errors.of(customer);
            default -> throw new IllegalStateException("standing does not refuse with " + refusal);
        };
    }

    static W of(ProofRefusal refusal) {
        return switch (refusal) {
            case ProofRefusal.Wrong() -> W.of(1021, "Validation code is wrong");
        };
    }

    static W of(LookupRefusal refusal) {
        return io.meniscus.api.v2.customers.Errors.of(refusal);
    }

    static W of(ConsentRefusal refusal) {
        return switch (refusal) {
            case ConsentRefusal.ChannelInvalid(var channel) -> W.of(1101, "Channel is invalid: " + channel);
            case ConsentRefusal.PriorityInvalid(var priority) -> W.of(1102, "Priority is invalid: " + priority);
            case ConsentRefusal.ScopeInvalid(var scope) -> W.of(1103, "Scope is invalid: " + scope);
            case ConsentRefusal.IdentifierInvalid() -> W.of(1104, "Identifier is missing or invalid");
            case ConsentRefusal.SeveralScopes() -> W.of(1105, "More than one scope passed");
            case ConsentRefusal.ConsentInvalid(var given) -> W.of(1106, "Subscription status is invalid: " + given);
            case ConsentRefusal.CampaignInvalid(var campaign) -> W.of(1107, "Campaign id is invalid: " + campaign);
            case ConsentRefusal.OutboxInvalid(var outbox) -> W.of(1108, "Communication id is invalid: " + outbox);
            case ConsentRefusal.SourceInvalid(var source) -> W.of(8003, "Invalid source");
            case ConsentRefusal.NothingGiven() -> W.of(1110, "Subscription not updated, none was passed");
        };
    }

    static List<W> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case ConsentWarning consent -> of(consent);
                    case CustomerWarning customer -> io.meniscus.api.v2.customers.Errors.of(customer);
                    default -> throw new IllegalStateException("standing does not warn of " + warning);
                })
                .toList();
    }

    static W of(ConsentWarning warning) {
        return switch (warning) {
            case ConsentWarning.NotUpdated(var channel, var priority) ->
                W.of(91022, "Subscription for %s/%s not updated".formatted(channel, priority));
        };
    }
}
