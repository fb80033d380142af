package io.meniscus.product.imports;

import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** The imports of the catalogue: what products are sorted by first, for rows of products name it. */
public final class CatalogueImports {
    /** Rows of a transaction: bills that sell one of its new products wait for it. */
    static final int ROWS = 500;

    static final String OU = "ou code";

    private CatalogueImports() {}

    public static List<ImportKind> over(Catalogue catalogue, Organizations organizations) {
        var kinds = new ArrayList<ImportKind>();
        for (var kind : List.of(
                TraitKind.BRAND,
                TraitKind.CATEGORY,
                TraitKind.COLOR,
                TraitKind.STYLE,
                TraitKind.META_SIZE,
                TraitKind.SIZE)) {
            kinds.add(new TraitImport(kind, catalogue, organizations));
        }
        kinds.add(new AttributeImport(catalogue, organizations));
        kinds.add(new ProductImport(catalogue, organizations));
        return kinds;
    }

    static ImportColumn needed(String name, String description, String example) {
        return new ImportColumn(name, Presence.NEEDED, description, example);
    }

    static ImportColumn optional(String name, String description, String example) {
        return new ImportColumn(name, Presence.OPTIONAL, description, example);
    }
}
