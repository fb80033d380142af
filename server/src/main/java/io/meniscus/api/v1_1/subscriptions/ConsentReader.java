package io.meniscus.api.v1_1.subscriptions;

import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an item of subscriptions into the command, or the first thing wrong with it. */
final class ConsentReader {
    private static final String ALL = "ALL";

    private final Request request;
    private final MobileFormat mobiles;

    ConsentReader(Request request, MobileFormat mobiles) {
        this.request = request;
        this.mobiles = mobiles;
    }

    static List<Asked> asked(SubscriptionsBody.Item item) {
        return Asked.of(item.id(), item.user_id(), item.mobile(), item.email(), item.external_id());
    }

    SayConsents read(SubscriptionsBody.Item item) {
        var asked = asked(item);
        var ref = asked.isEmpty()
                ? Optional.<CustomerRef>empty()
                : asked.getFirst().reference(mobiles);
        var channel = ChannelType.read(FreeText.of(item.channel()));
        var priority = priority(FreeText.of(item.priority()));
        var consent = consent(FreeText.of(item.is_subscribed()));
        var campaign = number(FreeText.of(item.campaign_id()));
        var outbox = number(FreeText.of(item.outbox_id()));
        var scope = scope(item.scope());
        if (ref.isEmpty()) {
            return unfit(new ConsentRefusal.IdentifierInvalid());
        }
        if (channel.isEmpty()) {
            return unfit(new ConsentRefusal.ChannelInvalid(FreeText.of(item.channel())));
        }
        if (priority.isEmpty()) {
            return unfit(new ConsentRefusal.PriorityInvalid(FreeText.of(item.priority())));
        }
        if (scope.isPresent()) {
            return unfit(scope.get());
        }
        if (consent.isEmpty()) {
            return unfit(new ConsentRefusal.ConsentInvalid(FreeText.of(item.is_subscribed())));
        }
        if (campaign.isEmpty()) {
            return unfit(new ConsentRefusal.CampaignInvalid(FreeText.of(item.campaign_id())));
        }
        if (outbox.isEmpty()) {
            return unfit(new ConsentRefusal.OutboxInvalid(FreeText.of(item.outbox_id())));
        }
        var context = new ConsentChange.Context(ConsentChange.Context.NONE, campaign.get(), outbox.get(), "");
        var word = new SayConsents.Word(channel.get(), priority.get(), consent.get(), null, context);
        return new SayConsents.Ready(
                ref.get(), List.of(word), List.of(), request.caller().till(), request.id());
    }

    private static SayConsents unfit(ConsentRefusal refusal) {
        return new SayConsents.Unfit(refusal);
    }

    /** What is wrong with a scope; ALL is the only one there is. */
    static Optional<ConsentRefusal> scope(@Nullable List<String> given) {
        var scopes = given == null
                ? List.<String>of()
                : given.stream()
                        .flatMap(text -> Arrays.stream(FreeText.of(text).split(",", -1)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (scopes.size() > 1) {
            return Optional.of(new ConsentRefusal.SeveralScopes());
        }
        return scopes.stream()
                .filter(scope -> !scope.equalsIgnoreCase(ALL))
                .findFirst()
                .map(ConsentRefusal.ScopeInvalid::new);
    }

    static Optional<SubscriptionPriority> priority(String name) {
        return Arrays.stream(SubscriptionPriority.values())
                .filter(priority -> priority.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Consent> consent(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Optional.of(Consent.OPTIN);
            case "0", "false" -> Optional.of(Consent.OPTOUT);
            default -> Optional.empty();
        };
    }

    /** -1 when absent; empty when it is no number. */
    private static Optional<Long> number(String text) {
        try {
            return Optional.of(text.isEmpty() ? ConsentChange.Context.NONE : Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
