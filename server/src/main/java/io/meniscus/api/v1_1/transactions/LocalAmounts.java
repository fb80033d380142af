package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.shown;

import io.meniscus.api.v1_1.wire.RegionWords;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.organization.Organization;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a bill came to in the currency of the sale. Of lines the organization's own amounts are kept, from which those
 * of the sale are reckoned back.
 */
record LocalAmounts(Organization organization, LocalCurrency local) {
    private boolean isThere() {
        return !local.code().isEmpty();
    }

    /** Null for a bill in the organization's currency alone. */
    GotTransaction.@Nullable LocalCurrency bill() {
        var amounts = local.amounts();
        return isThere()
                ? new GotTransaction.LocalCurrency(
                        name(local.code()).id(),
                        shown(local.ratio()),
                        name(organization.profile().currency()),
                        name(local.code()),
                        shown(amounts.amount()),
                        shown(amounts.gross()),
                        null,
                        shown(amounts.discount()),
                        shown(amounts.gross()))
                : null;
    }

    GotTransaction.@Nullable LocalCurrency line(LineAmounts line) {
        return isThere()
                ? new GotTransaction.LocalCurrency(
                        name(local.code()).id(),
                        shown(local.ratio()),
                        name(organization.profile().currency()),
                        name(local.code()),
                        back(line.amount()),
                        back(line.value()),
                        back(line.rate()),
                        back(line.discount()),
                        null)
                : null;
    }

    private String back(BigDecimal amount) {
        return shown(amount.divide(local.ratio(), BillAmounts.DECIMALS, RoundingMode.HALF_UP));
    }

    /** By the number ISO 4217 gives it. */
    private GotTransaction.CurrencyName name(String code) {
        return new GotTransaction.CurrencyName(
                RegionWords.currencyNumber(code),
                RegionWords.currencyName(code),
                RegionWords.currencySymbol(code, organization.profile().country()));
    }
}
