package io.meniscus.api.v2.standing;

import io.meniscus.core.AccountId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.identity.consent.ConsentWarning;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.identity.consent.SayConsents.Word;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Request;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads subscriptions into the command. A word that does not read is a warning beside others that do; when none does,
 * the first one's refusal is the call's.
 */
final class ConsentReader {
    private final Organization organization;
    private final SubscriptionsBody body;
    private final List<Word> words = new ArrayList<>();
    private final List<SubscriptionsBody.Row> taken = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<ConsentRefusal> refusals = new ArrayList<>();

    ConsentReader(Organization organization, SubscriptionsBody body) {
        this.organization = organization;
        this.body = body;
    }

    /** The rows that were read, as they came. */
    List<SubscriptionsBody.Row> taken() {
        return taken;
    }

    SayConsents read(CustomerRef ref, Request request) {
        var scopes = body.scope() == null ? List.<SubscriptionsBody.Scope>of() : body.scope();
        if (scopes.size() > 1) {
            return new SayConsents.Unfit(new ConsentRefusal.SeveralScopes());
        }
        for (var scope : scopes) {
            var name = FreeText.of(scope.scope());
            if (!name.isEmpty() && !name.equalsIgnoreCase("USER")) {
                return new SayConsents.Unfit(new ConsentRefusal.ScopeInvalid(name));
            }
        }
        var campaign = number(body.campaignId());
        var communication = number(body.communicationId());
        if (campaign.isEmpty()) {
            return new SayConsents.Unfit(new ConsentRefusal.CampaignInvalid(FreeText.of(body.campaignId())));
        }
        if (communication.isEmpty()) {
            return new SayConsents.Unfit(new ConsentRefusal.OutboxInvalid(FreeText.of(body.communicationId())));
        }
        var rows = body.subscriptions() == null ? List.<SubscriptionsBody.Row>of() : body.subscriptions();
        for (var row : rows) {
            var context = new ConsentChange.Context(
                    row.orgUnitId() == null ? ConsentChange.Context.NONE : row.orgUnitId(),
                    campaign.get(),
                    communication.get(),
                    FreeText.of(body.reason()));
            take(row, context, ref);
        }
        if (words.isEmpty()) {
            return new SayConsents.Unfit(refusals.isEmpty() ? new ConsentRefusal.NothingGiven() : refusals.getFirst());
        }
        return new SayConsents.Ready(ref, words, warnings, request.caller().till(), request.id());
    }

    /** A number, -1 when absent; empty when it is none. */
    private static Optional<Long> number(@Nullable String given) {
        var text = FreeText.of(given);
        try {
            return Optional.of(text.isEmpty() ? ConsentChange.Context.NONE : Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void take(SubscriptionsBody.Row row, ConsentChange.Context context, CustomerRef ref) {
        var channel = ChannelType.read(FreeText.of(row.channel()));
        var priority = priority(FreeText.of(row.priority()));
        var consent = consent(FreeText.of(row.type()));
        if (channel.isEmpty()) {
            drop(row, new ConsentRefusal.ChannelInvalid(FreeText.of(row.channel())));
        } else if (priority.isEmpty()) {
            drop(row, new ConsentRefusal.PriorityInvalid(FreeText.of(row.priority())));
        } else if (consent.isEmpty()) {
            drop(row, new ConsentRefusal.ConsentInvalid(FreeText.of(row.type())));
        } else {
            take(row, new Word(channel.get(), priority.get(), consent.get(), null, context), ref);
        }
    }

    private void take(SubscriptionsBody.Row row, Word word, CustomerRef ref) {
        var name = FreeText.of(row.sourceName());
        var account = name.isEmpty() ? account(ref) : account(name, FreeText.of(row.accountId()));
        if (!name.isEmpty() && account == null) {
            drop(row, new ConsentRefusal.SourceInvalid(name));
            return;
        }
        words.add(new Word(word.channel(), word.priority(), word.consent(), account, word.context()));
        taken.add(row);
    }

    private void drop(SubscriptionsBody.Row row, ConsentRefusal refusal) {
        refusals.add(refusal);
        warnings.add(new ConsentWarning.NotUpdated(FreeText.of(row.channel()), FreeText.of(row.priority())));
    }

    /** The account that the call looks in, if it is one. */
    private static @Nullable AccountId account(CustomerRef ref) {
        return ref.scope() instanceof CustomerRef.Scope.Accounts(var accounts) && accounts.size() == 1
                ? accounts.iterator().next()
                : null;
    }

    private @Nullable AccountId account(String sourceName, String account) {
        return Source.read(sourceName)
                .map(source -> switch (organization.choose(source, account)) {
                    case AccountChoice.Found(var found) -> found.id();
                    case AccountChoice.Only(var found) -> found.id();
                    case AccountChoice.Missing(), AccountChoice.Unknown(), AccountChoice.NoSource() -> null;
                })
                .orElse(null);
    }

    private static Optional<SubscriptionPriority> priority(String name) {
        return Arrays.stream(SubscriptionPriority.values())
                .filter(priority -> priority.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Consent> consent(String name) {
        return Arrays.stream(Consent.values())
                .filter(consent -> consent.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
