package io.meniscus.api.v1_1.subscriptions;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.identity.consent.ConsentWarning;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;

/** The item codes and words of subscriptions (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case ConsentRefusal consent -> of(consent);
            case LookupRefusal lookup -> io.meniscus.api.v1_1.customer.Errors.of(lookup);
            default -> throw new IllegalStateException("subscriptions do not refuse with " + refusal);
        };
    }

    static ItemError of(ConsentRefusal refusal) {
        return switch (refusal) {
            case ConsentRefusal.ChannelInvalid(var channel) -> new ItemError(1101, "Channel is invalid: " + channel);
            case ConsentRefusal.PriorityInvalid(var priority) ->
                new ItemError(1102, "Priority is invalid: " + priority);
            case ConsentRefusal.ScopeInvalid(var scope) -> new ItemError(1103, "Scope is invalid: " + scope);
            case ConsentRefusal.IdentifierInvalid() -> new ItemError(1104, "Identifier is missing or invalid");
            case ConsentRefusal.SeveralScopes() -> new ItemError(1105, "More than one scope passed");
            case ConsentRefusal.ConsentInvalid(var given) ->
                new ItemError(1106, "Subscription status is invalid: " + given);
            case ConsentRefusal.CampaignInvalid(var campaign) ->
                new ItemError(1107, "Campaign id is invalid: " + campaign);
            case ConsentRefusal.OutboxInvalid(var outbox) -> new ItemError(1108, "Outbox id is invalid: " + outbox);
            case ConsentRefusal.SourceInvalid(var source) -> new ItemError(1110, "Subscription not updated");
            case ConsentRefusal.NothingGiven() -> new ItemError(1110, "Subscription not updated");
        };
    }

    /** A bug while deciding one item; its neighbours stand. */
    static ItemError failed() {
        return new ItemError(1109, "Subscription call failed");
    }

    static List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case ConsentWarning consent -> of(consent);
                    case CustomerWarning customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
                    default -> throw new IllegalStateException("subscriptions do not warn of " + warning);
                })
                .distinct()
                .toList();
    }

    static String of(ConsentWarning warning) {
        return switch (warning) {
            case ConsentWarning.NotUpdated(var channel, var priority) ->
                "Subscription for %s/%s not updated".formatted(channel, priority);
        };
    }
}
