package io.meniscus.customer;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.MobileFormat.Others;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.Settings;
import io.meniscus.organization.configuration.TextKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organization's configuration keys ask of registrations (organization-setup §8). */
public final class RegistrationPolicy {
    private RegistrationPolicy() {}

    /**
     * The rules of an organization.
     *
     * @param dialCode what the caller says of national mobiles ({@code X-CAP-CLIENT-COUNTRYCODE})
     */
    public static RegistrationRules of(Organization organization, Optional<String> dialCode) {
        var settings = organization.settings();
        return new RegistrationRules(
                primary(settings),
                primaryMust(settings),
                required(settings),
                replaceable(settings),
                earliest(organization),
                mobiles(organization, dialCode),
                mismatch(settings),
                organization.blockedValues(),
                organization.mergeRules());
    }

    /** What changes of identifiers are held to. */
    public static ChangeRules changes(Organization organization) {
        var settings = organization.settings();
        var changeable = EnumSet.allOf(IdentifierType.class);
        changeable.removeAll(EnumSet.of(IdentifierType.MOBILE, IdentifierType.EMAIL, IdentifierType.EXTERNAL_ID));
        changeable.addAll(replaceable(settings));
        return new ChangeRules(
                primary(settings),
                changeable,
                settings.isOn(Flag.CONF_IDENTIFIERS_SYNC_ENABLED)
                        ? ChangeRules.Sync.ALL_PROFILES
                        : ChangeRules.Sync.ONE_PROFILE,
                organization.mergeRules());
    }

    private static RegistrationRules.Mismatch mismatch(Settings settings) {
        if (settings.isOn(Flag.CONF_SKIP_SECONDARY_ID_ON_PRIMARY_MISMATCH)) {
            return RegistrationRules.Mismatch.DROP_SECONDARY;
        }
        return settings.isOn(Flag.CONF_PRIMARY_IDENTIFIER_STRICT_CHECK)
                ? RegistrationRules.Mismatch.REFUSE
                : RegistrationRules.Mismatch.MERGE;
    }

    /** How mobiles of an organization's callers are read; a country the caller names is one it takes. */
    public static MobileFormat mobiles(Organization organization, Optional<String> dialCode) {
        var own = organization.profile().country();
        var supported = organization.details().supported();
        var countries = Stream.concat(Stream.of(own), supported.countries().stream())
                .distinct()
                .toList();
        return new MobileFormat(
                dialCode.flatMap(MobileFormat::regionOf).orElse(own),
                new MobileFormat.Countries(countries, supported.otherCountries() ? Others.TAKEN : Others.REFUSED));
    }

    private static IdentifierType primary(Settings settings) {
        return IdentifierType.read(settings.text(TextKey.CONF_REGISTRATION_PRIMARY_KEY))
                .orElse(IdentifierType.MOBILE);
    }

    private static RegistrationRules.PrimaryMust primaryMust(Settings settings) {
        boolean any = settings.isOn(Flag.CONF_ALLOW_REGISTRATION_FROM_ANY_IDENTIFIERS)
                || !settings.isOn(Flag.CONF_REGISTRATION_PRIMARY_KEY_REQUIRED);
        return any ? RegistrationRules.PrimaryMust.NOT_BE_GIVEN : RegistrationRules.PrimaryMust.BE_GIVEN;
    }

    private static Set<IdentifierType> required(Settings settings) {
        return those(
                settings,
                Flag.CONF_USERS_IS_MOBILE_REQUIRED,
                Flag.CONF_USERS_IS_EMAIL_REQUIRED,
                Flag.CONF_USERS_IS_EXTERNAL_ID_REQUIRED);
    }

    private static Set<IdentifierType> replaceable(Settings settings) {
        return those(
                settings,
                Flag.CONF_ALLOW_MOBILE_UPDATE,
                Flag.CONF_ALLOW_EMAIL_UPDATE,
                Flag.CONF_LOYALTY_ALLOW_EXTERNAL_ID_UPDATE);
    }

    private static Set<IdentifierType> those(Settings settings, Flag mobile, Flag email, Flag externalId) {
        var types = EnumSet.noneOf(IdentifierType.class);
        if (settings.isOn(mobile)) {
            types.add(IdentifierType.MOBILE);
        }
        if (settings.isOn(email)) {
            types.add(IdentifierType.EMAIL);
        }
        if (settings.isOn(externalId)) {
            types.add(IdentifierType.EXTERNAL_ID);
        }
        return types;
    }

    private static @Nullable Instant earliest(Organization organization) {
        var date = organization.settings().text(TextKey.CONF_MIN_REGISTRATION_DATE);
        return date.isEmpty()
                ? null
                : LocalDate.parse(date).atStartOfDay(organization.clusterZone()).toInstant();
    }
}
