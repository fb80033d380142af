package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.limited;
import static io.meniscus.api.v1_1.transactions.Scalars.number;
import static io.meniscus.api.v1_1.transactions.Scalars.or;
import static io.meniscus.api.v1_1.transactions.Scalars.text;
import static io.meniscus.api.v1_1.transactions.Scalars.word;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillPolicy;
import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.bill.BillDetails.CreditNote;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a v1.1 bill into the command; what can't be read is the refusal the command ends in. For one bill. */
final class TransactionReader {
    private static final int LONGEST_TEXT = 255;
    private static final String STANDARD_SOURCE = "INSTORE";
    /** What a shipping till's code is called in a refusal. */
    static final String SHIPPING_TILL = "shipping_source_till_code";

    private final Request request;
    private final Organization organization;
    private final Till till;
    private final BillNames names;
    private final Amounts amounts;

    /** What currency amounts come in. */
    enum Amounts {
        /** The organization's own. */
        BASE,
        /** That of the sale, to be converted. */
        LOCAL
    }

    TransactionReader(Request request, Organization organization, Amounts amounts) {
        this.request = request;
        this.organization = organization;
        this.till = organization.till(request.caller().till()).orElseThrow();
        this.names = new BillNames(organization);
        this.amounts = amounts;
    }

    AddBill read(TransactionBody.Transaction body) {
        try {
            var type = type(body);
            var form = form(body, type);
            var source = source(body);
            return new AddBill.Ready(
                    form,
                    new Buyer(request, organization, source).read(type, body.customer()),
                    BillPolicy.of(organization, till));
        } catch (BillRefused refused) {
            return new AddBill.Unfit(refused.refusal());
        }
    }

    private static BillType type(TransactionBody.Transaction body) throws BillRefused {
        var type = Scalars.type(body.type());
        return type == BillType.REGULAR && lines(body).stream().anyMatch(LineReader::isReturned)
                ? BillType.MIXED
                : type;
    }

    private static String source(TransactionBody.Transaction body) {
        return text(body.source(), STANDARD_SOURCE);
    }

    static List<TransactionBody.Line> lines(TransactionBody.Transaction body) {
        return body.line_items() == null ? List.of() : or(body.line_items().line_item());
    }

    private BillForm form(TransactionBody.Transaction body, BillType type) throws BillRefused {
        checkShippingTill(text(body.shipping_source_till_code()));
        var given = given(body, type);
        var local = amounts == Amounts.LOCAL ? names.currency(text(body.currency_code()), given) : LocalCurrency.NONE;
        UnaryOperator<BigDecimal> base = amount -> amounts == Amounts.LOCAL ? convert(amount, local) : amount;
        var lines = new LineReader(names, this::date, base);
        var read = new ArrayList<BillForm.Line>();
        for (var line : lines(body)) {
            read.add(lines.read(line, type));
        }
        return new BillForm(
                type,
                text(body.number()),
                type.isReturn() ? returns(body) : BillForm.Return.NOTHING,
                new Bill.Place(till.id(), till.storeId()),
                names.account(source(body), ""),
                date(body.billing_time()).orElse(request.at()),
                new BillAmounts(base.apply(given.amount()), base.apply(given.gross()), base.apply(given.discount())),
                word(body.outlier_status(), OutlierStatus::read, "outlier_status"),
                word(body.delivery_status(), DeliveryStatus::read, "delivery_status"),
                read,
                details(body, local, base),
                request.id(),
                names.warnings());
    }

    private void checkShippingTill(String code) throws BillRefused {
        if (!code.isEmpty() && organization.tillByCode(code).isEmpty()) {
            throw new BillRefused(new BillRefusal.WordUnknown(SHIPPING_TILL, code));
        }
    }

    /** Amounts as they came; what comes back has to be told. */
    private static BillAmounts given(TransactionBody.Transaction body, BillType type) throws BillRefused {
        return new BillAmounts(
                type.isReturn() ? Scalars.required(body.amount(), "amount") : number(body.amount(), "amount"),
                number(body.gross_amount(), "gross amount"),
                number(text(body.discount(), body.discount_value()), "discount"));
    }

    private static BigDecimal convert(BigDecimal amount, LocalCurrency local) {
        return amount.multiply(local.ratio()).setScale(BillAmounts.DECIMALS, RoundingMode.HALF_UP);
    }

    /** What a return is of: by its number, else by that of the parent, which calls use for either of the two. */
    private BillForm.Return returns(TransactionBody.Transaction body) throws BillRefused {
        var id = Scalars.id(body.id());
        var parent = text(body.parent_bill_number());
        if (id.equals(BillId.NONE) && parent.isEmpty() && text(body.number()).isEmpty()) {
            throw new BillRefused(new BillRefusal.NumberMissing());
        }
        return new BillForm.Return(how(body), id, parent, purchasedAt(body).orElse(null));
    }

    /** Who says nothing returns the lines that are there, or else everything. */
    private static ReturnType how(TransactionBody.Transaction body) throws BillRefused {
        if (text(body.return_type()).isEmpty()) {
            return lines(body).isEmpty() ? ReturnType.FULL : ofLines(lines(body));
        }
        return LineReader.returnType(body.return_type());
    }

    /** Lines that are all cancelled say so of the bill. */
    private static ReturnType ofLines(List<TransactionBody.Line> lines) {
        boolean isCancel = lines.stream()
                .allMatch(line -> ReturnType.read(text(line.return_type()))
                        .filter(ReturnType.CANCELLED::equals)
                        .isPresent());
        return isCancel ? ReturnType.CANCELLED : ReturnType.LINE_ITEM;
    }

    /** When the sale was, which some say with the lines alone. */
    private Optional<Instant> purchasedAt(TransactionBody.Transaction body) throws BillRefused {
        var told = date(body.purchase_time());
        for (var line : lines(body)) {
            if (told.isEmpty()) {
                told = date(text(line.transaction_date(), line.purchase_time()));
            }
        }
        return told;
    }

    private BillDetails details(TransactionBody.Transaction body, LocalCurrency local, UnaryOperator<BigDecimal> base)
            throws BillRefused {
        var fields = names.ofBill(
                Scalars.fields(body.custom_fields_data(), body.custom_fields()),
                Scalars.fields(body.extended_fields()));
        var redemptions = body.redemptions();
        return new BillDetails(
                text(body.notes()),
                limited(body.not_interested_reason(), LONGEST_TEXT, "not_interested_reason"),
                purchasedAt(body).orElse(Instant.EPOCH),
                payments(body, base),
                creditNote(body, base),
                fields.custom(),
                fields.extended(),
                local,
                body.associate_details() == null
                        ? ""
                        : text(body.associate_details().code()),
                points(body, redemptions),
                coupons(body, redemptions),
                List.of(),
                0);
    }

    private static List<String> points(
            TransactionBody.Transaction body, TransactionBody.@Nullable Redemptions redemptions) {
        return redemptions == null
                ? Scalars.references(body.pointsRedemptions())
                : Scalars.references(
                        redemptions.points_redemptions(), redemptions.pointsRedemptions(), body.pointsRedemptions());
    }

    private static List<String> coupons(
            TransactionBody.Transaction body, TransactionBody.@Nullable Redemptions redemptions) {
        return redemptions == null
                ? Scalars.references(body.coupon_redemptions(), body.couponRedemptions())
                : Scalars.references(
                        redemptions.coupon_redemptions(),
                        redemptions.couponRedemptions(),
                        body.coupon_redemptions(),
                        body.couponRedemptions());
    }

    /** One that does not read is left out; the bill stands. */
    private CreditNote creditNote(TransactionBody.Transaction body, UnaryOperator<BigDecimal> base) {
        var given = body.credit_note();
        var notes = text(body.credit_notes());
        if (given == null) {
            return notes.isEmpty() ? CreditNote.NONE : new CreditNote("", BigDecimal.ZERO, notes, null);
        }
        try {
            var amount = number(given.amount(), "credit note amount");
            if (amount.signum() >= 0) {
                var validity = date(given.validity()).map(at -> LocalDate.ofInstant(at, organization.clusterZone()));
                return new CreditNote(
                        text(given.number()), base.apply(amount), text(given.notes(), notes), validity.orElse(null));
            }
        } catch (BillRefused _) {
            // said below, as of one that is negative
        }
        names.warn(new BillWarning.CreditNoteDropped());
        return CreditNote.NONE;
    }

    /** Tenders; modes and values that are arrays belong together one by one. */
    private List<Payment> payments(TransactionBody.Transaction body, UnaryOperator<BigDecimal> base)
            throws BillRefused {
        var payments = new ArrayList<Payment>();
        var given = body.payment_details() == null
                ? List.<TransactionBody.Payment>of()
                : or(body.payment_details().payment());
        for (var payment : given) {
            var modes = or(payment.mode());
            var attributes = Scalars.attributes(payment.attributes());
            for (int i = 0; i < modes.size(); i++) {
                var mode = text(modes.get(i));
                if (!mode.isEmpty()) {
                    names.payment(mode, paid(at(payment.value(), i), base), text(at(payment.notes(), i)), attributes)
                            .ifPresent(payments::add);
                }
            }
        }
        return payments;
    }

    private static @Nullable BigDecimal paid(@Nullable String given, UnaryOperator<BigDecimal> base) {
        try {
            return base.apply(number(given, "payment"));
        } catch (BillRefused _) {
            return null;
        }
    }

    private static @Nullable String at(@Nullable List<String> all, int index) {
        return all == null || index >= all.size() ? null : all.get(index);
    }

    private Optional<Instant> date(@Nullable String given) throws BillRefused {
        var text = text(given);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(V11Dates.read(text, organization.clusterZone())
                .orElseThrow(() -> new BillRefused(new BillRefusal.DateInvalid(text))));
    }
}
