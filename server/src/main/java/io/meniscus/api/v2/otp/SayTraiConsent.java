package io.meniscus.api.v2.otp;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.CodeProof;
import io.meniscus.otp.GuardedChanges;
import io.meniscus.otp.NewCodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/traiConsent} and PUT: whether a mobile's owner wants bulk messages, which a code for
 * SUBSCRIPTION that was sent to the mobile proves (v2/customers "traiConsent"). Refuses a wrong code (1021) and a
 * mobile nobody is registered with (8015); a missing member or another word than yes or no is HTTP 400.
 */
final class SayTraiConsent implements Endpoint {
    private final GuardedChanges changes;
    private final Organizations organizations;

    SayTraiConsent(GuardedChanges changes, Organizations organizations) {
        this.changes = changes;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String mobile,
            @Nullable Said consent,
            @Nullable String validationCode) {
        /** What was typed is as secret as what was sent. */
        @Override
        public String toString() {
            return "Body[****]";
        }
    }

    record Said(@Nullable String consentStatus) {}

    /** A mobile's word, as it is kept. */
    record Row(String mobile, Kept consent) {}

    record Kept(String isConsentRequired, String consentStatus) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var mobile = FreeText.of(body.mobile());
        var word = word(body.consent());
        if (mobile.isEmpty() || word.isEmpty()) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("mobile and consent.consentStatus (yes or no) are wanted"));
        }
        return new AskedCode(request, organization)
                .key(IdentifierType.MOBILE, mobile)
                .map(key -> say(request, organization, key, word.get(), FreeText.of(body.validationCode())))
                .orElseGet(() -> Errors.reply(new LookupRefusal.NotFound()));
    }

    private Reply say(Request request, Organization organization, IdentifierKey key, Consent word, String typed) {
        var context = new ConsentChange.Context(
                ConsentChange.Context.NONE, ConsentChange.Context.NONE, ConsentChange.Context.NONE, "TRAI consent");
        var said = new SayConsents.Word(ChannelType.MOBILE, SubscriptionPriority.BULK, word, null, context);
        var ready = new SayConsents.Ready(
                new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All()),
                List.of(said),
                List.of(),
                request.caller().till(),
                request.id());
        var proof = new CodeProof.Typed(typed, NewCodes.policy(organization).pick());
        return changes.say(
                Calls.of(request),
                new GuardedChanges.ConsentWord(ready, key, proof),
                Calls.rendering(request, outcomes -> render(outcomes.getFirst(), key, word)));
    }

    private static Optional<Consent> word(@Nullable Said said) {
        return switch (said == null ? "" : FreeText.of(said.consentStatus()).toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(Consent.OPTIN);
            case "no" -> Optional.of(Consent.OPTOUT);
            default -> Optional.empty();
        };
    }

    private static Reply render(Outcome<CustomerId> outcome, IdentifierKey mobile, Consent word) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                Reply.ok(DataList.of(
                        List.of(new Row(mobile.value(), new Kept("no", word == Consent.OPTIN ? "yes" : "no"))),
                        Errors.warnings(warnings)));
            case Outcome.Refused<CustomerId>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> throw cause;
        };
    }
}
