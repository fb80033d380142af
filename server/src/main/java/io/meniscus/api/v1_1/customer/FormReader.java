package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.GivenSubscription;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.customer.FormNames;
import io.meniscus.customer.FormRefused;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one customer of a v1.1 add into the command: resolves source, tills, dates and consents. */
public final class FormReader {
    private final Request request;
    private final Organization organization;
    private final AddBody.Customer customer;
    private final FormNames names;

    public FormReader(Request request, Organization organization, AddBody.Customer customer) {
        this.request = request;
        this.organization = organization;
        this.customer = customer;
        this.names = new FormNames(organization);
    }

    RegisterCustomer read() {
        return read(loyalty());
    }

    /** As {@link #read}, of whoever a bill names: a contact stays one. */
    public RegisterCustomer readBuyer() {
        return read(typeGiven());
    }

    private RegisterCustomer read(@Nullable LoyaltyType type) {
        try {
            var label = organization.defaultLabel().map(StatusLabel::id).orElse(null);
            return RegisterCustomer.of(form(type, label), policy());
        } catch (FormRefused refused) {
            return new RegisterCustomer.Unfit(refused.refusal());
        }
    }

    /** As {@link #read}, of somebody who is known: nothing is mandatory, and who says no type stays what they are. */
    RegisterCustomer readUpdate() throws FormRefused {
        return RegisterCustomer.update(form(typeGiven(), null), policy());
    }

    private RegistrationRules policy() {
        return RegistrationPolicy.of(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
    }

    private RegistrationForm form(@Nullable LoyaltyType type, @Nullable Long label) throws FormRefused {
        var till = request.caller().till();
        var source = orBlank(customer.source());
        var account = names.account(source.isBlank() ? Source.INSTORE.name() : source, orBlank(customer.account_id()));
        named(customer.custom_fields()).forEach(field -> names.customField(field.name(), field.value()));
        named(customer.extended_fields()).forEach(field -> names.extendedField(field.name(), field.value()));
        return new RegistrationForm(
                account,
                WhenKnown.UPDATE,
                identifiers(),
                customer.firstname(),
                customer.lastname(),
                List.of(),
                subscriptions(),
                type,
                registeredAt(),
                till,
                names.registeredTill(orBlank(customer.registered_till()), till),
                names.homeTill(orBlank(customer.associated_with())),
                label,
                names.fields(),
                request.id(),
                names.warnings());
    }

    private List<GivenIdentifier> identifiers() {
        return List.of(
                new GivenIdentifier(IdentifierType.MOBILE, orBlank(customer.mobile())),
                new GivenIdentifier(IdentifierType.EMAIL, orBlank(customer.email())),
                new GivenIdentifier(IdentifierType.EXTERNAL_ID, orBlank(customer.external_id())));
    }

    /** Without a type a registration is one for loyalty: a contact becomes a member. */
    private LoyaltyType loyalty() {
        var given = typeGiven();
        return given == null ? LoyaltyType.LOYALTY : given;
    }

    private @Nullable LoyaltyType typeGiven() {
        return switch (orBlank(customer.type()).strip().toUpperCase(Locale.ROOT)) {
            case "NON_LOYALTY", "NOT_INTERESTED" -> LoyaltyType.NON_LOYALTY;
            case "LOYALTY" -> LoyaltyType.LOYALTY;
            default -> null;
        };
    }

    private @Nullable Instant registeredAt() throws FormRefused {
        var text = orBlank(customer.registered_on());
        if (text.isBlank()) {
            return null;
        }
        var read = V11Dates.read(text, organization.clusterZone());
        if (read.isEmpty()) {
            throw new FormRefused(new CustomerRefusal.RegistrationDateOutOfRange());
        }
        return read.get();
    }

    private List<GivenSubscription> subscriptions() throws FormRefused {
        var given = customer.subscriptions() == null
                ? null
                : customer.subscriptions().subscription();
        var read = new ArrayList<GivenSubscription>();
        for (var one : given == null ? List.<AddBody.Subscription>of() : given) {
            var channel = ChannelType.read(orBlank(one.channel())).orElse(null);
            if (channel == null) {
                throw new FormRefused(new CustomerRefusal.ChannelInvalid(orBlank(one.channel())));
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

    private record Named(String name, String value) {}

    /** Fields that have a name; one without a value changes nothing, as an empty one does. */
    private static List<Named> named(AddBody.@Nullable Fields fields) {
        if (fields == null || fields.field() == null) {
            return List.of();
        }
        return fields.field().stream()
                .map(field -> new Named(orBlank(field.name()), orBlank(field.value())))
                .filter(field -> !field.name().isBlank())
                .toList();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
