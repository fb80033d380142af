package io.meniscus.api.v2.standing;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Standing;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/{id}/subscriptions}, PUT and the lookup twins: what a customer says of messages
 * (v2/customers "subscriptions"). Refuses an unknown channel (1101), priority (1102), scope (1103), two scopes
 * (1105), an unknown word (1106), campaign or communication ids that are no numbers (1107, 1108) and an empty list
 * (1110); of several words those that do not read are warnings 91022.
 */
final class SaySubscriptions implements Endpoint {
    private static final String USER = "USER";
    private static final String NO_SUB_SCOPE = "NONE";

    private final Standing standing;
    private final Organizations organizations;

    SaySubscriptions(Standing standing, Organizations organizations) {
        this.standing = standing;
        this.organizations = organizations;
    }

    /** What was taken. */
    record Taken(
            Scope scope,
            List<Row> subscriptions,
            long campaignId,
            long communicationId,
            @Nullable String reason,
            List<W> warnings) {}

    /** The scope, with marks of which of its members the call gave. */
    record Scope(
            long scopeId,
            String scope,
            String subScope,
            boolean setCreatedOn,
            boolean setPriority,
            boolean setScopeId,
            boolean setScope,
            boolean setSubScope) {
        static Scope of(@Nullable List<SubscriptionsBody.Scope> given) {
            var first = given == null || given.isEmpty() ? new SubscriptionsBody.Scope(null, null) : given.getFirst();
            var subScope = FreeText.of(first.subScope());
            return new Scope(
                    0,
                    USER,
                    subScope.isEmpty() ? NO_SUB_SCOPE : subScope,
                    false,
                    false,
                    false,
                    first.scope() != null,
                    first.subScope() != null);
        }
    }

    record Row(String channel, String accountId, String priority, String type) {
        static Row of(SubscriptionsBody.Row given) {
            var channel = FreeText.of(given.channel());
            return new Row(
                    ChannelType.read(channel).map(ChannelType::subscriptionName).orElse(channel),
                    FreeText.of(given.accountId()),
                    FreeText.of(given.priority()).toUpperCase(Locale.ROOT),
                    FreeText.of(given.type()).toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(SubscriptionsBody.class);
        return switch (References.addressed(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> {
                var reader = new ConsentReader(organization, body);
                var command = reader.read(ref, request);
                yield standing.say(
                        Calls.of(request),
                        List.of(command),
                        Calls.rendering(request, outcomes -> render(body, reader.taken(), outcomes.getFirst())));
            }
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static Reply render(
            SubscriptionsBody body, List<SubscriptionsBody.Row> taken, Outcome<CustomerId> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                Reply.ok(new Taken(
                        Scope.of(body.scope()),
                        taken.stream().map(Row::of).toList(),
                        number(body.campaignId()),
                        number(body.communicationId()),
                        body.reason(),
                        Errors.warnings(warnings)));
            case Outcome.Refused<CustomerId>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> throw cause;
        };
    }

    /** -1 where none was given; one that is no number was refused before. */
    private static long number(@Nullable String given) {
        var text = FreeText.of(given);
        return text.isEmpty() ? -1 : Long.parseLong(text);
    }
}
