package io.meniscus.api.v1_1.products;

import static io.meniscus.api.v1_1.products.ListQuery.optional;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedWrite;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.core.product.catalogue.TraitKind;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.search.ItemSearch;
import io.meniscus.run.database.OrgTransactions;
import java.util.List;

/** v1.1/product. */
public record Routes(
        Dialect v11,
        Catalogue catalogue,
        ItemSearch search,
        Organizations organizations,
        OrgTransactions transactions) {
    private static final Parameter FORMAT = optional("format", "json or xml");
    private static final Parameter PARENT_ID = optional("parent_id", "comma list: what they stand below");
    private static final Parameter PARENT_NAME = optional("parent_name", "what they stand below");
    private static final Parameter VALUE_LIMIT = optional("value_limit", "20 of each; at most 500");
    private static final Parameter TYPE = optional("type", "in any letter case");
    private static final Parameter FAMILY = optional("size_family", "in any letter case");

    public List<Route> routes() {
        return List.of(
                post(
                        2,
                        "add",
                        new AddProducts(catalogue, organizations),
                        AddBody.class,
                        AddProducts.Added.class,
                        "Add products, or update those whose sku is known"),
                byCode(),
                bySearch(),
                post(
                        3,
                        "attributes",
                        new DefineAttributes(catalogue, organizations),
                        AttributesBody.class,
                        DefineAttributes.Answer.class,
                        "Define attributes of products"),
                list(
                        "attributes",
                        new ListAttributes(catalogue, organizations),
                        "Attributes of products",
                        optional("values", "true adds values"),
                        VALUE_LIMIT),
                list(
                        "categories",
                        traits(TraitKind.CATEGORY),
                        "Categories of products",
                        optional("values", "true adds what stands right below"),
                        VALUE_LIMIT,
                        PARENT_ID,
                        PARENT_NAME),
                list("brands", traits(TraitKind.BRAND), "Brands of products", PARENT_ID, PARENT_NAME),
                list("colors", traits(TraitKind.COLOR), "Colours of products", optional("pallette", "hexadecimal")),
                list(
                        "sizes",
                        traits(TraitKind.SIZE),
                        "Sizes of products",
                        optional("canonical_name", "name of the meta size"),
                        TYPE,
                        FAMILY),
                list(
                        "meta_sizes",
                        traits(TraitKind.META_SIZE),
                        "What sizes of products are alike in",
                        TYPE,
                        FAMILY,
                        optional("canonical_name", "as name")));
    }

    private ListTraits traits(TraitKind kind) {
        return new ListTraits(kind, catalogue, organizations);
    }

    private Lines lines() {
        return new Lines(v11, "v1.1/product", Resource.PRODUCT);
    }

    private static List<String> paths(String method) {
        return List.of("/v1.1/product/" + method);
    }

    private Route post(int tier, String method, Endpoint endpoint, Class<?> body, Class<?> reply, String summary) {
        return lines().post(
                        tier,
                        paths(method),
                        RateClass.WRITE,
                        new TypedRefusals(new KeyedWrite(transactions, endpoint)),
                        new Says(summary, List.of(FORMAT), body, reply));
    }

    private Route list(String method, Endpoint endpoint, String summary, Parameter... further) {
        return lines().get(
                        3,
                        paths(method),
                        new TypedRefusals(endpoint),
                        new Says(summary, ListQuery.with(further), ListReply.class));
    }

    private Route byCode() {
        return lines().get(
                        2,
                        paths("get"),
                        new TypedRefusals(new GetProducts(catalogue, organizations)),
                        new Says(
                                "Products by sku or id",
                                List.of(
                                        FORMAT,
                                        optional("sku", "comma list"),
                                        optional("id", "comma list; of no meaning beside a sku"),
                                        optional("include_hierarchy", "true adds what brands, sizes, … stand below"),
                                        optional("ou_code", "of which concept, where products belong to concepts"),
                                        optional("fetch_type", "ALL, ORG or SCOPE; likewise")),
                                GetProducts.Got.class));
    }

    private Route bySearch() {
        return lines().get(
                        2,
                        paths("search"),
                        new SearchProducts(search, catalogue, organizations),
                        new Says(
                                "Products by conditions on price, sku, description, image and attributes",
                                List.of(
                                        FORMAT,
                                        new Parameter("q", Presence.REQUIRED, "(ATTRIBUTE:OPERATOR:VALUE|…)"),
                                        optional("start", "0"),
                                        optional("rows", "10; at most 100")),
                                SearchProducts.Found.class));
    }
}
