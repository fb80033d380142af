package io.meniscus.api.v1_1.points;

import io.meniscus.core.TillId;
import io.meniscus.organization.Organization;
import io.meniscus.redemption.PointsPolicy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** What points are worth where a till stands: an amount of the organization's currency in the store's own. */
record Worth(Organization organization, TillId till) {

    /** The same amount where the store has no currency of its own, or its ratio is not known. */
    BigDecimal local(BigDecimal amount) {
        return converted(amount).orElse(amount);
    }

    /** Nothing where the store has a currency of its own whose ratio is not known. */
    Optional<BigDecimal> converted(BigDecimal amount) {
        var base = organization.profile().currency();
        var own = organization
                .till(till)
                .map(found -> found.details().effective().currency())
                .filter(currency -> !currency.isEmpty() && !currency.equals(base));
        if (own.isEmpty()) {
            return Optional.of(amount);
        }
        var ratios = organization.details().ratiosInr();
        var from = ratio(base, ratios);
        var to = ratio(own.get(), ratios);
        if (from.signum() <= 0 || to.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(amount.multiply(from)
                .divide(to, MathContext.DECIMAL64)
                .setScale(PointsPolicy.currencyDecimals(organization), RoundingMode.HALF_UP));
    }

    /** To the rupee, which ratios are of; 0 for none. */
    private static BigDecimal ratio(String currency, Map<String, BigDecimal> ratios) {
        return currency.equals("INR") ? BigDecimal.ONE : ratios.getOrDefault(currency, BigDecimal.ZERO);
    }
}
