package io.meniscus.product.imports;

import static io.meniscus.product.imports.CatalogueImports.needed;
import static io.meniscus.product.imports.CatalogueImports.optional;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute.Mark;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.product.catalogue.AttributeForm;
import io.meniscus.core.product.catalogue.AttributeRefusal;
import io.meniscus.core.product.catalogue.AttributeShelf;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The import of attributes of products: each row is defined as by v1.1/product "attributes". Names that are known are
 * changed; an empty cell leaves what is there, and options stay.
 *
 * <p>Refuses, row by row, one without a name, a text that is too long, too many values, and a mark that is neither yes
 * nor no.
 */
record AttributeImport(Catalogue catalogue, Organizations organizations) implements ImportKind {
    private static final String NAME = "name";
    private static final String VALUES = "values";

    private static final Map<AttributeForm.Text, String> TEXTS = Map.of(
            AttributeForm.Text.LABEL, "label",
            AttributeForm.Text.TYPE, "type",
            AttributeForm.Text.RULE_TYPE, "extraction rule type",
            AttributeForm.Text.RULE_DATA, "extraction rule data",
            AttributeForm.Text.DEFAULT_VALUE, "default value");

    private static final Map<Mark, String> MARKS =
            new EnumMap<>(Map.of(Mark.ENUM, "is enum", Mark.SOFT_ENUM, "is soft enum", Mark.IN_DUMP, "use in dump"));

    @Override
    public String name() {
        return "product-attributes";
    }

    @Override
    public String description() {
        return "Attributes of products: each is a column of files of products then.";
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        var columns = new ArrayList<>(List.of(
                needed(NAME, "Its name, its own in any letter case", "fabric"),
                optional("label", "How it is shown", "Fabric"),
                optional("type", "Int, Double, Boolean, String or another; String where left out", "String"),
                optional("is enum", "yes or no: a product has one of its values", "yes"),
                optional("is soft enum", "yes or no: what a product is given becomes one of its values", "no"),
                optional("use in dump", "yes or no", "no"),
                optional("extraction rule type", "POS or UPLOAD", "UPLOAD"),
                optional("extraction rule data", "What the rule goes by", ""),
                optional("default value", "One of its values", ""),
                optional(
                        VALUES,
                        "Its values, parted by ; and each with = and a label, if it has one",
                        "cotton=Cotton;wool")));
        if (organizations.get(org).map(OrgUnits::new).filter(OrgUnits::areOn).isPresent()) {
            columns.add(optional(CatalogueImports.OU, "Code of the concept it is for", ""));
        }
        return columns;
    }

    @Override
    public List<ImportOption> options() {
        return List.of();
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
        var shelf = new AttributeShelf();
        return new CatalogueReading<>(
                (row, problems) -> read(row, units, problems),
                forms -> catalogue.define(org, forms),
                forms -> catalogue.rehearseAttributes(org, forms, shelf),
                AttributeShelf.Defined::how,
                new Told());
    }

    private static Optional<AttributeForm> read(ImportRow row, OrgUnits units, List<RowProblem> problems) {
        var cells = new Cells(row, problems);
        var on = EnumSet.noneOf(Mark.class);
        var off = EnumSet.noneOf(Mark.class);
        MARKS.forEach((mark, column) -> cells.flag(column).ifPresent(isOn -> (isOn ? on : off).add(mark)));
        var form = new AttributeForm(
                cells.text(NAME),
                cells.texts(AttributeForm.Text.class, TEXTS),
                on,
                off,
                values(cells.text(VALUES)),
                cells.ou(units));
        return cells.areFit() ? Optional.of(form) : Optional.empty();
    }

    private static List<Option> values(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(value -> value.split("=", 2))
                .map(parts -> new Option(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip()))
                .filter(option -> !option.name().isEmpty())
                .toList();
    }

    private record Told() implements CatalogueReading.Words {
        @Override
        public RowProblem refused(ImportRow row, Refusal refusal) {
            if (!(refusal instanceof AttributeRefusal attribute)) {
                throw new IllegalStateException("attributes do not refuse with " + refusal);
            }
            return switch (attribute) {
                case AttributeRefusal.NameMissing() -> row.problem(NAME, "is empty");
                case AttributeRefusal.TooLong(var longest) ->
                    row.problem("", "has a text of more than " + longest + " characters");
                case AttributeRefusal.TooManyOptions(var most) ->
                    row.problem(VALUES, "are more than " + most + ": bring them in several rows");
            };
        }

        @Override
        public Optional<RowProblem> warned(ImportRow row, Warning warning) {
            throw new IllegalStateException("attributes do not warn of " + warning);
        }
    }
}
