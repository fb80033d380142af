package io.meniscus.product.imports;

import io.meniscus.core.product.Product;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.ItemForm.Returning;
import io.meniscus.core.product.catalogue.ItemForm.Said;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows of one file into products as they are given. */
record ProductReader(OrgUnits units) implements CatalogueReading.Rows<ItemForm> {
    static final String SKU = "sku";
    static final String PRICE = "price";
    static final String EAN = "ean";
    static final String RETURNABLE = "returnable";
    static final String DAYS = "returnable days";
    static final String SIZE_TYPE = "size type";
    static final String ATTRIBUTE = "attribute: ";

    static final Map<ItemForm.Text, String> TEXTS = Map.of(
            ItemForm.Text.EAN, EAN,
            ItemForm.Text.DESCRIPTION, "description",
            ItemForm.Text.LONG_DESCRIPTION, "long description",
            ItemForm.Text.IMAGE_URL, "image url");

    static final Map<TraitKind, String> TRAITS = new EnumMap<>(Map.of(
            TraitKind.SIZE, "size",
            TraitKind.STYLE, "style",
            TraitKind.BRAND, "brand",
            TraitKind.COLOR, "color",
            TraitKind.CATEGORY, "category"));

    @Override
    public Optional<ItemForm> read(ImportRow row, List<RowProblem> problems) {
        var cells = new Cells(row, problems);
        var traits = new ArrayList<TraitName>();
        TRAITS.forEach((kind, column) -> {
            if (!cells.text(column).isEmpty()) {
                traits.add(new TraitName(kind, cells.text(column), cells.text(SIZE_TYPE)));
            }
        });
        var form = new ItemForm(
                cells.text(SKU),
                cells.text(PRICE),
                cells.texts(ItemForm.Text.class, TEXTS),
                returning(cells),
                traits,
                row.values().entrySet().stream()
                        .filter(cell -> cell.getKey().startsWith(ATTRIBUTE))
                        .sorted(Map.Entry.comparingByKey())
                        .map(cell -> new Said(cell.getKey().substring(ATTRIBUTE.length()), cell.getValue()))
                        .toList(),
                cells.ou(units));
        return cells.areFit() ? Optional.of(form) : Optional.empty();
    }

    private static Returning returning(Cells cells) {
        var days = cells.number(DAYS, Product.UNLIMITED);
        var flag = cells.flag(RETURNABLE);
        if (flag.isPresent() && !flag.get()) {
            return new Returning.Within(Product.NEVER);
        }
        if (days.isPresent()) {
            return new Returning.Within(days.get());
        }
        return flag.isPresent() ? new Returning.Allowed() : new Returning.Unsaid();
    }
}
