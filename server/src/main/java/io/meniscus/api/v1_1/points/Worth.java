package io.meniscus.api.v1_1.points;

import io.meniscus.core.TillId;
import io.meniscus.organization.Organization;
import io.meniscus.redemption.PointsPolicy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What points are worth where a till stands: an amount of the organization's currency in the store's own. */
record Worth(Organization organization, TillId till) {

    /** The same amount where the store has no currency of its own, or its ratio is not known. */
    BigDecimal local(BigDecimal amount) {
        var base = organization.profile().currency();
        var own = organization
                .till(till)
                .map(found -> found.details().effective().currency())
                .filter(currency -> !currency.isEmpty() && !currency.equals(base));
        if (own.isEmpty()) {
            return amount;
        }
        var ratios = organization.details().ratiosInr();
        var from = ratios.get(base);
        var to = ratios.get(own.get());
        if (from == null || to == null || to.signum() <= 0) {
            return amount;
        }
        return amount.multiply(from)
                .divide(to, MathContext.DECIMAL64)
                .setScale(PointsPolicy.currencyDecimals(organization), RoundingMode.HALF_UP);
    }
}
