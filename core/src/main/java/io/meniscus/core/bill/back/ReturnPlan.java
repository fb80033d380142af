package io.meniscus.core.bill.back;

import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a return does to its sale (loyalty-engine §9): what comes back of which line, and what share of the sale is
 * back then, all in all. Refuses what is more than is left, and ways that exclude each other.
 */
final class ReturnPlan {
    private final Bill sale;

    /** What is asked to come back; a sale is cancelled as a whole, or the lines that are named. */
    record Wanted(ReturnType how, BigDecimal amount, List<BillForm.Line> lines) {
        private boolean isWhole() {
            return how == ReturnType.FULL || (how == ReturnType.CANCELLED && lines.isEmpty());
        }

        private boolean isByLine() {
            return how == ReturnType.LINE_ITEM || (how == ReturnType.CANCELLED && !lines.isEmpty());
        }
    }

    /**
     * A return that fits.
     *
     * @param sale   after it
     * @param amount that came back with it
     * @param whole  whether nothing is left
     */
    record Planned(Bill sale, BigDecimal amount, Whole whole) {
        /** The share of the bill's amount that is back, all in all. */
        BigDecimal share() {
            return whole == Whole.ALL_BACK
                    ? BigDecimal.ONE
                    : ratio(sale.returned().amount(), sale.head().amounts().amount());
        }

        /** The share of a line that is back, all in all. */
        BigDecimal share(BillLine line) {
            return whole == Whole.ALL_BACK
                    ? BigDecimal.ONE
                    : ratio(line.returned().quantity(), line.amounts().quantity());
        }

        private static BigDecimal ratio(BigDecimal part, BigDecimal of) {
            return of.signum() == 0
                    ? BigDecimal.ZERO
                    : part.divide(of, MathContext.DECIMAL128).min(BigDecimal.ONE);
        }
    }

    /** Whether anything is left with the customer. */
    enum Whole {
        ALL_BACK,
        PART_BACK
    }

    /** Either. */
    record Result(@Nullable Planned planned, @Nullable BillRefusal refusal) {}

    ReturnPlan(Bill sale) {
        this.sale = sale;
    }

    Result of(Wanted wanted) {
        var excluded = excluded(wanted);
        if (excluded.isPresent()) {
            return refused(excluded.get());
        }
        return switch (wanted.how()) {
            case FULL -> whole(wanted.how());
            case CANCELLED -> wanted.isWhole() ? whole(wanted.how()) : lines(wanted);
            case AMOUNT -> amount(wanted.amount());
            case LINE_ITEM -> lines(wanted);
            case NONE -> refused(new BillRefusal.ReturnTypeInvalid(""));
        };
    }

    private static Result refused(BillRefusal refusal) {
        return new Result(null, refusal);
    }

    private Optional<BillRefusal> excluded(Wanted wanted) {
        var before = sale.returned().how();
        if (before.isWhole() || isAllBack(sale)) {
            return Optional.of(new BillRefusal.AllReturned());
        }
        if (wanted.isWhole() && before != ReturnType.NONE) {
            return Optional.of(new BillRefusal.WholeAfterPart());
        }
        if (wanted.isByLine() && before == ReturnType.AMOUNT) {
            return Optional.of(new BillRefusal.LinesAfterAmount());
        }
        return wanted.how() == ReturnType.AMOUNT && before == ReturnType.LINE_ITEM
                ? Optional.of(new BillRefusal.AmountAfterLines())
                : Optional.empty();
    }

    private static boolean isAllBack(Bill bill) {
        return switch (bill.returned().how()) {
            case NONE -> false;
            case FULL, CANCELLED -> true;
            case AMOUNT -> bill.amountLeft().signum() <= 0;
            case LINE_ITEM ->
                bill.lines().stream()
                        .filter(line -> line.kind() == BillLine.Kind.BOUGHT)
                        .allMatch(line -> line.quantityLeft().signum() <= 0);
        };
    }

    private Result whole(ReturnType how) {
        var back = sale.lines().stream()
                .map(line -> line.returning(line.quantityLeft(), line.amountLeft()))
                .toList();
        var left = sale.amountLeft();
        return new Result(new Planned(sale.returning(how, left, back), left, Whole.ALL_BACK), null);
    }

    private Result amount(BigDecimal amount) {
        if (amount.compareTo(sale.amountLeft()) > 0) {
            return refused(new BillRefusal.MoreMoneyThanLeft(sale.amountLeft()));
        }
        return planned(sale.returning(ReturnType.AMOUNT, amount, sale.lines()), amount);
    }

    private static Result planned(Bill after, BigDecimal amount) {
        return new Result(new Planned(after, amount, isAllBack(after) ? Whole.ALL_BACK : Whole.PART_BACK), null);
    }

    private Result lines(Wanted wanted) {
        var after = new ArrayList<>(sale.lines());
        var sum = BigDecimal.ZERO;
        for (var line : wanted.lines()) {
            var refusal = take(wanted.how() == ReturnType.CANCELLED ? withPieces(line, after) : line, after);
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
        }
        for (int i = 0; i < after.size(); i++) {
            sum = sum.add(after.get(i).returned().amount())
                    .subtract(sale.lines().get(i).returned().amount());
        }
        var amount = wanted.amount().signum() > 0 ? wanted.amount() : sum;
        if (amount.compareTo(sale.amountLeft()) > 0) {
            return refused(new BillRefusal.MoreMoneyThanLeft(sale.amountLeft()));
        }
        return planned(sale.returning(how(wanted, after), amount, after), amount);
    }

    /** A sale is cancelled once all its lines were, at once; less leaves it a sale of which lines are back. */
    private ReturnType how(Wanted wanted, List<BillLine> after) {
        boolean isAll = after.stream()
                .filter(line -> line.kind() == BillLine.Kind.BOUGHT)
                .allMatch(line -> line.quantityLeft().signum() <= 0);
        boolean isCancelled =
                wanted.how() == ReturnType.CANCELLED && isAll && sale.returned().how() == ReturnType.NONE;
        return isCancelled ? ReturnType.CANCELLED : ReturnType.LINE_ITEM;
    }

    /** A cancelled line that tells no pieces is cancelled whole. */
    private static BillForm.Line withPieces(BillForm.Line line, List<BillLine> after) {
        if (line.amounts().quantity().signum() != 0) {
            return line;
        }
        var left =
                sum(matching(line, after).stream().map(BillLine::quantityLeft).toList());
        // of what is back already there is nothing left to cancel, which one piece more says
        return line.ofPieces(left.signum() > 0 ? left : BigDecimal.ONE);
    }

    /** Takes the pieces of a returned line from the lines they were bought with. */
    private Optional<BillRefusal> take(BillForm.Line line, List<BillLine> after) {
        var matching = matching(line, after);
        if (matching.isEmpty()) {
            return Optional.of(new BillRefusal.NoSuchLine(line.itemCode()));
        }
        var wanted = line.amounts().quantity();
        var refusal = tooMuch(line, matching);
        if (refusal.isPresent()) {
            return refusal;
        }
        var money = line.amounts().amount();
        for (var bought : matching) {
            var pieces = wanted.min(bought.quantityLeft());
            if (pieces.signum() <= 0) {
                continue;
            }
            wanted = wanted.subtract(pieces);
            var share = money.signum() > 0
                    ? money.min(bought.amountLeft())
                    : Planned.ratio(pieces, bought.amounts().quantity())
                            .multiply(bought.amounts().amount())
                            .setScale(BillAmounts.DECIMALS, RoundingMode.HALF_UP)
                            .min(bought.amountLeft());
            money = money.subtract(share).max(BigDecimal.ZERO);
            after.set(bought.number() - 1, bought.returning(pieces, share));
        }
        return Optional.empty();
    }

    private static Optional<BillRefusal> tooMuch(BillForm.Line line, List<BillLine> matching) {
        var bought = sum(matching.stream().map(one -> one.amounts().quantity()).toList());
        var left = sum(matching.stream().map(BillLine::quantityLeft).toList());
        var wanted = line.amounts().quantity();
        if (wanted.compareTo(bought) > 0) {
            return Optional.of(new BillRefusal.MoreThanBought(line.itemCode(), bought));
        }
        if (wanted.compareTo(left) > 0) {
            return Optional.of(new BillRefusal.MoreThanLeft(line.itemCode(), left));
        }
        var money = sum(matching.stream().map(BillLine::amountLeft).toList());
        return line.amounts().amount().compareTo(money) > 0
                ? Optional.of(new BillRefusal.MoreMoneyThanLine(line.itemCode(), money))
                : Optional.empty();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Lines of the item: of the same serial where one is given and fits. */
    private static List<BillLine> matching(BillForm.Line line, List<BillLine> lines) {
        var ofItem = lines.stream()
                .filter(bought -> bought.kind() == BillLine.Kind.BOUGHT
                        && bought.itemCode().equals(line.itemCode()))
                .toList();
        var serial = line.details().serial();
        var ofSerial = ofItem.stream()
                .filter(bought ->
                        !serial.isEmpty() && Objects.equals(bought.details().serial(), serial))
                .toList();
        return ofSerial.isEmpty() ? ofItem : ofSerial;
    }
}
