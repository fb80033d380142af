package io.meniscus.core.bill;

import io.meniscus.core.world.Warning;

/** What was not as it should be with a bill that was taken. */
public sealed interface BillWarning extends Warning {
    /** The bill counts for nothing. */
    record Outlier() implements BillWarning {}

    record LineOutlier(String itemCode) implements BillWarning {}

    record TenderUnknown(String mode) implements BillWarning {}

    record TenderAttributeInvalid(String mode, String attribute) implements BillWarning {}

    /** The customer is marked as a fraud and earns nothing. */
    record FraudEarnsNothing() implements BillWarning {}

    /** The return was stored although the sale is not known. */
    record SaleNotFound(String number) implements BillWarning {}

    record RedemptionUnknown(String id) implements BillWarning {}

    record CurrencyMissing() implements BillWarning {}
}
