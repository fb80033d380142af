package io.meniscus.core.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.RequestId;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bill as a call brings it, its numbers, dates, names and currency already read.
 *
 * @param returns    what a return is of; {@link Return#NOTHING} for a sale
 * @param outlier    null when the call leaves it to the rules
 * @param delivery   null when not given
 * @param lines      bought ones, and those a mixed bill or a return brings back
 * @param warnings   what reading the call had to drop
 */
public record BillForm(
        BillType type,
        String number,
        Return returns,
        Bill.Place place,
        AccountId account,
        Instant billedAt,
        BillAmounts amounts,
        @Nullable OutlierStatus outlier,
        @Nullable DeliveryStatus delivery,
        List<Line> lines,
        BillDetails details,
        RequestId request,
        List<Warning> warnings) {
    public BillForm {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /**
     * What a return is of.
     *
     * @param id          of the sale where its number is not the only one; {@link BillId#NONE} else
     * @param otherNumber what the sale may be known by when nothing has the bill's own number; empty for none
     * @param purchasedAt when the sale was; null when not said
     */
    public record Return(
            ReturnType how,
            BillId id,
            String otherNumber,
            @Nullable Instant purchasedAt) {
        public static final Return NOTHING = new Return(ReturnType.NONE, BillId.NONE, "", null);
    }

    /**
     * A line.
     *
     * @param outlier null when the call leaves it to the rules
     * @param of      the sale that a returned line of a mixed bill is of; {@link Return#NOTHING} else
     */
    public record Line(
            BillLine.Kind kind,
            String itemCode,
            String description,
            LineAmounts amounts,
            @Nullable OutlierStatus outlier,
            Return of,
            LineDetails details) {
        /** The same, of so many pieces. */
        public Line ofPieces(BigDecimal quantity) {
            var other =
                    new LineAmounts(quantity, amounts.rate(), amounts.value(), amounts.discount(), amounts.amount());
            return new Line(kind, itemCode, description, other, outlier, of, details);
        }
    }

    /** The same, of nobody, for whoever it names is none. */
    BillForm anonymous(Refusal why) {
        var noted = new ArrayList<>(warnings);
        noted.add(new BillWarning.SavedAsAnonymous(why));
        return with(BillType.NOT_INTERESTED, returns, noted);
    }

    /** An anonymous return as a customer's, of the one sale that has its number. */
    public BillForm of(BillId sale) {
        var noted = new ArrayList<>(warnings);
        noted.add(new BillWarning.TreatedAsRegular(number));
        var of = new Return(returns.how(), sale, returns.otherNumber(), returns.purchasedAt());
        return with(BillType.RETURN, of, noted);
    }

    private BillForm with(BillType other, Return of, List<Warning> noted) {
        return new BillForm(
                other, number, of, place, account, billedAt, amounts, outlier, delivery, lines, details, request,
                noted);
    }

    /** The numbers it may be looked up by: its own, and those of the sales it returns. */
    public List<String> numbers() {
        var all = new LinkedHashSet<String>();
        all.add(number);
        all.add(returns.otherNumber());
        lines.forEach(line -> all.add(line.of().otherNumber()));
        all.remove("");
        return List.copyOf(all);
    }

    /** The codes of what is bought, each once. */
    public Set<String> itemCodes() {
        var codes = new LinkedHashSet<String>();
        for (var line : lines) {
            if (line.kind() == BillLine.Kind.BOUGHT) {
                codes.add(line.itemCode());
                line.details().parts().forEach(part -> codes.add(part.itemCode()));
            }
        }
        codes.remove("");
        return codes;
    }

    /** The sales it names by id. */
    public List<BillId> ids() {
        var all = new LinkedHashSet<BillId>();
        all.add(returns.id());
        lines.forEach(line -> all.add(line.of().id()));
        all.remove(BillId.NONE);
        return List.copyOf(all);
    }

    /** The most redemptions that are given back with it. */
    public int mostGivenBack() {
        return BoundRedemptions.MOST * Math.max(1, numbers().size() + ids().size());
    }

    /** Whether it brings anything back. */
    public boolean returnsAnything() {
        return type.isReturn() || lines.stream().anyMatch(line -> line.kind() == BillLine.Kind.RETURNED);
    }
}
