package io.meniscus.api.v2.customers;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.RegisterCustomer;
import io.meniscus.core.identity.RegistrationForm;
import io.meniscus.core.identity.RegistrationForm.GivenChannel;
import io.meniscus.core.identity.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Flag;
import io.meniscus.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a v2 registration into the command: resolves source, account, tills, dates and labels. */
final class FormReader {
    private final Request request;
    private final Organization organization;
    private final List<Warning> warnings = new ArrayList<>();

    FormReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
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

    RegisterCustomer read(RegisterBody body) {
        try {
            return RegisterCustomer.of(
                    form(body), RegistrationPolicy.of(organization, request.header("X-CAP-CLIENT-COUNTRYCODE")));
        } catch (Refused refused) {
            return new RegisterCustomer.Unfit(refused.refusal);
        }
    }

    private RegistrationForm form(RegisterBody body) throws Refused {
        var profiles = orEmpty(body.profiles());
        if (profiles.isEmpty()) {
            throw new Refused(new CustomerRefusal.NothingGiven());
        }
        if (profiles.size() > 1) {
            throw new EdgeException(new EdgeRefusal.BadParameter("one call registers one profile"));
        }
        var profile = profiles.getFirst();
        var account = account(profile);
        var till = request.caller().till();
        var label = statusLabel(body.statusLabel());
        noteUnknownFields(body, profile);
        return new RegistrationForm(
                account,
                WhenKnown.REFUSE,
                identifiers(profile),
                profile.firstName(),
                profile.lastName(),
                channels(profile),
                List.of(),
                loyalty(body.loyaltyInfo()),
                registeredAt(body, profile),
                till,
                till,
                homeTill(body.associatedWith()),
                label,
                request.id(),
                warnings);
    }

    private AccountId account(RegisterBody.Profile profile) throws Refused {
        var name = firstGiven(profile.source(), request.query("source").orElse(null));
        if (name == null) {
            throw new Refused(new CustomerRefusal.SourceMissing());
        }
        var source = Source.read(name).orElse(null);
        if (source == null) {
            throw new Refused(new CustomerRefusal.SourceUnknown(name));
        }
        var named = firstGiven(profile.accountId(), request.query("accountId").orElse(null));
        var accountName = named == null ? "" : named.strip();
        return switch (organization.choose(source, accountName)) {
            case AccountChoice.Found(var account) -> account.id();
            case AccountChoice.Only(var account) -> {
                warnings.add(new CustomerWarning.AccountMissing());
                yield account.id();
            }
            case AccountChoice.Missing(), AccountChoice.Unknown() ->
                throw new Refused(new CustomerRefusal.AccountUnknown(source, accountName));
            case AccountChoice.NoSource() -> throw new Refused(new CustomerRefusal.SourceUnknown(name));
        };
    }

    private static List<GivenIdentifier> identifiers(RegisterBody.Profile profile) throws Refused {
        var given = new ArrayList<GivenIdentifier>();
        for (var identifier : orEmpty(profile.identifiers())) {
            var type = IdentifierType.read(orBlank(identifier.type())).orElse(null);
            if (type == null || type == IdentifierType.CARD_NUMBER || type == IdentifierType.CARD_EXTERNAL_ID) {
                throw new Refused(new CustomerRefusal.IdentifierTypeUnknown(orBlank(identifier.type())));
            }
            given.add(new GivenIdentifier(type, orBlank(identifier.value())));
        }
        return given;
    }

    private List<GivenChannel> channels(RegisterBody.Profile profile) throws Refused {
        var given = new ArrayList<GivenChannel>();
        for (var channel : orEmpty(profile.commChannels())) {
            var type = ChannelType.read(orBlank(channel.type())).orElse(null);
            if (type == null) {
                throw new Refused(new CustomerRefusal.ChannelInvalid(orBlank(channel.type())));
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
        var text = firstGiven(profile.createDate(), attribution == null ? null : attribution.createDate());
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

    private @Nullable TillId homeTill(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        var till = organization.tillByCode(code).filter(found -> found.isActive());
        if (till.isEmpty()) {
            warnings.add(new CustomerWarning.HomeTillUnknown(code));
            return null;
        }
        return till.get().id();
    }

    private @Nullable Long statusLabel(@Nullable String name) throws Refused {
        if (name != null && !name.isBlank()) {
            var label = organization.label(name);
            if (label.isEmpty()) {
                throw new Refused(new CustomerRefusal.StatusLabelUnknown(name));
            }
            return label.get().id();
        }
        var standard = organization.defaultLabel();
        if (standard.isEmpty()) {
            warnings.add(new CustomerWarning.NoDefaultStatusLabel());
            return null;
        }
        return standard.get().id();
    }

    /** No field is defined in an organization's set-up yet, so every one given is unknown. */
    private void noteUnknownFields(RegisterBody body, RegisterBody.Profile profile) {
        for (var fields : List.of(orNone(body.fields()), orNone(profile.fields()))) {
            fields.keySet().forEach(name -> warnings.add(new CustomerWarning.CustomFieldUnknown(name)));
        }
        for (var fields : List.of(orNone(body.extendedFields()), orNone(profile.extendedFields()))) {
            fields.keySet().forEach(name -> warnings.add(new CustomerWarning.ExtendedFieldUnknown(name)));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, Object> orNone(@Nullable Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static @Nullable String firstGiven(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other;
    }
}
