package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.RegisterCustomer;
import io.meniscus.core.identity.RegistrationForm;
import io.meniscus.core.identity.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.RegistrationForm.GivenSubscription;
import io.meniscus.core.identity.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one customer of a v1.1 add into the command: resolves source, tills, dates and consents. */
final class FormReader {
    private final Request request;
    private final Organization organization;
    private final AddBody.Customer customer;
    private final List<Warning> warnings = new ArrayList<>();

    FormReader(Request request, Organization organization, AddBody.Customer customer) {
        this.request = request;
        this.organization = organization;
        this.customer = customer;
    }

    /** Ends reading with a refusal. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient CustomerRefusal refusal;

        Refused(CustomerRefusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }
    }

    RegisterCustomer read() {
        try {
            return RegisterCustomer.of(
                    form(), RegistrationPolicy.of(organization, request.header("X-CAP-CLIENT-COUNTRYCODE")));
        } catch (Refused refused) {
            return new RegisterCustomer.Unfit(refused.refusal);
        }
    }

    private RegistrationForm form() throws Refused {
        var till = request.caller().till();
        var account = account();
        var registeredTill = registeredTill(till);
        noteUnknownFields(customer.custom_fields(), customer.extended_fields());
        return new RegistrationForm(
                account,
                WhenKnown.UPDATE,
                identifiers(),
                customer.firstname(),
                customer.lastname(),
                List.of(),
                subscriptions(),
                loyalty(),
                registeredAt(),
                till,
                registeredTill,
                homeTill(),
                organization.defaultLabel().map(label -> label.id()).orElse(null),
                request.id(),
                warnings);
    }

    private AccountId account() throws Refused {
        var name = blankToNull(customer.source());
        var source = name == null ? Source.INSTORE : Source.read(name).orElse(null);
        if (source == null) {
            throw new Refused(new CustomerRefusal.SourceUnknown(orBlank(name)));
        }
        var accountName = orBlank(customer.account_id()).strip();
        return switch (organization.choose(source, accountName)) {
            case AccountChoice.Found(var account) -> account.id();
            case AccountChoice.Only(var account) -> {
                warnings.add(new CustomerWarning.AccountMissing());
                yield account.id();
            }
            case AccountChoice.Missing(), AccountChoice.Unknown() ->
                throw new Refused(new CustomerRefusal.AccountUnknown(source, accountName));
            case AccountChoice.NoSource() -> throw new Refused(new CustomerRefusal.SourceUnknown(source.name()));
        };
    }

    private List<GivenIdentifier> identifiers() {
        return List.of(
                new GivenIdentifier(IdentifierType.MOBILE, orBlank(customer.mobile())),
                new GivenIdentifier(IdentifierType.EMAIL, orBlank(customer.email())),
                new GivenIdentifier(IdentifierType.EXTERNAL_ID, orBlank(customer.external_id())));
    }

    /** Without a type a registration is one for loyalty: a contact becomes a member. */
    private LoyaltyType loyalty() {
        var type = orBlank(customer.type()).strip().toUpperCase(Locale.ROOT);
        return switch (type) {
            case "NON_LOYALTY", "NOT_INTERESTED" -> LoyaltyType.NON_LOYALTY;
            default -> LoyaltyType.LOYALTY;
        };
    }

    private @Nullable Instant registeredAt() throws Refused {
        var text = blankToNull(customer.registered_on());
        if (text == null) {
            return null;
        }
        var read = V11Dates.read(text, organization.clusterZone());
        if (read.isEmpty()) {
            throw new Refused(new CustomerRefusal.RegistrationDateOutOfRange());
        }
        return read.get();
    }

    private TillId registeredTill(TillId callers) {
        var code = blankToNull(customer.registered_till());
        if (code == null) {
            return callers;
        }
        var till = organization.tillByCode(code).filter(Till::isActive);
        if (till.isEmpty()) {
            warnings.add(new CustomerWarning.RegisteredTillUnknown(code));
            return callers;
        }
        return till.get().id();
    }

    private @Nullable TillId homeTill() {
        var code = blankToNull(customer.associated_with());
        if (code == null) {
            return null;
        }
        var till = organization.tillByCode(code).filter(Till::isActive);
        if (till.isEmpty()) {
            warnings.add(new CustomerWarning.HomeTillUnknown(code));
            return null;
        }
        return till.get().id();
    }

    private List<GivenSubscription> subscriptions() throws Refused {
        var given = customer.subscriptions() == null
                ? null
                : customer.subscriptions().subscription();
        var read = new ArrayList<GivenSubscription>();
        for (var one : given == null ? List.<AddBody.Subscription>of() : given) {
            var channel = ChannelType.read(orBlank(one.channel())).orElse(null);
            if (channel == null) {
                throw new Refused(new CustomerRefusal.ChannelInvalid(orBlank(one.channel())));
            }
            boolean trans = orBlank(one.priority()).strip().equalsIgnoreCase("TRANS");
            var word = orBlank(one.is_subscribed()).strip();
            boolean optedIn = word.equals("1") || word.equalsIgnoreCase("true");
            read.add(new GivenSubscription(
                    channel,
                    trans ? SubscriptionPriority.TRANS : SubscriptionPriority.BULK,
                    optedIn ? Consent.OPTIN : Consent.OPTOUT));
        }
        return read;
    }

    /** No field is defined in an organization's set-up yet, so every one given is unknown. */
    private void noteUnknownFields(AddBody.@Nullable Fields custom, AddBody.@Nullable Fields extended) {
        names(custom).forEach(name -> warnings.add(new CustomerWarning.CustomFieldUnknown(name)));
        names(extended).forEach(name -> warnings.add(new CustomerWarning.ExtendedFieldUnknown(name)));
    }

    private static List<String> names(AddBody.@Nullable Fields fields) {
        if (fields == null || fields.field() == null) {
            return List.of();
        }
        return fields.field().stream()
                .map(field -> orBlank(field.name()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
