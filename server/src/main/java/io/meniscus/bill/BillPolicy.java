package io.meniscus.bill;

import io.meniscus.core.bill.BillRules;
import io.meniscus.core.bill.BillRules.Bounds;
import io.meniscus.core.bill.BillRules.Numbers;
import io.meniscus.core.bill.BillRules.Returns;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.Settings;
import io.meniscus.organization.configuration.TextKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organization's configuration keys ask of bills (organization-setup §8, "Transactions"). */
public final class BillPolicy {
    /** How far a till's clock may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private BillPolicy() {}

    /** The rules for bills of a till. */
    public static BillRules of(Organization organization, Till till) {
        var settings = organization.settings();
        return new BillRules(
                numbers(settings),
                new Bounds(
                        amount(settings, TextKey.CONF_LOYALTY_MIN_BILL_AMOUNT),
                        amount(settings, TextKey.CONF_LOYALTY_MAX_BILL_AMOUNT)),
                new Bounds(
                        amount(settings, TextKey.CONF_LOYALTY_MIN_BILL_LINEITEM_AMOUNT),
                        amount(settings, TextKey.CONF_LOYALTY_MAX_BILL_LINEITEM_AMOUNT)),
                zero(settings),
                outliers(settings, storeCode(organization, till)),
                new BillRules.Dates(earliest(organization), AHEAD),
                returns(settings),
                settings.isOn(Flag.ENHANCE_BILL_CAPTURE) ? BillRules.Strangers.ANONYMOUS : BillRules.Strangers.REFUSED,
                new BillRules.Labels(organization.blockedActions(), frauds(organization)),
                organization.programs(),
                till.timeZone());
    }

    /** The widest scope that is on; none with or without a window means the store, so that a retry is known. */
    private static Numbers numbers(Settings settings) {
        var scope = settings.isOn(Flag.CONF_LOYALTY_IS_BILL_NUMBER_UNIQUE)
                ? Numbers.Scope.ORGANIZATION
                : settings.isOn(Flag.CONF_LOYALTY_BILL_NUMBER_UNIQUE_ONLY_TILL)
                                && !settings.isOn(Flag.CONF_LOYALTY_BILL_NUMBER_UNIQUE_ONLY_STORE)
                        ? Numbers.Scope.TILL
                        : Numbers.Scope.STORE;
        var days = settings.text(TextKey.CONF_LOYALTY_BILL_NUMBER_UNIQUE_IN_DAYS);
        return new Numbers(
                presence(settings, Flag.CONF_LOYALTY_IS_BILL_NUMBER_REQUIRED),
                presence(settings, Flag.CONF_LOYALTY_IS_RETURN_BILL_NUMBER_REQUIRED),
                scope,
                days.isEmpty() ? null : Duration.ofDays(Integer.parseInt(days)),
                settings.isOn(Flag.IS_RETURN_BILL_UNIQUE) ? Numbers.Twice.REFUSED : Numbers.Twice.ALLOWED);
    }

    private static Returns returns(Settings settings) {
        var off = EnumSet.noneOf(ReturnType.class);
        if (!settings.isOn(Flag.RETURNS_ALLOWED)) {
            off.add(ReturnType.NONE);
        }
        if (!settings.isOn(Flag.RETURNS_OF_LINES_ALLOWED)) {
            off.add(ReturnType.LINE_ITEM);
        }
        if (!settings.isOn(Flag.RETURNS_BY_AMOUNT_ALLOWED)) {
            off.add(ReturnType.AMOUNT);
        }
        if (!settings.isOn(Flag.FULL_RETURNS_ALLOWED)) {
            off.addAll(Set.of(ReturnType.FULL, ReturnType.CANCELLED));
        }
        return new Returns(
                off,
                settings.isOn(Flag.CONF_ALLOW_NOT_EXISTING_BILL_RETURN)
                        ? Returns.Unknown.STORED
                        : Returns.Unknown.REFUSED,
                settings.isOn(Flag.RETURN_DAYS_CHECKED) ? Returns.Validity.CHECKED : Returns.Validity.UNCHECKED,
                settings.isOn(Flag.CONF_LOYALTY_IS_RETURN_BILL_MANUAL_HANDLING_ENABLED)
                        ? Returns.PointsBack.LEFT
                        : Returns.PointsBack.TAKEN);
    }

    private static Numbers.Presence presence(Settings settings, Flag flag) {
        return settings.isOn(flag) ? Numbers.Presence.REQUIRED : Numbers.Presence.OPTIONAL;
    }

    private static @Nullable BigDecimal amount(Settings settings, TextKey key) {
        var text = settings.text(key);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static BillRules.Zero zero(Settings settings) {
        if (settings.isOn(Flag.CONF_MARK_ZERO_BILL_AS_OUTLIER)) {
            return BillRules.Zero.OUTLIER;
        }
        return settings.isOn(Flag.CONF_CLIENT_IS_BILL_AMOUNT_ZERO) ? BillRules.Zero.TAKEN : BillRules.Zero.REFUSED;
    }

    private static BillRules.Outliers outliers(Settings settings, String store) {
        return new BillRules.Outliers(
                Set.copyOf(list(settings, TextKey.CONF_OUTLIER_ITEM_SKU)),
                list(settings, TextKey.MARK_BILLS_OUTLIER_STARTING_WITH),
                list(settings, TextKey.MARK_BILLS_OUTLIER_FROM_STORE).stream()
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                store,
                settings.number(TextKey.BILL_OUTLIER_BASKET_SIZE_LIMIT),
                list(settings, TextKey.IGNORE_POINTS_FOR_BILL_NUMBER_STARTS_WITH));
    }

    private static List<String> list(Settings settings, TextKey key) {
        return Arrays.stream(settings.text(key).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String storeCode(Organization organization, Till till) {
        return organization.store(till.storeId()).map(Store::code).orElse("").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant earliest(Organization organization) {
        var date = organization.settings().text(TextKey.CONF_MIN_BILLING_DATE);
        return date.isEmpty()
                ? null
                : LocalDate.parse(date).atStartOfDay(organization.clusterZone()).toInstant();
    }

    private static Set<Long> frauds(Organization organization) {
        return Stream.of(CustomerStatus.FRAUD_CONFIRMED)
                .flatMap(status -> organization.labelsOf(status).stream())
                .map(StatusLabel::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
