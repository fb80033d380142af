package io.meniscus.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.Source;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Tender;
import io.meniscus.organization.configuration.Flag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bill names of its organization's set-up: source, fields, tenders, currency. Names that may be wrong become
 * warnings, those that may not a refusal. For one bill; given texts are empty when absent.
 */
public final class BillNames {
    private static final int LONGEST_NOTES = 250;

    private final Organization organization;
    private final List<Warning> warnings = new ArrayList<>();

    /** Fields of a bill or a line, by the text of their ids. */
    public record Fields(Map<String, String> custom, Map<String, String> extended) {}

    public BillNames(Organization organization) {
        this.organization = organization;
    }

    /** Notes something that had to be dropped. */
    public void warn(Warning warning) {
        warnings.add(warning);
    }

    /** What had to be dropped so far. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The account a bill comes from; the only one of its source where none is named. */
    public AccountId account(String sourceName, String account) throws BillRefused {
        var source = Source.read(sourceName)
                .orElseThrow(() ->
                        new BillRefused(new BillRefusal.SourceUnknown(new CustomerRefusal.SourceUnknown(sourceName))));
        return switch (organization.choose(source, account.strip())) {
            case AccountChoice.Found(var found) -> found.id();
            case AccountChoice.Only(var found) -> found.id();
            case AccountChoice.Missing(), AccountChoice.Unknown() ->
                throw new BillRefused(
                        new BillRefusal.SourceUnknown(new CustomerRefusal.AccountUnknown(source, account.strip())));
            case AccountChoice.NoSource() ->
                throw new BillRefused(new BillRefusal.SourceUnknown(new CustomerRefusal.SourceUnknown(sourceName)));
        };
    }

    /** The fields of the bill itself. */
    public Fields ofBill(Map<String, @Nullable String> custom, Map<String, @Nullable String> extended)
            throws BillRefused {
        return fields(FieldScope.LOYALTY_TRANSACTION, FieldEntity.TRANSACTION, custom, extended);
    }

    /** The fields of a line. */
    public Fields ofLine(Map<String, @Nullable String> custom, Map<String, @Nullable String> extended)
            throws BillRefused {
        return fields(FieldScope.LOYALTY_LINE_ITEMS, FieldEntity.LINEITEM, custom, extended);
    }

    /** What an update does to fields of the bill itself. */
    public GivenFields changesOfBill(Map<String, @Nullable String> custom, Map<String, @Nullable String> extended) {
        return changes(FieldScope.LOYALTY_TRANSACTION, FieldEntity.TRANSACTION, custom, extended);
    }

    /** What an update does to fields of a line. */
    public GivenFields changesOfLine(Map<String, @Nullable String> custom, Map<String, @Nullable String> extended) {
        return changes(FieldScope.LOYALTY_LINE_ITEMS, FieldEntity.LINEITEM, custom, extended);
    }

    private GivenFields changes(
            FieldScope scope,
            FieldEntity entity,
            Map<String, @Nullable String> custom,
            Map<String, @Nullable String> extended) {
        var reader = new FieldReader(organization.fields(), scope, entity, organization::entityCode);
        custom.forEach(reader::custom);
        extended.forEach(reader::extended);
        warnings.addAll(reader.warnings());
        return reader.given();
    }

    private Fields fields(
            FieldScope scope,
            FieldEntity entity,
            Map<String, @Nullable String> custom,
            Map<String, @Nullable String> extended)
            throws BillRefused {
        if (custom.isEmpty() && extended.isEmpty()) {
            return new Fields(Map.of(), Map.of());
        }
        var reader = new FieldReader(organization.fields(), scope, entity, organization::entityCode);
        custom.forEach(reader::custom);
        extended.forEach(reader::extended);
        var given = reader.given();
        warnings.addAll(reader.warnings());
        if (!given.refusals().isEmpty()) {
            throw new BillRefused(new BillRefusal.FieldsRefused(given.refusals().getFirst()));
        }
        return new Fields(values(given.custom()), values(given.extended()));
    }

    private static Map<String, String> values(List<FieldChange> changes) {
        var values = new HashMap<String, String>();
        for (var change : changes) {
            if (change instanceof FieldChange.Put put) {
                values.put(Long.toString(put.field()), put.value());
            }
        }
        return values;
    }

    /**
     * A payment; a tender or an attribute the organization does not have, and a value that is not of the attribute's
     * type, is a warning and stays as it came. One without an amount that can be kept is a warning and left out.
     *
     * @param amount null for one that does not read
     */
    public Optional<Payment> payment(
            String mode, @Nullable BigDecimal amount, String notes, Map<String, String> attributes) throws BillRefused {
        if (notes.length() > LONGEST_NOTES) {
            throw new BillRefused(new BillRefusal.TextTooLong("payment notes"));
        }
        if (amount == null || !BillAmounts.fits(amount)) {
            warnings.add(new BillWarning.TenderDropped(mode));
            return Optional.empty();
        }
        var tender = tender(mode);
        if (tender.isEmpty()) {
            warnings.add(new BillWarning.TenderUnknown(mode));
            return Optional.of(new Payment(mode, amount, notes, attributes));
        }
        for (var given : new TreeMap<>(attributes).entrySet()) {
            var type = tender.get().attributes().get(given.getKey());
            if (type == null) {
                warnings.add(new BillWarning.TenderAttributeInvalid(mode, given.getKey()));
            } else if (!AttributeType.of(type).takes(given.getValue())) {
                warnings.add(new BillWarning.TenderValueInvalid(mode, given.getKey()));
            }
        }
        return Optional.of(new Payment(tender.get().name(), amount, notes, attributes));
    }

    private Optional<Tender> tender(String mode) {
        var name = mode.strip().toLowerCase(Locale.ROOT);
        return organization.details().tenders().stream()
                .filter(tender -> tender.activity() == Activity.ACTIVE
                        && (tender.name().toLowerCase(Locale.ROOT).equals(name)
                                || tender.canonicalName()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(name)))
                .findFirst();
    }

    /**
     * The currency a bill's amounts are in; refuses one that is not the organization's own where conversion is off, one
     * without a ratio, and every other than its own where that has none.
     *
     * @param code empty for the organization's own
     */
    public LocalCurrency currency(String code, BillAmounts amounts) throws BillRefused {
        var own = organization.profile().currency();
        var currency = code.strip().toUpperCase(Locale.ROOT);
        if (!organization.settings().isOn(Flag.CONF_CURRENCY_CONVERSION_ENABLE)) {
            throw new BillRefused(new BillRefusal.CurrencyOff());
        }
        if (currency.isEmpty()) {
            warnings.add(new BillWarning.CurrencyMissing());
        }
        if (currency.isEmpty() || currency.equals(own)) {
            return new LocalCurrency(own, BigDecimal.ONE, amounts);
        }
        var ratios = organization.details().ratiosInr();
        var ofCurrency = "INR".equals(currency) ? BigDecimal.ONE : ratios.get(currency);
        var ofOwn = "INR".equals(own) ? BigDecimal.ONE : ratios.get(own);
        if (ofOwn == null || ofOwn.signum() == 0) {
            throw new BillRefused(new BillRefusal.OwnCurrencyUnknown());
        }
        if (ofCurrency == null) {
            throw new BillRefused(new BillRefusal.RatioUnknown(currency));
        }
        var ratio = ofCurrency.divide(ofOwn, BillAmounts.DECIMALS, RoundingMode.HALF_UP);
        return new LocalCurrency(currency, ratio, amounts);
    }
}
