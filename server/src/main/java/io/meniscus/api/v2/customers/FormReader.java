package io.meniscus.api.v2.customers;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.AccountId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenChannel;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.GivenSubscription;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.FormNames;
import io.meniscus.customer.FormRefused;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a v2 registration into the command: resolves source, account, tills, dates and labels. */
public final class FormReader {
    private final Request request;
    private final Organization organization;
    private final List<GivenSubscription> subscriptions;
    private final FormNames names;

    FormReader(Request request, Organization organization) {
        this(request, organization, List.of());
    }

    /** For calls that say of messages what the customer wants. */
    public FormReader(Request request, Organization organization, List<GivenSubscription> subscriptions) {
        this.request = request;
        this.organization = organization;
        this.subscriptions = subscriptions;
        this.names = new FormNames(organization);
    }

    /** A registration, which brings one profile. */
    public RegisterCustomer registration(RegisterBody body) {
        try {
            if (orEmpty(body.profiles()).isEmpty()) {
                throw new FormRefused(new CustomerRefusal.NothingGiven());
            }
            var form = form(body, WhenKnown.REFUSE, names.statusLabel(orBlank(body.statusLabel())));
            return RegisterCustomer.of(form, RegistrationPolicy.of(organization, dialCode()));
        } catch (FormRefused refused) {
            return new RegisterCustomer.Unfit(refused.refusal());
        }
    }

    /** An update, whose profile may be left out: the query tells which one is meant. No stored identifier changes. */
    public RegisterCustomer update(RegisterBody body) {
        try {
            var form = form(body, WhenKnown.UPDATE, names.givenStatusLabel(orBlank(body.statusLabel())));
            return RegisterCustomer.update(
                    form, RegistrationPolicy.of(organization, dialCode()).withoutReplacing());
        } catch (FormRefused refused) {
            return new RegisterCustomer.Unfit(refused.refusal());
        }
    }

    private Optional<String> dialCode() {
        return request.header("X-CAP-CLIENT-COUNTRYCODE");
    }

    private RegistrationForm form(RegisterBody body, WhenKnown whenKnown, @Nullable Long label) throws FormRefused {
        var profiles = orEmpty(body.profiles());
        if (profiles.size() > 1) {
            throw new EdgeException(new EdgeRefusal.BadParameter("one call is about one profile"));
        }
        var profile = profiles.isEmpty() ? RegisterBody.Profile.NONE : profiles.getFirst();
        var account = account(profile);
        var till = request.caller().till();
        readFields(body, profile);
        return new RegistrationForm(
                account,
                whenKnown,
                identifiers(profile),
                profile.firstName(),
                profile.lastName(),
                channels(profile),
                subscriptions,
                loyalty(body.loyaltyInfo()),
                registeredAt(body, profile),
                till,
                till,
                names.homeTill(orBlank(body.associatedWith())),
                label,
                names.fields(),
                request.id(),
                names.warnings());
    }

    private AccountId account(RegisterBody.Profile profile) throws FormRefused {
        var source = firstGiven(profile.source(), "source");
        if (source.isEmpty()) {
            throw new FormRefused(new CustomerRefusal.SourceMissing());
        }
        return names.account(source, firstGiven(profile.accountId(), "accountId"));
    }

    private static List<GivenIdentifier> identifiers(RegisterBody.Profile profile) throws FormRefused {
        var given = new ArrayList<GivenIdentifier>();
        for (var identifier : orEmpty(profile.identifiers())) {
            var type = IdentifierType.read(orBlank(identifier.type())).orElse(null);
            if (type == null || type.family() == IdentifierType.Family.CARD) {
                throw new FormRefused(new CustomerRefusal.IdentifierTypeUnknown(orBlank(identifier.type())));
            }
            given.add(new GivenIdentifier(type, orBlank(identifier.value())));
        }
        return given;
    }

    private List<GivenChannel> channels(RegisterBody.Profile profile) throws FormRefused {
        var given = new ArrayList<GivenChannel>();
        for (var channel : orEmpty(profile.commChannels())) {
            var type = ChannelType.read(orBlank(channel.type())).orElse(null);
            if (type == null) {
                throw new FormRefused(new CustomerRefusal.ChannelInvalid(orBlank(channel.type())));
            }
            given.add(channel(type, channel));
        }
        return given;
    }

    private GivenChannel channel(ChannelType type, RegisterBody.Channel channel) {
        var meta = Objects.requireNonNullElse(channel.meta(), new RegisterBody.Meta(null, null, null));
        return new GivenChannel(
                type,
                orBlank(channel.value()),
                new CommChannel.Marks(
                        isTrue(channel.primary()),
                        isTrue(channel.verified()),
                        isTrue(meta.residence()),
                        isTrue(meta.office())),
                Boolean.FALSE.equals(channel.subscribed()) ? Consent.OPTOUT : Consent.OPTIN,
                date("lastViewedDate", meta.lastViewedDate()),
                attributes(channel.attributes()));
    }

    private static String attributes(@Nullable Map<String, Object> attributes) {
        return attributes == null || attributes.isEmpty()
                ? ""
                : new String(Json.write(attributes), StandardCharsets.UTF_8);
    }

    private static @Nullable LoyaltyType loyalty(RegisterBody.@Nullable Loyalty info) {
        var text = info == null ? null : info.loyaltyType();
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "loyalty" -> LoyaltyType.LOYALTY;
            case "non_loyalty" -> LoyaltyType.NON_LOYALTY;
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("loyaltyType is invalid"));
        };
    }

    private @Nullable Instant registeredAt(RegisterBody body, RegisterBody.Profile profile) {
        var info = body.loyaltyInfo();
        var attribution = info == null ? null : info.attributionV2();
        var registered = orBlank(attribution == null ? null : attribution.createDate());
        var text = orBlank(profile.createDate()).isBlank() ? registered : profile.createDate();
        return date("createDate", text);
    }

    private @Nullable Instant date(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var conversion = organization.settings().isOn(Flag.CONF_ORG_DISABLE_MACHINE_TIME_CONV)
                ? V2Dates.Conversion.KEEP_LOCAL
                : V2Dates.Conversion.HEED_OFFSET;
        return V2Dates.read(text, organization.clusterZone(), conversion)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter(name + " is not a date")));
    }

    /** What the profile says of a field counts more than what stands beside it. */
    private void readFields(RegisterBody body, RegisterBody.Profile profile) {
        orNone(body.fields()).forEach((name, value) -> names.customField(name, FieldTexts.of(value)));
        orNone(body.customFields()).forEach((name, value) -> names.customField(name, FieldTexts.of(value)));
        orNone(profile.fields()).forEach((name, value) -> names.customField(name, FieldTexts.of(value)));
        orNone(profile.customFields()).forEach((name, value) -> names.customField(name, FieldTexts.of(value)));
        orNone(body.extendedFields()).forEach((name, value) -> names.extendedField(name, FieldTexts.of(value)));
        orNone(profile.extendedFields()).forEach((name, value) -> names.extendedField(name, FieldTexts.of(value)));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, @Nullable Object> orNone(@Nullable Map<String, @Nullable Object> map) {
        return map == null ? Map.of() : map;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** A profile's own word, else the query's. */
    private String firstGiven(@Nullable String own, String parameter) {
        var text = orBlank(own);
        return text.isBlank() ? request.query(parameter).orElse("") : text;
    }
}
