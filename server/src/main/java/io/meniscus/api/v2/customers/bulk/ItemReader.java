package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.v2.customers.FormReader;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.customers.RegisterBody;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.registration.CustomerUpdate;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.identity.registration.RegistrationForm.GivenSubscription;
import io.meniscus.core.identity.registration.UpdateCustomer;
import io.meniscus.core.identity.registration.UpsertCustomer;
import io.meniscus.core.identity.registration.UpsertCustomer.Differences;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.FormRefused;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one item of a batch into its command: what would fail a call by itself fails the item alone. */
record ItemReader(Request request, Organization organization) {

    RegisterCustomer registration(BulkBody body) {
        var missing = body.missing();
        return missing.isPresent()
                ? new RegisterCustomer.Unfit(new CustomerRefusal.NotAssociated(missing.get()))
                : unlessUnreadable(() -> reader(List.of()).registration(body.form()));
    }

    /** An update of whom the profile's first identifier names, or why there is none. */
    Outcome<CustomerUpdate> update(BulkBody body) {
        var missing = body.missing();
        if (missing.isPresent()) {
            return Outcome.refused(new CustomerRefusal.NotAssociated(missing.get()));
        }
        if (body.profiles() == null || body.profiles().isEmpty()) {
            return Outcome.refused(new CustomerRefusal.NothingGiven());
        }
        return switch (whom(body.profiles().getFirst())) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                Outcome.accepted(new UpdateCustomer(
                        ref, unlessUnreadable(() -> reader(List.of()).update(body.form())), Strangers.LEAVE));
            case Outcome.Refused<CustomerRef>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Outcome<CustomerRef> whom(RegisterBody.Profile profile) {
        var identifiers = profile.identifiers();
        if (identifiers == null || identifiers.isEmpty()) {
            return Outcome.refused(new CustomerRefusal.NoUsableIdentifier());
        }
        var first = identifiers.getFirst();
        return References.named(
                request,
                organization,
                orQuery(profile.source(), "source"),
                orQuery(profile.accountId(), "accountId"),
                FreeText.of(first.type()),
                FreeText.of(first.value()));
    }

    private String orQuery(@Nullable String given, String parameter) {
        var own = FreeText.of(given);
        return own.isEmpty() ? request.query(parameter).orElse("") : own;
    }

    UpsertCustomer upsert(UpsertBody body, Differences differences) {
        var changes = RegistrationPolicy.changes(organization);
        try {
            if (body.profiles() == null || body.profiles().isEmpty()) {
                throw new FormRefused(new CustomerRefusal.NothingGiven());
            }
            var words = words(body.words());
            return new UpsertCustomer(
                    unlessUnreadable(() -> reader(words).registration(body.form())),
                    unlessUnreadable(() -> reader(words).update(body.form())),
                    differences,
                    changes);
        } catch (FormRefused refused) {
            var unfit = new RegisterCustomer.Unfit(refused.refusal());
            return new UpsertCustomer(unfit, unfit, differences, changes);
        }
    }

    /** For one form: what it drops it remembers. */
    private FormReader reader(List<GivenSubscription> words) {
        return new FormReader(request, organization, words);
    }

    private static RegisterCustomer unlessUnreadable(Supplier<RegisterCustomer> form) {
        try {
            return form.get();
        } catch (EdgeException e) {
            if (e.refusal() instanceof EdgeRefusal.BadParameter(var reason)) {
                return new RegisterCustomer.Unfit(new CustomerRefusal.Unreadable(reason));
            }
            throw e;
        }
    }

    private static List<GivenSubscription> words(List<UpsertBody.Word> given) throws FormRefused {
        var words = new ArrayList<GivenSubscription>();
        for (var word : given) {
            var name = FreeText.of(word.channel());
            var channel =
                    ChannelType.read(name).orElseThrow(() -> new FormRefused(new CustomerRefusal.ChannelInvalid(name)));
            words.add(new GivenSubscription(channel, priority(word), consent(word)));
        }
        return words;
    }

    private static SubscriptionPriority priority(UpsertBody.Word word) throws FormRefused {
        return switch (FreeText.of(word.priority()).toUpperCase(Locale.ROOT)) {
            case "TRANS" -> SubscriptionPriority.TRANS;
            case "BULK" -> SubscriptionPriority.BULK;
            default -> throw new FormRefused(new CustomerRefusal.Unreadable("priority of a subscription"));
        };
    }

    private static Consent consent(UpsertBody.Word word) throws FormRefused {
        return switch (FreeText.of(word.type()).toUpperCase(Locale.ROOT)) {
            case "OPTIN" -> Consent.OPTIN;
            case "OPTOUT" -> Consent.OPTOUT;
            default -> throw new FormRefused(new CustomerRefusal.Unreadable("type of a subscription"));
        };
    }
}
