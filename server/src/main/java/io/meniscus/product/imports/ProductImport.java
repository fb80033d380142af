package io.meniscus.product.imports;

import static io.meniscus.product.imports.CatalogueImports.needed;
import static io.meniscus.product.imports.CatalogueImports.optional;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.ItemForm;
import io.meniscus.core.product.catalogue.Shelf;
import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportOption;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.OrgUnits;
import io.meniscus.product.catalogue.UnknownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The import of products: each row is added as by v1.1/product "add", decided in the file's order. A code that is
 * known is updated, whoever made it, and an empty cell leaves what is there; a product that a bill made keeps its id,
 * and the bill's lines mean it as before.
 *
 * <p>Refuses, row by row, what adding a product refuses, and cells that do not read.
 */
record ProductImport(Catalogue catalogue, Organizations organizations) implements ImportKind {
    static final String UNKNOWN = "unknown names";
    static final String MAKE = "make";

    /** Columns a file may have beside the fixed ones. */
    private static final int MOST_ATTRIBUTES = 150;

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String description() {
        return "Products: each row is added, or says more of one that is there.";
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        var columns = new ArrayList<>(List.of(
                needed(ProductReader.SKU, "The code tills sell it by", "SH-38-RED"),
                needed(ProductReader.PRICE, "From 0 on", "799.50"),
                optional(
                        ProductReader.EAN,
                        "The code printed on it, its own; the sku where there is none",
                        "8901234567894"),
                optional("description", "What it is", "Shirt, red, 38"),
                optional("long description", "What there is to know about it", ""),
                optional("image url", "Where a picture of it is", ""),
                optional(ProductReader.RETURNABLE, "yes or no", "yes"),
                optional(ProductReader.DAYS, "For how many days it may be brought back; -1 for ever", "30"),
                optional("size", "Name of its size", "38"),
                optional(ProductReader.SIZE_TYPE, "The size's type, where several sizes have that name", "shirts"),
                optional("style", "Name of its style", "Slim"),
                optional("brand", "Name of its brand", "Himalaya"),
                optional("color", "Name of its colour", "Red"),
                optional("category", "Name of its category", "Shirts")));
        for (var attribute : catalogue
                .attributes(org, "", List.of(), Set.of(), MOST_ATTRIBUTES, 0)
                .rows()) {
            columns.add(optional(
                    ProductReader.ATTRIBUTE + attribute.name(),
                    "Attribute" + (attribute.label().isEmpty() ? "" : ": " + attribute.label()),
                    attribute.defaultValue()));
        }
        if (organizations.get(org).map(OrgUnits::new).filter(OrgUnits::areOn).isPresent()) {
            columns.add(optional(CatalogueImports.OU, "Code of the concept it is for", ""));
        }
        return columns;
    }

    @Override
    public List<ImportOption> options() {
        return List.of(new ImportOption(
                UNKNOWN,
                "make: sizes, styles, brands, colours and categories that are not there are made; left out or leave"
                        + " out: the product goes without"));
    }

    @Override
    public int rowsAtOnce() {
        return CatalogueImports.ROWS;
    }

    @Override
    public Set<Permission> rights() {
        return Set.of();
    }

    @Override
    public Reading open(OrgId org, Map<String, String> options, Origin origin) {
        var units = organizations
                .get(org)
                .map(OrgUnits::new)
                .orElseThrow(() -> new InvalidFile("no-organization", "The organization is not set up"));
        var unknown = unknown(options);
        var shelf = new Shelf();
        return new CatalogueReading<ItemForm, Shelved>(
                new ProductReader(units),
                forms -> catalogue.add(org, forms, unknown, origin.at()),
                forms -> catalogue.rehearse(org, forms, shelf, origin.at()),
                Shelved::how,
                new ProductWords(unknown));
    }

    private static UnknownNames unknown(Map<String, String> options) {
        var chosen = options.getOrDefault(UNKNOWN, "").strip();
        if (!chosen.matches("(?i)|make|leave out")) {
            throw new InvalidFile("bad-option", UNKNOWN + " is make or leave out");
        }
        return chosen.equalsIgnoreCase(MAKE) ? UnknownNames.MADE : UnknownNames.LEFT_OUT;
    }
}
