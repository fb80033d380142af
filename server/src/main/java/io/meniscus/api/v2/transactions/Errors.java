package io.meniscus.api.v2.transactions;

import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;

/** The codes and words of {@code /v2/transactions} (v1.1/error-codes "Transaction"). */
public final class Errors {
    private Errors() {}

    public static W of(Refusal refusal) {
        return refusal instanceof BillRefusal bill ? of(bill) : io.meniscus.api.v2.customers.Errors.of(refusal);
    }

    /** A bug while deciding one item; its neighbours stand. */
    static W failed() {
        return W.of(500, "Transaction could not be added");
    }

    public static W of(BillRefusal refusal) {
        return switch (refusal) {
            case BillRefusal.TypeUnknown(var given) -> W.of(605, "Transaction type is not supported: " + given);
            case BillRefusal.NumberMissing() -> W.of(602, "Bill number is required");
            case BillRefusal.NumberTooLong(var most) ->
                W.of(602, "Bill number is longer than %d characters".formatted(most));
            case BillRefusal.NumberTaken(var number) -> W.of(604, "Bill number %s already exists".formatted(number));
            case BillRefusal.EarnsTooMuch() -> W.of(601, "Invalid amount: it earns more points than can be kept");
            case BillRefusal.AmountInvalid(var what) -> W.of(601, "Invalid " + what);
            case BillRefusal.AmountNegative(var what) -> negative(what);
            case BillRefusal.TooManyLines(var most) -> W.of(672, "More than %d lines".formatted(most));
            case BillRefusal.QuantityNegative() -> W.of(627, "Line quantity is negative");
            case BillRefusal.TextTooLong(var what) -> W.of(685, what + " is too long");
            case BillRefusal.DateInvalid(var given) -> W.of(621, "Date is invalid: " + given);
            case BillRefusal.TooFarAhead() -> W.of(643, "Billing date is in the future");
            case BillRefusal.TooFarBack() -> W.of(644, "Billing date is too far in the past");
            case BillRefusal.IdentifierMissing() -> W.of(606, "Customer identifier is missing");
            case BillRefusal.NotRegistered(var cause) -> io.meniscus.api.v2.customers.Errors.of(cause);
            case BillRefusal.CustomerUnknown(var cause) -> customer(cause);
            case BillRefusal.CustomerBlocked() -> W.of(681, "The customer's status forbids transactions");
            case BillRefusal.FieldsRefused(var cause) -> io.meniscus.api.v2.customers.Errors.of(cause);
            case BillRefusal.WordUnknown(var what, var given) -> W.of(1636, "%s is invalid: %s".formatted(what, given));
            case BillRefusal.SourceUnknown(var cause) -> io.meniscus.api.v2.customers.Errors.of(cause);
            case BillRefusal.CurrencyOff() -> W.of(682, "Currency conversion is not enabled");
            case BillRefusal.RatioUnknown(var currency) -> W.of(1102, "No conversion ratio of " + currency);
            case BillRefusal.OwnCurrencyUnknown() -> W.of(9605, "The base currency has no conversion ratio");
            case BillRefusal.ReturnTypeInvalid(var given) -> W.of(628, "Return type is invalid: " + given);
            case BillRefusal.ReturnOff(var how) -> off(how);
            case BillRefusal.PurchaseTimeMissing() -> W.of(624, "Purchase time of the returned bill is missing");
            case BillRefusal.ReturnedBeforeBought() -> W.of(624, "The return is not after the purchase");
            case BillRefusal.ReturnTooLate(var item, var days) ->
                W.of(644, "%s is returned within %d days".formatted(item, days));
            case BillRefusal.SaleUnknown(var number) -> W.of(625, "No bill %s to return".formatted(number));
            case BillRefusal.SaleAmbiguous(var number) ->
                W.of(625, "Several bills have the number %s: give the id".formatted(number));
            case BillRefusal.LinesMissing() -> W.of(679, "No line to return was given");
            case BillRefusal.NoSuchLine(var item) -> W.of(688, "The bill has no line of " + item);
            case BillRefusal.MoreThanBought(var item, var bought) ->
                W.of(626, "More of %s than the %s bought".formatted(item, bought.toPlainString()));
            case BillRefusal.MoreThanLeft(var item, var left) ->
                W.of(629, "More of %s than the %s left".formatted(item, left.toPlainString()));
            case BillRefusal.MoreMoneyThanLeft(var left) ->
                W.of(630, "More than the %s left of the bill".formatted(left.toPlainString()));
            case BillRefusal.MoreMoneyThanLine(var item, var left) ->
                W.of(678, "More than the %s left of %s".formatted(left.toPlainString(), item));
            case BillRefusal.LinesAfterAmount() -> W.of(632, "Part of the bill was returned by amount already");
            case BillRefusal.AmountAfterLines() -> W.of(635, "Lines of the bill were returned already");
            case BillRefusal.WholeAfterPart() -> W.of(639, "Part of the bill was returned already");
            case BillRefusal.AllReturned() -> W.of(633, "The whole bill was returned already");
        };
    }

    private static W negative(String what) {
        int code = switch (what) {
            case "gross amount" -> 665;
            case "discount" -> 666;
            case "line amount" -> 661;
            case "line value" -> 662;
            case "line rate" -> 663;
            case "line discount" -> 664;
            default -> 631;
        };
        return W.of(code, "Negative " + what);
    }

    private static W off(ReturnType how) {
        return switch (how) {
            case NONE -> W.of(673, "Returns are switched off");
            case LINE_ITEM -> W.of(674, "Returns of lines are switched off");
            case AMOUNT -> W.of(675, "Returns by amount are switched off");
            case FULL, CANCELLED -> W.of(676, "Full returns are switched off");
        };
    }

    /** Who names nobody at all sent no customer. */
    private static W customer(Refusal cause) {
        return cause instanceof LookupRefusal.IdentifierMissing
                ? W.of(8084, "Customer data is empty")
                : io.meniscus.api.v2.customers.Errors.of(cause);
    }

    /**
     * What was really dropped or flagged. A customer found by a merged id is no trouble of the bill's, and a return
     * that was found to be a customer's, or of a line without days of return, lacks nothing.
     */
    public static List<W> warnings(List<Warning> warnings) {
        return warnings.stream()
                .filter(warning -> switch (warning) {
                    case CustomerWarning _, BillWarning.TreatedAsRegular _, BillWarning.ReturnValidityMissing _ ->
                        false;
                    default -> true;
                })
                .map(Errors::of)
                .toList();
    }

    private static W of(Warning warning) {
        return switch (warning) {
            case BillWarning bill -> of(bill);
            case FieldWarning field -> io.meniscus.api.v2.customers.Errors.of(field);
            default -> throw new IllegalStateException("bills do not warn of " + warning);
        };
    }

    static W of(BillWarning warning) {
        return switch (warning) {
            case BillWarning.Outlier() -> W.of(9611, "The bill is flagged as outlier");
            case BillWarning.LineOutlier(var item) ->
                W.of(9608, "The line of %s is flagged as outlier".formatted(item));
            case BillWarning.TenderUnknown(var mode) -> W.of(9607, "Payment mode is unknown: " + mode);
            case BillWarning.TenderAttributeInvalid(var mode, var attribute) ->
                W.of(9609, "Payment mode %s has no attribute %s".formatted(mode, attribute));
            case BillWarning.TenderValueInvalid(var mode, var attribute) ->
                W.of(9613, "Attribute %s of payment mode %s is invalid".formatted(attribute, mode));
            case BillWarning.TenderDropped(var mode) -> W.of(9603, "The payment was not saved: " + mode);
            case BillWarning.CreditNoteDropped() -> W.of(9602, "The credit note was not saved");
            case BillWarning.ReturnableDaysInvalid(var item) ->
                W.of(1105, "Returnable days of %s are invalid".formatted(item));
            case BillWarning.SeveralSales(var number) ->
                W.of(9614, "Several bills match the return, which was saved without: " + number);
            case BillWarning.TreatedAsRegular(var number) ->
                W.of(9616, "One bill matches, saved as regular return: " + number);
            case BillWarning.ReturnValidityMissing(var item) -> W.of(9615, "Return validity is not set for " + item);
            case BillWarning.AttributionUnknown(var code) -> W.of(671, "Store or till code is invalid: " + code);
            case BillWarning.SavedAsAnonymous(var why) -> why instanceof BillRefusal bill ? of(bill) : of(why);
            case BillWarning.FraudEarnsNothing() -> W.of(618, "The customer is marked as fraud and earns nothing");
            case BillWarning.SaleNotFound(var number) -> W.of(625, "No bill %s was found to return".formatted(number));
            case BillWarning.RedemptionUnknown(var id) -> W.of(640, "No redemption " + id);
            case BillWarning.CurrencyMissing() -> W.of(9606, "No currency was given");
        };
    }
}
