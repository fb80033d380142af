package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;

/** The item codes and words of {@code /v1.1/transaction} (v1.1/error-codes "Transaction"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case BillRefusal bill -> of(bill);
            case CustomerRefusal customer -> of(customer);
            case LookupRefusal lookup -> of(lookup);
            case FieldRefusal field -> of(field);
            default -> throw new IllegalStateException("bills do not refuse with " + refusal);
        };
    }

    static ItemError of(BillRefusal refusal) {
        return switch (refusal) {
            case BillRefusal.TypeUnknown(var given) -> error(605, "Transaction type is not supported: " + given);
            case BillRefusal.NumberMissing() -> error(602, "Bill number is required");
            case BillRefusal.NumberTooLong(var most) -> error(602, "Bill number is longer than " + most);
            case BillRefusal.NumberTaken(var number) -> error(604, "Bill number already exists: " + number);
            case BillRefusal.EarnsTooMuch() -> error(601, "Invalid amount: it earns more points than can be kept");
            case BillRefusal.AmountInvalid(var what) -> error(601, "Invalid " + what);
            case BillRefusal.AmountNegative(var what) -> negative(what);
            case BillRefusal.TooManyLines(var most) -> error(672, "More line items than " + most);
            case BillRefusal.QuantityNegative() -> error(627, "Line item quantity is negative");
            case BillRefusal.TextTooLong(var what) -> error(685, "Value is too long: " + what);
            case BillRefusal.DateInvalid(var given) -> error(621, "Invalid date: " + given);
            case BillRefusal.TooFarAhead() -> error(643, "Billing date is in the future");
            case BillRefusal.TooFarBack() -> error(644, "Billing date is too far in the past");
            case BillRefusal.IdentifierMissing() -> error(606, "No customer identifier passed");
            case BillRefusal.NotRegistered(var cause) -> of(cause);
            case BillRefusal.CustomerUnknown(var cause) -> of(cause);
            case BillRefusal.CustomerBlocked() -> error(681, "Customer is blocked for transactions");
            case BillRefusal.FieldsRefused(var cause) -> error(669, "Custom fields not updated");
            case BillRefusal.WordUnknown(var what, var given) -> word(what, given);
            case BillRefusal.SourceUnknown(var cause) -> error(608, "Transaction not added, source is invalid");
            case BillRefusal.CurrencyOff() -> error(682, "Currency conversion is not enabled");
            case BillRefusal.RatioUnknown(var currency) -> error(1102, "No conversion ratio for " + currency);
            case BillRefusal.OwnCurrencyUnknown() -> error(9605, "Base currency has no conversion ratio");
            case BillRefusal.ReturnTypeInvalid(var given) -> error(628, "Return type is invalid: " + given);
            case BillRefusal.ReturnOff(var how) -> off(how);
            case BillRefusal.PurchaseTimeMissing() -> error(624, "Purchase time of the returned bill is missing");
            case BillRefusal.ReturnedBeforeBought() -> error(624, "The return is not after the purchase");
            case BillRefusal.ReturnTooLate(var item, var days) ->
                error(644, "%s is returned within %d days".formatted(item, days));
            case BillRefusal.SaleUnknown(var number) -> error(625, "Bill number not found: " + number);
            case BillRefusal.SaleAmbiguous(var number) ->
                error(625, "Several bills have the number %s, pass the id".formatted(number));
            case BillRefusal.LinesMissing() -> error(679, "No line items to return passed");
            case BillRefusal.NoSuchLine(var item) -> error(688, "No matching line item for " + item);
            case BillRefusal.MoreThanBought(var item, var bought) ->
                error(626, "More of %s than the %s bought".formatted(item, Scalars.shown(bought)));
            case BillRefusal.MoreThanLeft(var item, var left) ->
                error(629, "More of %s than the %s left".formatted(item, Scalars.shown(left)));
            case BillRefusal.MoreMoneyThanLeft(var left) ->
                error(630, "More than the %s left of the bill".formatted(Scalars.shown(left)));
            case BillRefusal.MoreMoneyThanLine(var item, var left) ->
                error(678, "More than the %s left of %s".formatted(Scalars.shown(left), item));
            case BillRefusal.LinesAfterAmount() -> error(632, "Part of the bill was returned by amount");
            case BillRefusal.AmountAfterLines() -> error(635, "Line items of the bill were returned");
            case BillRefusal.WholeAfterPart() -> error(639, "Part of the bill was returned");
            case BillRefusal.AllReturned() -> error(633, "The whole bill was returned");
        };
    }

    /** As {@link #of(BillRefusal)}, of a bill that returns something. */
    static ItemError returning(BillRefusal refusal) {
        return refusal instanceof BillRefusal.NumberMissing
                ? error(677, "Bill number is required for a return")
                : of(refusal);
    }

    /** As {@link #of(Refusal)}, of an update. */
    static ItemError updating(Refusal refusal) {
        return switch (refusal) {
            case UpdateRefusal update -> of(update);
            case ClaimRefusal claim -> of(claim);
            case BillRefusal bill -> updating(bill);
            default -> of(refusal);
        };
    }

    static ItemError of(UpdateRefusal refusal) {
        return switch (refusal) {
            case UpdateRefusal.NothingNamed() -> error(670, "Neither transaction id nor number passed");
            case UpdateRefusal.IdUnknown(var id) -> error(667, "Transaction id not found for the customer");
            case UpdateRefusal.NumberUnknown(var number) ->
                error(668, "Transaction number not found for the customer: " + number);
            case UpdateRefusal.TypeFixed(var type) ->
                error(1626, "Transactions of type %s are not changed".formatted(type));
            case UpdateRefusal.TillUnknown(var code) -> error(671, "Till code is invalid: " + code);
            case UpdateRefusal.LineUnknown(var line) -> error(688, "No matching line item for " + line);
        };
    }

    static ItemError of(ClaimRefusal refusal) {
        return switch (refusal) {
            case ClaimRefusal.Off() -> error(1631, "Retro transactions are not enabled");
            case ClaimRefusal.SignatureMissing() -> error(1629, "Client signature is missing");
            case ClaimRefusal.TooLittle(var missing) -> error(1624, "Too few parameters, pass " + missing);
            case ClaimRefusal.TargetMissing() -> error(1625, "New type is missing");
            case ClaimRefusal.TypeInvalid(var given) -> error(1623, "Transaction type is invalid: " + given);
            case ClaimRefusal.TypeFixed(var type) ->
                error(1626, "Transactions of type %s are not changed".formatted(type));
            case ClaimRefusal.IdUnknown(var id) -> error(1628, "Transaction id is invalid");
            case ClaimRefusal.Claimed(var id) -> error(1627, "Transaction is already converted");
            case ClaimRefusal.TooOld() -> error(1633, "Transaction is too old");
            case ClaimRefusal.RegisteredTooLate() -> error(1632, "Customer was registered too late");
        };
    }

    /** As {@link #of(BillRefusal)}, of an update: it registers nobody. */
    static ItemError updating(BillRefusal refusal) {
        if (refusal instanceof BillRefusal.CustomerUnknown) {
            return error(611, "Customer not found");
        }
        return refusal instanceof BillRefusal.TypeUnknown(var given)
                ? error(1623, "Transaction type is invalid: " + given)
                : of(refusal);
    }

    /** A bug while deciding one update; its neighbours stand. */
    static ItemError updateFailed() {
        return error(609, "Transaction update failed");
    }

    private static ItemError negative(String what) {
        int code = switch (what) {
            case "gross amount" -> 665;
            case "discount" -> 666;
            case "line amount" -> 661;
            case "line value" -> 662;
            case "line rate" -> 663;
            case "line discount" -> 664;
            default -> 631;
        };
        return error(code, "Negative " + what);
    }

    private static ItemError off(ReturnType how) {
        return switch (how) {
            case NONE -> error(673, "Returns are disabled");
            case LINE_ITEM -> error(674, "Returns of line items are disabled");
            case AMOUNT -> error(675, "Returns by amount are disabled");
            case FULL, CANCELLED -> error(676, "Full returns are disabled");
        };
    }

    private static ItemError word(String what, String given) {
        return what.equals(TransactionReader.SHIPPING_TILL)
                ? error(1103, "Shipping store code is invalid: " + given)
                : error(1636, "Invalid %s: %s".formatted(what, given));
    }

    /** Why whoever bought could not be registered. */
    static ItemError of(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven(),
                    CustomerRefusal.NoUsableIdentifier(),
                    CustomerRefusal.IdentifierTypeUnknown _,
                    CustomerRefusal.SeveralValues _,
                    CustomerRefusal.ContactNotReachable() -> registration(652, "identifiers are invalid");
            case CustomerRefusal.PersonsDiffer _ -> registration(652, "identifiers belong to different customers");
            case CustomerRefusal.IdentifierRequired(var type) -> required(type);
            case CustomerRefusal.IdentifierInvalid(var type) -> invalid(type);
            case CustomerRefusal.AlreadyRegistered(var type, var existing) -> taken(type);
            case CustomerRefusal.PrimaryMismatch(var type, var existing) -> taken(type);
            case CustomerRefusal.ProfileHoldsOther(var type, var existing) -> taken(type);
            case CustomerRefusal.Closed _ -> registration(656, "customer is deleted");
            case CustomerRefusal.RegistrationDateOutOfRange() ->
                registration(660, "date is outside the allowed window");
            case CustomerRefusal.LoyaltyCannotEnd() -> registration(655, "not a loyalty customer");
            case CustomerRefusal.SourceMissing(), CustomerRefusal.SourceUnknown _, CustomerRefusal.AccountUnknown _ ->
                registration(657, "source is invalid");
            case CustomerRefusal.TooManyProfiles _ -> registration(657, "customer has too many profiles");
            case CustomerRefusal.Unreadable _,
                    CustomerRefusal.NotAssociated _,
                    CustomerRefusal.ChannelInvalid _,
                    CustomerRefusal.StatusLabelUnknown _ -> registration(657, "profile is invalid");
        };
    }

    static ItemError of(FieldRefusal refusal) {
        return switch (refusal) {
            case FieldRefusal.Required(var name) -> registration(657, "extended field is mandatory: " + name);
            case FieldRefusal.Invalid(var name) -> registration(657, "extended field value is invalid: " + name);
        };
    }

    private static ItemError required(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> registration(651, "mobile is mandatory");
            case EMAIL -> registration(659, "email is mandatory");
            case EXTERNAL_ID -> registration(652, "external id is mandatory");
            case CARD, PLATFORM -> registration(652, "identifiers are invalid");
        };
    }

    private static ItemError invalid(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> registration(649, "mobile is invalid");
            case EMAIL -> registration(646, "email is invalid");
            case EXTERNAL_ID -> registration(652, "external id is invalid");
            case CARD, PLATFORM -> registration(652, "identifiers are invalid");
        };
    }

    private static ItemError taken(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> registration(648, "mobile belongs to a different customer");
            case EMAIL -> registration(647, "email belongs to a different customer");
            case EXTERNAL_ID -> registration(653, "external id belongs to a different customer");
            case CARD, PLATFORM -> registration(652, "identifier belongs to a different customer");
        };
    }

    private static ItemError registration(int code, String why) {
        return error(code, "Customer registration failed, " + why);
    }

    static ItemError of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.IdentifierMissing(), LookupRefusal.IdentifierNameUnknown() ->
                error(606, "No customer identifier passed");
            case LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.NotFound(),
                    LookupRefusal.NotInSource(),
                    LookupRefusal.Erased() -> error(641, "Customer not found");
        };
    }

    /** A bug while deciding one bill; its neighbours stand. */
    static ItemError failed() {
        return error(608, "Transaction not added");
    }

    /** A read that names a bill by nothing. */
    static ItemError idMissing() {
        return error(619, "Transaction id is missing");
    }

    /** An id that no bill has. */
    static ItemError idInvalid() {
        return error(620, "Transaction id is invalid");
    }

    /** A number that no bill has. */
    static ItemError numberUnknown() {
        return error(625, "Bill number not found");
    }

    static ItemError typeInvalid() {
        return error(1623, "Transaction type is invalid");
    }

    static ItemError tooFewFilters() {
        return error(1624, "Too few parameters, pass an id, a number, a store or a till");
    }

    static ItemError placeInvalid() {
        return error(671, "Store or till code is invalid");
    }

    /** What was dropped or flagged, each once. */
    static List<ItemError> notes(List<Warning> warnings) {
        return warnings.stream().map(Errors::note).distinct().toList();
    }

    private static ItemError note(Warning warning) {
        return switch (warning) {
            case BillWarning bill -> of(bill);
            case CustomerWarning customer -> of(customer);
            case FieldWarning field -> of(field);
            default -> throw new IllegalStateException("bills do not warn of " + warning);
        };
    }

    static ItemError of(BillWarning warning) {
        return switch (warning) {
            case BillWarning.Outlier() -> error(9611, "Bill is flagged as outlier");
            case BillWarning.LineOutlier(var item) -> error(9608, "Line item %s is flagged as outlier".formatted(item));
            case BillWarning.TenderUnknown(var mode) -> error(9607, "Payment mode is unknown: " + mode);
            case BillWarning.TenderAttributeInvalid(var mode, var attribute) ->
                error(9609, "Payment mode %s has no attribute %s".formatted(mode, attribute));
            case BillWarning.TenderValueInvalid(var mode, var attribute) ->
                error(9613, "Attribute %s of payment mode %s is invalid".formatted(attribute, mode));
            case BillWarning.TenderDropped(var mode) -> error(9603, "Payment is not saved: " + mode);
            case BillWarning.CreditNoteDropped() -> error(9602, "Credit note is not saved");
            case BillWarning.ReturnableDaysInvalid(var item) ->
                error(1105, "Returnable days of %s are invalid".formatted(item));
            case BillWarning.SeveralSales(var number) ->
                error(9614, "Several bills match the return, which is saved without: " + number);
            case BillWarning.TreatedAsRegular(var number) ->
                error(9616, "One bill matches, saved as regular return: " + number);
            case BillWarning.ReturnValidityMissing(var item) -> error(9615, "Return validity is not set for " + item);
            case BillWarning.AttributionUnknown(var code) -> error(671, "Store or till code is invalid: " + code);
            case BillWarning.SavedAsAnonymous(var why) -> of(why);
            case BillWarning.FraudEarnsNothing() -> error(820, "Customer is marked as fraud and earns no points");
            case BillWarning.SaleNotFound(var number) -> error(625, "Bill number not found: " + number);
            case BillWarning.RedemptionUnknown(var id) -> error(640, "No redemption " + id);
            case BillWarning.CurrencyMissing() -> error(9606, "No currency passed");
        };
    }

    static ItemError of(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown(var name) -> error(1017, "Custom field is not defined: " + name);
            case FieldWarning.CustomInvalid(var name) -> error(1017, "Custom field is invalid: " + name);
            case FieldWarning.CustomDisabled(var name) -> error(1017, "Custom field is disabled: " + name);
            case FieldWarning.ExtendedUnknown(var name) -> error(91015, "Extended field is not defined: " + name);
            case FieldWarning.ExtendedInvalid(var name) -> error(91015, "Extended field is invalid: " + name);
            case FieldWarning.ExtendedTooLong(var name) -> error(91015, "Extended field is too long: " + name);
            case FieldWarning.ExtendedNotUpdatable(var name) -> error(91015, "Extended field not updated: " + name);
        };
    }

    static ItemError of(CustomerWarning warning) {
        return switch (warning) {
            case CustomerWarning.Combined _ -> error(8050, "Profiles of the customer were combined");
            case CustomerWarning.MergedFound _ -> error(91009, "Customer was merged, survivor is used");
            case CustomerWarning.AccountMissing() -> error(8054, "Account id is missing");
            case CustomerWarning.IdentifierDropped(var type) -> error(91003, name(type) + " is invalid, ignored");
            case CustomerWarning.ChannelDropped _ -> error(91003, "Communication channel is invalid, ignored");
            case CustomerWarning.HomeTillUnknown _ -> error(91021, "Home till is invalid");
            case CustomerWarning.RegisteredTillUnknown _ -> error(91020, "Registered till is invalid");
            case CustomerWarning.NoDefaultStatusLabel() -> error(8107, "No default status label");
            case CustomerWarning.PrimaryNotChanged(var type) ->
                error(91005, name(type) + " is the primary key and is not changed");
            case CustomerWarning.ChangeNotAllowed(var type) -> error(91006, name(type) + " update is not allowed");
            case CustomerWarning.Merged _ -> error(8051, "Customers were merged");
            case CustomerWarning.NotMerged _ -> error(91007, "Identifier belongs to a different customer, ignored");
            case CustomerWarning.BelongsToOther(var type) ->
                error(91007, name(type) + " belongs to a different customer, ignored");
        };
    }

    private static String name(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> "Mobile";
            case EMAIL -> "Email";
            case EXTERNAL_ID -> "External id";
            case CARD, PLATFORM -> "Identifier";
        };
    }

    private static ItemError error(int code, String message) {
        return new ItemError(code, message);
    }
}
