package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.number;
import static io.meniscus.api.v1_1.transactions.Scalars.or;
import static io.meniscus.api.v1_1.transactions.Scalars.text;
import static io.meniscus.api.v1_1.transactions.Scalars.word;

import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.bill.line.LinePart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a v1.1 bill.
 *
 * @param base from the currency of the bill to the organization's
 */
record LineReader(BillNames names, Dates dates, UnaryOperator<BigDecimal> base) {

    /** How the bill's dates are read. */
    @FunctionalInterface
    interface Dates {
        Optional<Instant> read(@Nullable String given) throws BillRefused;
    }

    /** Whether a line says that it brings something back. */
    static boolean isReturned(TransactionBody.Line line) {
        return BillType.read(text(line.type())).filter(BillType::isReturn).isPresent();
    }

    static ReturnType returnType(@Nullable String given) throws BillRefused {
        return ReturnType.read(text(given))
                .orElseThrow(() -> new BillRefused(new BillRefusal.ReturnTypeInvalid(text(given))));
    }

    BillForm.Line read(TransactionBody.Line line, BillType type) throws BillRefused {
        if (!text(line.type()).isEmpty()) {
            Scalars.type(line.type());
        }
        boolean isReturned = type.isReturn() || isReturned(line);
        var quantity = isReturned ? number(line.qty(), "quantity") : Scalars.required(line.qty(), "quantity");
        return new BillForm.Line(
                isReturned ? BillLine.Kind.RETURNED : BillLine.Kind.BOUGHT,
                text(line.item_code()),
                text(line.description()),
                new LineAmounts(
                        Scalars.pieces(quantity),
                        base.apply(number(line.rate(), "line rate")),
                        base.apply(number(line.value(), "line value")),
                        base.apply(number(text(line.discount_value(), line.discount()), "line discount")),
                        base.apply(number(line.amount(), "line amount"))),
                word(line.outlier_status(), OutlierStatus::read, "outlier_status"),
                isReturned && !type.isReturn() ? sale(line) : BillForm.Return.NOTHING,
                details(line));
    }

    /** The sale that a line of a mixed bill comes back of. */
    private BillForm.Return sale(TransactionBody.Line line) throws BillRefused {
        var how = text(line.return_type()).isEmpty() ? ReturnType.LINE_ITEM : returnType(line.return_type());
        var bought = dates.read(text(line.transaction_date(), line.purchase_time()));
        return new BillForm.Return(how, BillId.NONE, saleNumber(line), bought.orElse(Instant.EPOCH));
    }

    private static String saleNumber(TransactionBody.Line line) {
        return text(line.transaction_number(), line.parent_bill_number());
    }

    private LineDetails details(TransactionBody.Line line) throws BillRefused {
        var fields = names.ofLine(
                Scalars.fields(line.custom_fields_data(), line.custom_fields()),
                Scalars.fields(line.extended_fields()));
        return new LineDetails(
                text(line.serial()),
                text(line.notes()),
                text(line.img_url()),
                returnable(line),
                ReturnType.read(text(line.return_type())).orElse(ReturnType.NONE),
                BillId.NONE,
                saleNumber(line),
                Scalars.attributes(line.attributes()),
                fields.custom(),
                fields.extended(),
                parts(line));
    }

    private int returnable(TransactionBody.Line line) {
        var days = text(line.returnable_days());
        if (days.matches("[0-9]{1,6}")) {
            return Integer.parseInt(days);
        }
        if (!days.isEmpty() && !days.equals(Integer.toString(LineDetails.ALWAYS))) {
            names.warn(new BillWarning.ReturnableDaysInvalid(text(line.item_code())));
        }
        return LineDetails.ALWAYS;
    }

    private List<LinePart> parts(TransactionBody.Line line) throws BillRefused {
        var parts = new ArrayList<LinePart>();
        if (line.addon_items() != null) {
            add(line.addon_items().addon_item(), LinePart.Kind.ADD_ON_ITEM, parts);
        }
        if (line.combo_items() != null) {
            add(line.combo_items().combo_item(), LinePart.Kind.COMBO_ITEM, parts);
        }
        if (line.split_items() != null) {
            add(line.split_items().split_item(), LinePart.Kind.SPLIT, parts);
        }
        return parts;
    }

    private void add(@Nullable List<TransactionBody.Part> given, LinePart.Kind kind, List<LinePart> parts)
            throws BillRefused {
        for (var part : or(given)) {
            parts.add(new LinePart(
                    kind,
                    text(part.item_code()),
                    number(part.quantity(), "quantity"),
                    text(part.description()),
                    base.apply(number(part.rate(), "rate")),
                    base.apply(number(part.value(), "value"))));
        }
    }
}
