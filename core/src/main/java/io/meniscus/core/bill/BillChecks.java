package io.meniscus.core.bill;

import io.meniscus.core.bill.line.BillLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What can be said against a bill before anybody else's rows are looked at; the first thing found counts. */
final class BillChecks {
    private static final int LONGEST_NUMBER = 50;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_ITEM_CODE = 255;

    private final BillForm form;
    private final BillRules rules;

    BillChecks(BillForm form, BillRules rules) {
        this.form = form;
        this.rules = rules;
    }

    Optional<BillRefusal> refusal(Instant at) {
        return number().or(() -> dates(at)).or(this::amounts).or(this::lines).or(this::returns);
    }

    private Optional<BillRefusal> number() {
        var presence = form.type().isReturn()
                ? rules.numbers().saleReturn()
                : rules.numbers().sale();
        if (form.number().length() > LONGEST_NUMBER) {
            return Optional.of(new BillRefusal.NumberTooLong(LONGEST_NUMBER));
        }
        return form.number().isEmpty() && presence == BillRules.Numbers.Presence.REQUIRED
                ? Optional.of(new BillRefusal.NumberMissing())
                : Optional.empty();
    }

    private Optional<BillRefusal> dates(Instant at) {
        if (form.billedAt().isAfter(at.plus(rules.dates().ahead()))) {
            return Optional.of(new BillRefusal.TooFarAhead());
        }
        var earliest = rules.dates().earliest();
        return earliest != null && form.billedAt().isBefore(earliest)
                ? Optional.of(new BillRefusal.TooFarBack())
                : Optional.empty();
    }

    private Optional<BillRefusal> amounts() {
        var amounts = form.amounts();
        return notNegative(amounts.amount(), "amount")
                .or(() -> notNegative(amounts.gross(), "gross amount"))
                .or(() -> notNegative(amounts.discount(), "discount"))
                .or(this::bounds);
    }

    private Optional<BillRefusal> bounds() {
        if (form.type().isReturn()) {
            return Optional.empty();
        }
        var amount = form.amounts().amount();
        boolean isRefusedZero = amount.signum() == 0 && rules.zero() == BillRules.Zero.REFUSED;
        return isRefusedZero || !rules.bill().takes(amount)
                ? Optional.of(new BillRefusal.AmountInvalid("amount"))
                : Optional.empty();
    }

    private Optional<BillRefusal> lines() {
        if (form.lines().size() > MOST_LINES) {
            return Optional.of(new BillRefusal.TooManyLines(MOST_LINES));
        }
        for (var line : form.lines()) {
            var amounts = line.amounts();
            var refusal = itemCode(line.itemCode())
                    .or(() -> notNegative(amounts.amount(), "line amount"))
                    .or(() -> notNegative(amounts.value(), "line value"))
                    .or(() -> notNegative(amounts.rate(), "line rate"))
                    .or(() -> notNegative(amounts.discount(), "line discount"))
                    .or(() -> quantity(amounts.quantity()))
                    .or(() -> parts(line))
                    .or(() -> lineBounds(line));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<BillRefusal> parts(BillForm.Line line) {
        return line.details().parts().stream()
                .flatMap(part -> itemCode(part.itemCode())
                        .or(() -> quantity(part.quantity()))
                        .or(() -> notNegative(part.rate(), "line rate"))
                        .or(() -> notNegative(part.value(), "line value"))
                        .stream())
                .findFirst();
    }

    private static Optional<BillRefusal> itemCode(String code) {
        return code.length() > LONGEST_ITEM_CODE
                ? Optional.of(new BillRefusal.TextTooLong("item code"))
                : Optional.empty();
    }

    private static Optional<BillRefusal> quantity(BigDecimal quantity) {
        if (!BillAmounts.fits(quantity)) {
            return Optional.of(new BillRefusal.AmountInvalid("quantity"));
        }
        return quantity.signum() < 0 ? Optional.of(new BillRefusal.QuantityNegative()) : Optional.empty();
    }

    private Optional<BillRefusal> lineBounds(BillForm.Line line) {
        boolean isOut = line.kind() == BillLine.Kind.BOUGHT
                && !rules.line().takes(line.amounts().amount());
        return isOut ? Optional.of(new BillRefusal.AmountInvalid("line amount")) : Optional.empty();
    }

    private static Optional<BillRefusal> notNegative(BigDecimal amount, String what) {
        if (!BillAmounts.fits(amount)) {
            return Optional.of(new BillRefusal.AmountInvalid(what));
        }
        return amount.signum() < 0 ? Optional.of(new BillRefusal.AmountNegative(what)) : Optional.empty();
    }

    private Optional<BillRefusal> returns() {
        if (form.type().isReturn()) {
            return returned(form.returns());
        }
        return form.lines().stream()
                .filter(line -> line.kind() == BillLine.Kind.RETURNED)
                .flatMap(line -> returned(line.of()).stream())
                .findFirst();
    }

    private Optional<BillRefusal> returned(BillForm.Return of) {
        var off = rules.returns().off();
        if (off.contains(ReturnType.NONE)) {
            return Optional.of(new BillRefusal.ReturnOff(ReturnType.NONE));
        }
        if (off.contains(of.how())) {
            return Optional.of(new BillRefusal.ReturnOff(of.how()));
        }
        var bought = of.purchasedAt();
        if (bought == null) {
            return Optional.of(new BillRefusal.PurchaseTimeMissing());
        }
        if (!form.billedAt().isAfter(bought)) {
            return Optional.of(new BillRefusal.ReturnedBeforeBought());
        }
        boolean lacksLines = form.type().isReturn()
                && of.how() == ReturnType.LINE_ITEM
                && form.lines().isEmpty();
        return lacksLines ? Optional.of(new BillRefusal.LinesMissing()) : Optional.empty();
    }
}
