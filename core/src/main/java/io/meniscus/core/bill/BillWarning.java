package io.meniscus.core.bill;

import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;

/** What was not as it should be with a bill that was taken. */
public sealed interface BillWarning extends Warning {
    /** The bill counts for nothing. */
    record Outlier() implements BillWarning {}

    record LineOutlier(String itemCode) implements BillWarning {}

    record TenderUnknown(String mode) implements BillWarning {}

    record TenderAttributeInvalid(String mode, String attribute) implements BillWarning {}

    /** A value that is not of the type its tender has for the attribute. */
    record TenderValueInvalid(String mode, String attribute) implements BillWarning {}

    /** A payment whose amount does not read was left out. */
    record TenderDropped(String mode) implements BillWarning {}

    /** A credit note that does not read was left out. */
    record CreditNoteDropped() implements BillWarning {}

    /** Days of return that are none; the line may be returned without end. */
    record ReturnableDaysInvalid(String itemCode) implements BillWarning {}

    /** The customer is marked as a fraud and earns nothing. */
    record FraudEarnsNothing() implements BillWarning {}

    /** The till or store that the bill says it is from. */
    record AttributionUnknown(String code) implements BillWarning {}

    /** The return was stored although the sale is not known. */
    record SaleNotFound(String number) implements BillWarning {}

    /** The return was stored without its sale, which may be one of several. */
    record SeveralSales(String number) implements BillWarning {}

    /** An anonymous return whose only sale is a customer's was taken as that customer's. */
    record TreatedAsRegular(String number) implements BillWarning {}

    /** Days of return count, and the line was sold with none. */
    record ReturnValidityMissing(String itemCode) implements BillWarning {}

    /** Nobody was found or could be registered, so that the bill is an anonymous one. */
    record SavedAsAnonymous(Refusal why) implements BillWarning {}

    record RedemptionUnknown(String id) implements BillWarning {}

    record CurrencyMissing() implements BillWarning {}
}
