package io.meniscus.api.v1_1.products;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.ListedTrait;
import io.meniscus.product.catalogue.Page;
import io.meniscus.product.catalogue.TraitQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/product/categories}, {@code brands}, {@code colors}, {@code sizes} and {@code meta_sizes}
 * (v1.1/product "GET lists"). None is a success with count 0.
 */
record ListTraits(TraitKind kind, Catalogue catalogue, Organizations organizations) implements Endpoint {

    /** What rows show beside what they are. */
    private record Shown(
            OuScope scope, boolean ids, @Nullable Map<Long, List<Trait>> children) {
        @Nullable
        String id(Trait trait) {
            return ids ? Long.toString(trait.id()) : null;
        }

        @Nullable
        Long ou(Trait trait) {
            return scope.units().areOn() ? trait.ou() : null;
        }

        @Nullable
        String ouCode(Trait trait) {
            return scope.units().areOn() ? scope.units().code(trait.ou()) : null;
        }

        ListReply.@Nullable Values values(Trait trait) {
            return children == null
                    ? null
                    : new ListReply.Values(children.getOrDefault(trait.id(), List.of()).stream()
                            .map(child -> new ListReply.Value(child.name(), child.label()))
                            .toList());
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var scope = OuScope.of(request, organization);
        var page = catalogue.traits(organization.id(), query(request, scope));
        boolean withChildren = kind == TraitKind.CATEGORY && ListQuery.isOn(request, "values");
        var ids = page.rows().stream().map(row -> row.trait().id()).toList();
        var children = withChildren ? catalogue.children(organization.id(), ids, ListQuery.valueLimit(request)) : null;
        var shown = new Shown(scope, ListQuery.isOn(request, "include_id"), children);
        var status = TypedStatus.success(kind == TraitKind.CATEGORY ? "SUCCESS" : "Success");
        return Reply.ok(new ListReply(new ListReply.Response(status, list(page, shown))));
    }

    private TraitQuery query(Request request, OuScope scope) {
        var list = ListQuery.of(request);
        var canonical = ListQuery.text(request, "canonical_name");
        boolean isMeta = kind == TraitKind.META_SIZE;
        return new TraitQuery(
                kind,
                isMeta && list.name().isEmpty() ? canonical : list.name(),
                list.ids(),
                ListQuery.ids(request, "parent_id"),
                kind == TraitKind.SIZE ? canonical : ListQuery.text(request, "parent_name"),
                ListQuery.text(request, "type"),
                ListQuery.text(request, "size_family"),
                ListQuery.text(request, "pallette"),
                scope.ous(),
                list.limit(),
                list.offset());
    }

    private Object list(Page<ListedTrait> page, Shown shown) {
        int count = page.total();
        return switch (kind) {
            case CATEGORY ->
                new ListReply.Categories(
                        count,
                        new ListReply.Categories.CategoryRows(rows(page, row -> placed(row, shown, 9172, "Category"))));
            case BRAND ->
                new ListReply.Brands(
                        count, new ListReply.Brands.BrandRows(rows(page, row -> placed(row, shown, 9160, "Brand"))));
            case COLOR ->
                new ListReply.Colors(
                        count, new ListReply.Colors.ColorRows(rows(page, row -> color(row.trait(), shown))));
            case SIZE -> new ListReply.Sizes(count, new ListReply.Sizes.SizeRows(rows(page, row -> size(row, shown))));
            case META_SIZE ->
                new ListReply.MetaSizes(
                        count, new ListReply.MetaSizes.MetaSizeRows(rows(page, row -> metaSize(row, shown))));
            case STYLE -> throw new IllegalStateException("the contract has no list of styles");
        };
    }

    private static <R> List<R> rows(Page<ListedTrait> page, Function<ListedTrait, R> row) {
        return page.rows().stream().map(row).toList();
    }

    private static ItemStatus status(int code, String what) {
        return ItemStatus.typed(ItemStatus.Outcome.SUCCESS, code, what + " retrieval successful");
    }

    /** Categories below none say so by null, brands by an empty text. */
    private ListReply.Placed placed(ListedTrait row, Shown shown, int code, String what) {
        var trait = row.trait();
        boolean isTop = kind == TraitKind.CATEGORY && trait.parent() == Trait.NONE;
        return new ListReply.Placed(
                shown.id(trait),
                trait.name(),
                trait.label(),
                trait.description(),
                isTop ? null : row.parent(),
                isTop ? null : row.parentLabel(),
                shown.values(trait),
                shown.ou(trait),
                shown.ouCode(trait),
                status(code, what));
    }

    private static ListReply.Color color(Trait trait, Shown shown) {
        return new ListReply.Color(
                shown.id(trait),
                trait.palette(),
                trait.name(),
                shown.ou(trait),
                shown.ouCode(trait),
                status(9178, "Color"));
    }

    private static ListReply.Size size(ListedTrait row, Shown shown) {
        var trait = row.trait();
        return new ListReply.Size(
                shown.id(trait),
                trait.name(),
                trait.label(),
                row.parent(),
                trait.description(),
                trait.family(),
                trait.type(),
                row.grandparent(),
                shown.ou(trait),
                shown.ouCode(trait),
                status(9130, "Size"));
    }

    private static ListReply.MetaSize metaSize(ListedTrait row, Shown shown) {
        var trait = row.trait();
        return new ListReply.MetaSize(
                shown.id(trait),
                trait.name(),
                trait.label(),
                trait.description(),
                trait.family(),
                trait.type(),
                trait.parent() == Trait.NONE ? null : row.parent(),
                shown.ou(trait),
                shown.ouCode(trait),
                status(9140, "Meta size"));
    }
}
