package io.meniscus.product.imports;

import io.meniscus.core.product.catalogue.ProductRefusal;
import io.meniscus.core.product.catalogue.ProductWarning;
import io.meniscus.core.product.catalogue.TraitShelf;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.product.catalogue.UnknownNames;
import java.util.Optional;

/** What adding a product refused or left out, in words at the column it is about. */
record ProductWords(UnknownNames unknown) implements CatalogueReading.Words {
    @Override
    public RowProblem refused(ImportRow row, Refusal refusal) {
        if (!(refusal instanceof ProductRefusal product)) {
            throw new IllegalStateException("products do not refuse with " + refusal);
        }
        return switch (product) {
            case ProductRefusal.SkuMissing() -> row.problem(ProductReader.SKU, "is empty");
            case ProductRefusal.PriceMissing() -> row.problem(ProductReader.PRICE, "is empty");
            case ProductRefusal.PriceInvalid() ->
                row.problem(
                        ProductReader.PRICE,
                        "is no number from 0 on of at most 15 digits and 6 decimals, such as 799.50");
            case ProductRefusal.EanTaken(var sku) ->
                row.problem(
                        ProductReader.EAN,
                        row.value(ProductReader.EAN).isEmpty()
                                ? "is left out, and the sku is the ean of another product"
                                : "is that of another product");
            case ProductRefusal.TooLong(var what, var longest) ->
                row.problem(what.replace('_', ' '), "has more than " + longest + " characters");
            case ProductRefusal.NotFound(), ProductRefusal.NotInScope(), ProductRefusal.SearchBusy() ->
                throw new IllegalStateException("adding does not refuse with " + refusal);
        };
    }

    @Override
    public Optional<RowProblem> warned(ImportRow row, Warning warning) {
        if (!(warning instanceof ProductWarning product)) {
            throw new IllegalStateException("products do not warn of " + warning);
        }
        return switch (product) {
            case ProductWarning.TraitUnknown(var kind) ->
                // A rehearsal makes nothing: what is to be made is not known to it.
                unknown == UnknownNames.MADE
                                && !TraitShelf.isTooLong(row.value(ProductReader.TRAITS.getOrDefault(kind, "")))
                        ? Optional.empty()
                        : Optional.of(row.remark(
                                ProductReader.TRAITS.getOrDefault(kind, ""),
                                "is none of the organization's and was left out"));
            case ProductWarning.AttributeUnknown(var name) ->
                Optional.of(row.remark(ProductReader.ATTRIBUTE + name, "is no attribute and was left out"));
            case ProductWarning.AttributeInvalid(var name) ->
                Optional.of(
                        row.remark(ProductReader.ATTRIBUTE + name, "is no value of this attribute and was left out"));
        };
    }
}
