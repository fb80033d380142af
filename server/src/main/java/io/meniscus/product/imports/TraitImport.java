package io.meniscus.product.imports;

import static io.meniscus.product.imports.CatalogueImports.needed;
import static io.meniscus.product.imports.CatalogueImports.optional;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.TraitForm;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.core.product.catalogue.TraitName;
import io.meniscus.core.product.catalogue.TraitRefusal;
import io.meniscus.core.product.catalogue.TraitShelf;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportOption;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The import of one kind of what products are sorted by: brands, categories, colours, styles, sizes, meta sizes. Names
 * that are known are updated, and an empty cell leaves what is there.
 *
 * <p>Refuses, row by row, one without a name, a text that is too long, and a parent that is neither there nor in an
 * earlier row, or that stands below the row's own.
 */
record TraitImport(TraitKind kind, Catalogue catalogue, Organizations organizations) implements ImportKind {
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String PARENT = "parent name";
    private static final String CANONICAL = "canonical name";

    private static final Map<TraitForm.Text, String> TEXTS = Map.of(
            TraitForm.Text.LABEL, "label",
            TraitForm.Text.DESCRIPTION, "description",
            TraitForm.Text.PALETTE, "pallette",
            TraitForm.Text.FAMILY, "size family");

    @Override
    public String name() {
        return switch (kind) {
            case BRAND -> "product-brands";
            case CATEGORY -> "product-categories";
            case COLOR -> "product-colors";
            case STYLE -> "product-styles";
            case META_SIZE -> "product-meta-sizes";
            case SIZE -> "product-sizes";
        };
    }

    @Override
    public String description() {
        return switch (kind) {
            case BRAND -> "Brands of products, each below another or none.";
            case CATEGORY -> "Categories of products, each below another or none.";
            case COLOR -> "Colours of products.";
            case STYLE -> "Styles of products.";
            case META_SIZE -> "What sizes are alike in, such as M for 38 and 40.";
            case SIZE -> "Sizes of products, each with the meta size it is alike to.";
        };
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        var columns = new ArrayList<>(List.of(
                needed(NAME, "Its name, its own among them in any letter case", example()),
                optional("label", "How it is shown; its name where left out", "")));
        if (kind == TraitKind.COLOR) {
            columns.add(optional("pallette", "Hexadecimal", "#C0392B"));
        } else {
            columns.add(optional("description", "What there is to know about it", ""));
        }
        switch (kind) {
            case BRAND, CATEGORY -> columns.add(optional(PARENT, "What it stands below", ""));
            case META_SIZE -> {
                columns.addAll(sized());
                columns.add(optional(PARENT, "The meta size it stands below", ""));
            }
            case SIZE -> {
                columns.addAll(sized());
                columns.add(optional(CANONICAL, "Its meta size", "M"));
            }
            case COLOR, STYLE -> {}
        }
        if (units(org).filter(OrgUnits::areOn).isPresent()) {
            columns.add(optional(CatalogueImports.OU, "Code of the concept it is for", ""));
        }
        return columns;
    }

    private static List<ImportColumn> sized() {
        return List.of(
                optional(TYPE, "Tells those of one name apart", "shirts"),
                optional("size family", "What it is a size of", "tops"));
    }

    private String example() {
        return switch (kind) {
            case BRAND -> "Himalaya";
            case CATEGORY -> "Shirts";
            case COLOR -> "Red";
            case STYLE -> "Slim";
            case META_SIZE -> "M";
            case SIZE -> "38";
        };
    }

    private Optional<OrgUnits> units(OrgId org) {
        return organizations.get(org).map(OrgUnits::new);
    }

    @Override
    public List<ImportOption> options() {
        return List.of();
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
        var units = units(org).orElseThrow(() -> new InvalidFile("no-organization", "The organization is not set up"));
        var shelf = new TraitShelf();
        return new CatalogueReading<>(
                (row, problems) -> read(row, units, problems),
                forms -> catalogue.putTraits(org, forms),
                forms -> catalogue.rehearseTraits(org, forms, shelf),
                Function.identity(),
                new Told(kind == TraitKind.SIZE ? CANONICAL : PARENT));
    }

    private Optional<TraitForm> read(ImportRow row, OrgUnits units, List<RowProblem> problems) {
        var cells = new Cells(row, problems);
        var parents = kind.parents().orElse(kind);
        var form = new TraitForm(
                new TraitName(kind, cells.text(NAME), cells.text(TYPE)),
                cells.texts(TraitForm.Text.class, TEXTS),
                new TraitName(parents, cells.text(kind == TraitKind.SIZE ? CANONICAL : PARENT), ""),
                cells.ou(units));
        return cells.areFit() ? Optional.of(form) : Optional.empty();
    }

    private record Told(String parentColumn) implements CatalogueReading.Words {
        @Override
        public RowProblem refused(ImportRow row, Refusal refusal) {
            if (!(refusal instanceof TraitRefusal trait)) {
                throw new IllegalStateException("traits do not refuse with " + refusal);
            }
            return switch (trait) {
                case TraitRefusal.NameMissing() -> row.problem(NAME, "is empty");
                case TraitRefusal.TooLong(var longest) ->
                    row.problem("", "has a text of more than " + longest + " characters");
                case TraitRefusal.ParentUnknown() -> row.problem(parentColumn, "is not there, nor in an earlier row");
                case TraitRefusal.InCircle() -> row.problem(parentColumn, "stands below this one itself");
            };
        }

        @Override
        public Optional<RowProblem> warned(ImportRow row, Warning warning) {
            throw new IllegalStateException("traits do not warn of " + warning);
        }
    }
}
