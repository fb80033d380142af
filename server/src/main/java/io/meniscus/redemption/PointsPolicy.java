package io.meniscus.redemption;

import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.redemption.PointsRules;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.otp.NewCodes;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an organization's programs, status labels and configuration keys ask of whoever moves points. */
public final class PointsPolicy {
    private static final int USUAL_DECIMALS = 2;

    private PointsPolicy() {}

    public static PointsRules rules(Organization organization) {
        return new PointsRules(
                organization.programs(),
                currencyDecimals(organization),
                organization.blockedActions(),
                labels(organization, CustomerStatus.FRAUD_CONFIRMED),
                labels(organization, CustomerStatus.FRAUD_SUSPECTED),
                allowed(organization),
                NewCodes.policy(organization).pick());
    }

    /** Those it is set up with, else the currency's own. */
    public static int currencyDecimals(Organization organization) {
        var set = organization.settings().text(TextKey.CONFDECIMAL_PLACES_FOR_BASE_CURRENCY);
        if (!set.isEmpty()) {
            return Integer.parseInt(set);
        }
        try {
            int own = Currency.getInstance(organization.profile().currency()).getDefaultFractionDigits();
            return own < 0 ? USUAL_DECIMALS : own;
        } catch (IllegalArgumentException _) {
            return USUAL_DECIMALS;
        }
    }

    private static Set<Long> labels(Organization organization, CustomerStatus status) {
        return organization.labelsOf(status).stream().map(StatusLabel::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Allowed> allowed(Organization organization) {
        var allowed = EnumSet.noneOf(Allowed.class);
        for (var act : Allowed.values()) {
            if (organization.settings().isOn(flag(act))) {
                allowed.add(act);
            }
        }
        return allowed;
    }

    private static Flag flag(Allowed act) {
        return switch (act) {
            case REVERSAL -> Flag.Allow_points_redemption_reversal;
            case TRANSFER -> Flag.ALLOW_POINTS_TRANSFER;
            case FRAUD_CHECK_OF_TRANSFER -> Flag.CONF_FRAUD_STATUS_CHECK_POINTS_TRANSFER;
            case NEGATIVE_BALANCE -> Flag.ALLOW_NEGATIVE_BALANCE_ON_RETURN;
            case SKIPPED_VALIDATION -> Flag.POINTS_VALIDATION_MAY_BE_SKIPPED;
        };
    }
}
