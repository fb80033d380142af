package io.meniscus.api.v1_1.products;

import io.meniscus.core.FreeText;
import io.meniscus.core.product.Product;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Said;
import io.meniscus.core.product.catalogue.ItemForm.Text;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a product of {@code product/add}: what is absent is not said, what is empty is said to be none. */
record ProductReader(OrgUnits units) {
    ItemForm read(AddBody.Product given) {
        return new ItemForm(
                FreeText.of(given.sku()),
                FreeText.of(given.price()),
                texts(given),
                returning(FreeText.of(given.returnable()), FreeText.of(given.returnableDays())),
                traits(given),
                attributes(given.attributes()),
                units.id(FreeText.of(given.ou_code())));
    }

    private static Map<Text, String> texts(AddBody.Product given) {
        var texts = new EnumMap<Text, String>(Text.class);
        put(texts, Text.EAN, given.ean());
        put(texts, Text.DESCRIPTION, given.description());
        put(texts, Text.LONG_DESCRIPTION, given.long_description());
        put(texts, Text.IMAGE_URL, given.img_url());
        return texts;
    }

    private static void put(Map<Text, String> texts, Text text, @Nullable String given) {
        if (given != null) {
            texts.put(text, FreeText.of(given));
        }
    }

    /** Days that are none are not said. */
    private static Returning returning(String flag, String days) {
        boolean isOff = flag.equals("0") || flag.equalsIgnoreCase("false");
        if (isOff) {
            return new Returning.Within(Product.NEVER);
        }
        if (days.matches("-1|\\d{1,9}")) {
            return new Returning.Within(Integer.parseInt(days));
        }
        boolean isOn = flag.equals("1") || flag.equalsIgnoreCase("true");
        return isOn ? new Returning.Allowed() : new Returning.Unsaid();
    }

    private static List<TraitName> traits(AddBody.Product given) {
        var traits = new ArrayList<TraitName>();
        var size = given.size();
        if (size != null) {
            add(traits, TraitKind.SIZE, size.name(), FreeText.of(size.type()));
        }
        add(traits, TraitKind.STYLE, given.style());
        add(traits, TraitKind.BRAND, given.brand());
        add(traits, TraitKind.COLOR, given.color());
        add(traits, TraitKind.CATEGORY, given.category());
        return traits;
    }

    private static void add(List<TraitName> traits, TraitKind kind, AddBody.@Nullable Named given) {
        if (given != null) {
            add(traits, kind, given.name(), "");
        }
    }

    private static void add(List<TraitName> traits, TraitKind kind, @Nullable String name, String type) {
        var text = FreeText.of(name);
        if (!text.isEmpty()) {
            traits.add(new TraitName(kind, text, type));
        }
    }

    private static List<Said> attributes(AddBody.@Nullable Attributes given) {
        return AddProducts.present(given == null ? null : given.attribute()).stream()
                .map(one -> new Said(FreeText.of(one.name()), FreeText.of(one.value())))
                .filter(said -> !said.name().isEmpty())
                .toList();
    }
}
