package io.meniscus.core.bill;

import io.meniscus.core.world.Refusal;
import java.math.BigDecimal;

/** Why a bill was not taken; nothing of it is stored (error-codes "Transaction"). */
public sealed interface BillRefusal extends Refusal {
    record TypeUnknown(String given) implements BillRefusal {}

    record NumberMissing() implements BillRefusal {}

    record NumberTooLong(int most) implements BillRefusal {}

    /** A bill has the number, where and while it is taken. */
    record NumberTaken(String number) implements BillRefusal {}

    /** A number that is none, too long to be kept, or beyond the organization's bounds. */
    record AmountInvalid(String what) implements BillRefusal {}

    /** It earns more points than can be kept. */
    record EarnsTooMuch() implements BillRefusal {}

    record AmountNegative(String what) implements BillRefusal {}

    record TooManyLines(int most) implements BillRefusal {}

    record QuantityNegative() implements BillRefusal {}

    record TextTooLong(String what) implements BillRefusal {}

    record DateInvalid(String given) implements BillRefusal {}

    record TooFarAhead() implements BillRefusal {}

    record TooFarBack() implements BillRefusal {}

    record IdentifierMissing() implements BillRefusal {}

    /** Whoever the bill names could not be registered. */
    record NotRegistered(Refusal cause) implements BillRefusal {}

    /** Whoever the bill names was not found. */
    record CustomerUnknown(Refusal cause) implements BillRefusal {}

    /** The customer's status keeps him from it. */
    record CustomerBlocked() implements BillRefusal {}

    record FieldsRefused(Refusal cause) implements BillRefusal {}

    /** A name of a list that has no such entry. */
    record WordUnknown(String what, String given) implements BillRefusal {}

    /** The source or account it is from. */
    record SourceUnknown(Refusal cause) implements BillRefusal {}

    record CurrencyOff() implements BillRefusal {}

    record RatioUnknown(String currency) implements BillRefusal {}

    /** The organization's own currency has no ratio, so that nothing converts to it. */
    record OwnCurrencyUnknown() implements BillRefusal {}

    // -- returns

    record ReturnTypeInvalid(String given) implements BillRefusal {}

    record ReturnOff(ReturnType how) implements BillRefusal {}

    record PurchaseTimeMissing() implements BillRefusal {}

    /** The return is said to be no later than the sale. */
    record ReturnedBeforeBought() implements BillRefusal {}

    /** A line comes back later than it may be returned. */
    record ReturnTooLate(String itemCode, int days) implements BillRefusal {}

    record SaleUnknown(String number) implements BillRefusal {}

    /** Several sales have the number: the id has to tell which. */
    record SaleAmbiguous(String number) implements BillRefusal {}

    record LinesMissing() implements BillRefusal {}

    record NoSuchLine(String itemCode) implements BillRefusal {}

    /** More pieces than were bought. */
    record MoreThanBought(String itemCode, BigDecimal bought) implements BillRefusal {}

    /** More pieces than are left. */
    record MoreThanLeft(String itemCode, BigDecimal left) implements BillRefusal {}

    /** More money than is left of the bill. */
    record MoreMoneyThanLeft(BigDecimal left) implements BillRefusal {}

    /** More money than is left of the line. */
    record MoreMoneyThanLine(String itemCode, BigDecimal left) implements BillRefusal {}

    record LinesAfterAmount() implements BillRefusal {}

    record AmountAfterLines() implements BillRefusal {}

    record WholeAfterPart() implements BillRefusal {}

    record AllReturned() implements BillRefusal {}
}
