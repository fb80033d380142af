package io.meniscus.core.product.catalogue;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.ProductId;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The products a batch is about, and what it makes of them, one after the other: a later one sees those before it. A
 * code that is known is updated, whoever made it, a bill or an earlier load.
 *
 * <p>Refuses a product without code or price, a price that is none, a text that is too long, and an ean of another.
 */
public final class Shelf {
    /** Characters of a code. */
    public static final int LONGEST_SKU = 255;
    /** Characters of an attribute's value. */
    public static final int LONGEST_VALUE = 1_000;

    private static final int LONGEST_PRICE = 30;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, String> skusByEan = new HashMap<>();
    private final Map<String, Item> loaded = new HashMap<>();
    private final Map<String, Item> changed = new LinkedHashMap<>();
    private final Map<OptionKey, String> newOptions = new LinkedHashMap<>();

    /** One that is there; what was decided about its code before stands. */
    public void load(Item item) {
        var product = item.product();
        if (!items.containsKey(product.sku())) {
            loaded.put(product.sku(), item);
            put(item);
        }
    }

    private void put(Item item) {
        var product = item.product();
        var before = items.put(product.sku(), item);
        if (before != null) {
            skusByEan.remove(before.product().ean(), product.sku());
        }
        if (!product.ean().isEmpty()) {
            skusByEan.put(product.ean(), product.sku());
        }
    }

    /** Those that are to be written, in the order they were first decided. */
    public List<Item> changed() {
        return List.copyOf(changed.values());
    }

    /** Those among them whose ean another may take over: it must be let go first. */
    public List<ProductId> letGo() {
        var ids = new ArrayList<ProductId>();
        for (var item : changed.values()) {
            var before = loaded.get(item.product().sku());
            if (before != null
                    && !before.product().ean().isEmpty()
                    && !before.product().ean().equals(item.product().ean())) {
                ids.add(before.product().id());
            }
        }
        return ids;
    }

    /** Those among them of which other values are said than before. */
    public List<Item> reattributed() {
        return changed.values().stream()
                .filter(item -> {
                    var before = loaded.get(item.product().sku());
                    return before == null
                            ? !item.attributes().isEmpty()
                            : !item.attributes().equals(before.attributes());
                })
                .toList();
    }

    /** Values that became options, by the option. */
    public Map<OptionKey, String> newOptions() {
        return Map.copyOf(newOptions);
    }

    /**
     * Adds or updates a product.
     *
     * @param ids gives the id of one that is new
     */
    public Outcome<Shelved> decide(ItemForm form, Names names, LongSupplier ids, Instant at) {
        var wrong = wrong(form);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var before = items.get(form.sku());
        var ean = ean(form, before);
        var holder = skusByEan.getOrDefault(ean, form.sku());
        if (!holder.equals(form.sku())) {
            return Outcome.refused(new ProductRefusal.EanTaken(holder));
        }
        var warnings = new ArrayList<Warning>();
        var item = new Item(
                product(form, before, ean, ids, at),
                traits(form, before, names, warnings),
                attributes(form, before, names, warnings),
                before != null && form.ou() == Trait.ORGANIZATION ? before.ou() : form.ou());
        put(item);
        changed.put(form.sku(), item);
        return Outcome.accepted(new Shelved(item, before == null ? Shelved.How.NEW : Shelved.How.UPDATED), warnings);
    }

    private static Optional<ProductRefusal> wrong(ItemForm form) {
        if (form.sku().isEmpty()) {
            return Optional.of(new ProductRefusal.SkuMissing());
        }
        if (form.price().isEmpty()) {
            return Optional.of(new ProductRefusal.PriceMissing());
        }
        if (price(form.price()).isEmpty()) {
            return Optional.of(new ProductRefusal.PriceInvalid());
        }
        if (form.sku().length() > LONGEST_SKU) {
            return Optional.of(new ProductRefusal.TooLong("sku", LONGEST_SKU));
        }
        for (var text : form.texts().entrySet()) {
            if (text.getValue().length() > text.getKey().longest()) {
                return Optional.of(new ProductRefusal.TooLong(
                        text.getKey().name().toLowerCase(Locale.ROOT),
                        text.getKey().longest()));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> price(String text) {
        if (text.length() > LONGEST_PRICE || !text.matches("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        var price = new BigDecimal(text);
        var plain = price.stripTrailingZeros();
        boolean fits = plain.precision() - plain.scale() <= MOST_DIGITS && plain.scale() <= MOST_DECIMALS;
        return fits ? Optional.of(price) : Optional.empty();
    }

    /** One that has no code of its own printed on it is known by the one it is sold by. */
    private static String ean(ItemForm form, @Nullable Item before) {
        var given = form.texts().getOrDefault(ItemForm.Text.EAN, "");
        if (!given.isEmpty()) {
            return given;
        }
        var kept = before == null ? "" : before.product().ean();
        return kept.isEmpty() ? form.sku() : kept;
    }

    private static Product product(ItemForm form, @Nullable Item before, String ean, LongSupplier ids, Instant at) {
        var old = before == null ? null : before.product();
        var texts = form.texts();
        return new Product(
                old == null ? new ProductId(ids.getAsLong()) : old.id(),
                form.sku(),
                ean,
                price(form.price()).orElseThrow(),
                texts.getOrDefault(ItemForm.Text.DESCRIPTION, old == null ? "" : old.description()),
                texts.getOrDefault(ItemForm.Text.LONG_DESCRIPTION, old == null ? "" : old.longDescription()),
                texts.getOrDefault(ItemForm.Text.IMAGE_URL, old == null ? "" : old.imageUrl()),
                days(form.returning(), old == null ? Product.UNLIMITED : old.returnableDays()),
                old == null ? at : old.addedAt());
    }

    private static int days(ItemForm.Returning said, int before) {
        return switch (said) {
            case ItemForm.Returning.Unsaid() -> before;
            case ItemForm.Returning.Allowed() -> before == Product.NEVER ? Product.UNLIMITED : before;
            case ItemForm.Returning.Within(var days) -> days;
        };
    }

    private static Map<TraitKind, Long> traits(
            ItemForm form, @Nullable Item before, Names names, List<Warning> warnings) {
        var traits = new EnumMap<TraitKind, Long>(TraitKind.class);
        if (before != null) {
            traits.putAll(before.traits());
        }
        for (var named : form.traits()) {
            names.trait(named).ifPresentOrElse(trait -> traits.put(named.kind(), trait.id()), () -> {
                traits.remove(named.kind());
                warnings.add(new ProductWarning.TraitUnknown(named.kind()));
            });
        }
        return traits;
    }

    private SortedMap<Long, String> attributes(
            ItemForm form, @Nullable Item before, Names names, List<Warning> warnings) {
        var values = new TreeMap<Long, String>();
        if (before != null) {
            values.putAll(before.attributes());
        }
        for (var said : form.attributes()) {
            var attribute = names.attribute(said.name());
            if (attribute.isEmpty()) {
                warnings.add(new ProductWarning.AttributeUnknown(said.name()));
            } else if (said.value().isEmpty()) {
                values.remove(attribute.get().id());
            } else if (takes(attribute.get(), said.value(), names)) {
                values.put(attribute.get().id(), said.value());
            } else {
                warnings.add(new ProductWarning.AttributeInvalid(said.name()));
            }
        }
        return values;
    }

    /** Whether a value may stand; one that may become an option does. */
    private boolean takes(Attribute attribute, String value, Names names) {
        if (value.length() > LONGEST_VALUE || !attribute.fits(value)) {
            return false;
        }
        boolean isListed = attribute.is(Attribute.Mark.ENUM) || attribute.is(Attribute.Mark.SOFT_ENUM);
        if (!isListed || names.hasOption(attribute, value)) {
            return true;
        }
        if (attribute.is(Attribute.Mark.SOFT_ENUM) && !TraitShelf.isTooLong(value)) {
            newOptions.putIfAbsent(OptionKey.of(attribute, value), value);
            return true;
        }
        return false;
    }
}
