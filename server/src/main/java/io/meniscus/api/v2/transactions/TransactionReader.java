package io.meniscus.api.v2.transactions;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.FieldTexts;
import io.meniscus.api.v2.customers.References;
import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillPolicy;
import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.FreeText;
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
import io.meniscus.core.bill.Whose;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.bill.line.LinePart;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.organization.configuration.Flag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a v2 bill into the command; what can't be read is the refusal the command ends in. For one bill. */
final class TransactionReader {
    private static final int LONGEST_TEXT = 255;

    private final Request request;
    private final Organization organization;
    private final BillNames names;

    TransactionReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
        this.names = new BillNames(organization);
    }

    /** Names the customer by the query. */
    AddBill read(TransactionBody body) {
        return read(
                body,
                new Customer(
                        request.query("identifierName").orElse(""),
                        request.query("identifierValue").orElse(""),
                        request.query("source").orElse(""),
                        request.query("accountId").orElse("")));
    }

    /** How a bill names its customer. */
    record Customer(String identifierName, String identifierValue, String source, String account) {}

    AddBill read(TransactionBody body, Customer customer) {
        try {
            var type = type(body);
            var till = new BillTill(organization, names)
                    .of(body.attribution(), request.caller().till());
            var form = form(body, type, customer, till);
            return new AddBill.Ready(form, whose(type, customer), BillPolicy.of(organization, till));
        } catch (BillRefused refused) {
            return new AddBill.Unfit(refused.refusal());
        }
    }

    private static BillType type(TransactionBody body) throws BillRefused {
        var given = text(body.type());
        var type = BillType.read(given).orElseThrow(() -> new BillRefused(new BillRefusal.TypeUnknown(given)));
        boolean returnsLines = or(body.lineItemsV2()).stream().anyMatch(TransactionReader::isReturned);
        return type == BillType.REGULAR && returnsLines ? BillType.MIXED : type;
    }

    private static boolean isReturned(TransactionBody.Line line) {
        return BillType.read(text(line.type())).filter(BillType::isReturn).isPresent();
    }

    private Whose whose(BillType type, Customer customer) {
        if (type.isAnonymous()) {
            return new Whose.Nobody();
        }
        var source = customer.source().isBlank() ? "INSTORE" : customer.source();
        return switch (References.named(
                request,
                organization,
                source,
                customer.account(),
                customer.identifierName(),
                customer.identifierValue())) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> new Whose.Known(ref);
            case Outcome.Refused<CustomerRef> refused -> new Whose.Unread(refused);
            case Outcome.Failed<CustomerRef>(var bug) -> throw bug;
        };
    }

    private BillForm form(TransactionBody body, BillType type, Customer customer, Till till) throws BillRefused {
        var given = new BillAmounts(number(body.billAmount()), number(body.grossAmount()), number(body.discount()));
        if (body.billAmount() == null) {
            throw new BillRefused(new BillRefusal.AmountInvalid("billAmount"));
        }
        boolean isLocal = Boolean.TRUE.equals(body.addWithLocalCurrency());
        var local = isLocal ? names.currency(text(body.currencyCode()), given) : LocalCurrency.NONE;
        Function<BigDecimal, BigDecimal> base = amount -> isLocal ? convert(amount, local) : amount;
        var number = limited(text(body.billNumber()), Integer.MAX_VALUE, "billNumber");
        return new BillForm(
                type,
                number,
                type.isReturn() ? returns(body) : BillForm.Return.NOTHING,
                new Bill.Place(till.id(), till.storeId()),
                names.account(customer.source().isBlank() ? "INSTORE" : customer.source(), customer.account()),
                date(body.billingDate()).orElse(request.at()),
                new BillAmounts(base.apply(given.amount()), base.apply(given.gross()), base.apply(given.discount())),
                word(body.outlierStatus(), OutlierStatus::read, "outlierStatus"),
                word(body.deliveryStatus(), DeliveryStatus::read, "deliveryStatus"),
                lines(body, type, base),
                details(body, local, base),
                request.id(),
                names.warnings());
    }

    private static BigDecimal convert(BigDecimal amount, LocalCurrency local) {
        return amount.multiply(local.ratio()).setScale(BillAmounts.DECIMALS, RoundingMode.HALF_UP);
    }

    private BillForm.Return returns(TransactionBody body) throws BillRefused {
        var given = text(body.returnType());
        var how = given.isEmpty()
                ? ReturnType.FULL
                : ReturnType.read(given).orElseThrow(() -> new BillRefused(new BillRefusal.ReturnTypeInvalid(given)));
        return new BillForm.Return(
                how,
                new BillId(body.id() == null ? 0 : body.id()),
                "",
                date(body.purchaseTime()).orElse(null));
    }

    private List<BillForm.Line> lines(TransactionBody body, BillType type, Function<BigDecimal, BigDecimal> base)
            throws BillRefused {
        var lines = new ArrayList<BillForm.Line>();
        for (var line : or(body.lineItemsV2())) {
            boolean isReturned = type.isReturn() || isReturned(line);
            lines.add(new BillForm.Line(
                    isReturned ? BillLine.Kind.RETURNED : BillLine.Kind.BOUGHT,
                    text(line.itemCode()),
                    text(line.description()),
                    new LineAmounts(
                            number(line.qty()),
                            base.apply(number(line.rate())),
                            base.apply(number(line.value())),
                            base.apply(number(line.discount())),
                            base.apply(number(line.amount()))),
                    word(line.outlierStatus(), OutlierStatus::read, "outlierStatus"),
                    type == BillType.MIXED && isReturned ? sale(line) : BillForm.Return.NOTHING,
                    details(line, base)));
        }
        return lines;
    }

    /** The sale that a line of a mixed bill comes back of. */
    private BillForm.Return sale(TransactionBody.Line line) throws BillRefused {
        var given = text(line.returnType());
        var how = given.isEmpty()
                ? ReturnType.LINE_ITEM
                : ReturnType.read(given).orElseThrow(() -> new BillRefused(new BillRefusal.ReturnTypeInvalid(given)));
        var bought = date(line.purchaseTime());
        return new BillForm.Return(how, BillId.NONE, text(line.parentBillNumber()), bought.orElse(Instant.EPOCH));
    }

    private LineDetails details(TransactionBody.Line line, Function<BigDecimal, BigDecimal> base) throws BillRefused {
        var fields = names.ofLine(texts(line.customFields()), texts(line.extendedFields()));
        var parts = new ArrayList<LinePart>();
        parts(line.comboDetails(), LinePart.Kind.COMBO_ITEM, base, parts);
        parts(line.addOnDetails(), LinePart.Kind.ADD_ON_ITEM, base, parts);
        parts(line.splitDetails(), LinePart.Kind.SPLIT, base, parts);
        int days = line.returnableDays() == null ? LineDetails.ALWAYS : line.returnableDays();
        if (days < LineDetails.ALWAYS) {
            names.warn(new BillWarning.ReturnableDaysInvalid(text(line.itemCode())));
            days = LineDetails.ALWAYS;
        }
        return new LineDetails(
                text(line.serial()),
                "",
                text(line.imgUrl()),
                Boolean.FALSE.equals(line.returnable()) ? 0 : days,
                ReturnType.read(text(line.returnType())).orElse(ReturnType.NONE),
                BillId.NONE,
                text(line.parentBillNumber()),
                plain(line.attributes()),
                fields.custom(),
                fields.extended(),
                parts);
    }

    /** What a part is to its line is what it says, else what the list it stands in is called. */
    private static void parts(
            @Nullable List<TransactionBody.Part> given,
            LinePart.Kind otherwise,
            Function<BigDecimal, BigDecimal> base,
            List<LinePart> parts)
            throws BillRefused {
        for (var part : or(given)) {
            var kind = word(part.comboType(), LinePart.Kind::read, "comboType");
            parts.add(new LinePart(
                    kind == null ? otherwise : kind,
                    text(part.itemCode()),
                    number(part.quantity()),
                    text(part.description()),
                    base.apply(number(part.rate())),
                    base.apply(number(part.value()))));
        }
    }

    private BillDetails details(TransactionBody body, LocalCurrency local, Function<BigDecimal, BigDecimal> base)
            throws BillRefused {
        var fields = names.ofBill(texts(body.customFields()), texts(body.extendedFields()));
        var payments = new ArrayList<Payment>();
        for (var mode : or(body.paymentModes())) {
            var value = base.apply(number(mode.value()));
            names.payment(text(mode.mode()), value, text(mode.notes()), plain(mode.attributes()))
                    .ifPresent(payments::add);
        }
        var redemptions = body.redemptions();
        return new BillDetails(
                text(body.note()),
                limited(text(body.notInterestedReason()), LONGEST_TEXT, "notInterestedReason"),
                date(body.purchaseTime()).orElse(Instant.EPOCH),
                payments,
                CreditNote.NONE,
                fields.custom(),
                fields.extended(),
                local,
                "",
                redemptions == null ? List.of() : references(redemptions.pointsRedemptions()),
                redemptions == null ? List.of() : references(redemptions.couponRedemptions()),
                List.of(),
                0);
    }

    /** Ids and codes as they came, each once. */
    private static List<String> references(@Nullable List<Object> given) {
        return or(given).stream()
                .map(one -> text(String.valueOf(one)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Instant> date(@Nullable String given) throws BillRefused {
        if (text(given).isEmpty()) {
            return Optional.empty();
        }
        var conversion = organization.settings().isOn(Flag.CONF_ORG_DISABLE_MACHINE_TIME_CONV)
                ? V2Dates.Conversion.KEEP_LOCAL
                : V2Dates.Conversion.HEED_OFFSET;
        return Optional.of(V2Dates.read(text(given), organization.clusterZone(), conversion)
                .orElseThrow(() -> new BillRefused(new BillRefusal.DateInvalid(text(given)))));
    }

    private static <E> @Nullable E word(@Nullable String given, Function<String, Optional<E>> read, String what)
            throws BillRefused {
        if (text(given).isEmpty()) {
            return null;
        }
        return read.apply(text(given))
                .orElseThrow(() -> new BillRefused(new BillRefusal.WordUnknown(what, text(given))));
    }

    private static String limited(String text, int most, String what) throws BillRefused {
        if (text.length() > most) {
            throw new BillRefused(new BillRefusal.TextTooLong(what));
        }
        return text;
    }

    private static Map<String, @Nullable String> texts(@Nullable Map<String, @Nullable Object> given) {
        var texts = new HashMap<String, @Nullable String>();
        if (given != null) {
            given.forEach((name, value) -> texts.put(name, FieldTexts.of(value)));
        }
        return texts;
    }

    private static Map<String, String> plain(@Nullable Map<String, @Nullable Object> given) {
        var texts = new HashMap<String, String>();
        texts(given).forEach((name, value) -> {
            if (value != null) {
                texts.put(text(name), text(value));
            }
        });
        return texts;
    }

    private static BigDecimal number(@Nullable BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }

    private static String text(@Nullable String given) {
        return FreeText.of(given);
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
