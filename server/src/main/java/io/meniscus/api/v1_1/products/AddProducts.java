package io.meniscus.api.v1_1.products;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.catalogue.OrgUnits;
import io.meniscus.product.catalogue.UnknownNames;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/product/add}: adds products, and updates those whose sku is known (v1.1/product "add"). Products
 * are answered one for one, and a later one sees those before it. No sku is 9102, no price 9103, a price that is none
 * 9106, an ean of another product 9108. Sizes, styles, brands, colours, categories and attributes that the
 * organization has not are left out.
 */
record AddProducts(Catalogue catalogue, Organizations organizations) implements Endpoint {
    private static final int MOST = 100;

    record Added(Response response) {
        /** Each is an {@link AddedProduct} or an {@link AddedProduct.Refused}. */
        record Response(TypedStatus status, List<Object> product) {}
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var given = items(request.read(AddBody.class).product());
        var units = new OrgUnits(organization);
        var reader = new ProductReader(units);
        var forms = given.stream().map(reader::read).toList();
        var outcomes = catalogue.add(organization.id(), forms, UnknownNames.LEFT_OUT, request.at());
        var items = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Accepted<Shelved>(var shelved, var warnings)
                        ? Stream.of(shelved.item())
                        : Stream.empty())
                .toList();
        var descriptions = catalogue.describe(organization.id(), items, 0);
        var answers = new Answers();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Shelved>(var shelved, var warnings) ->
                    answers.good(AddedProduct.of(shelved.item(), descriptions, units));
                case Outcome.Refused<Shelved>(var refusal) -> {
                    var error = Errors.of(refusal);
                    var status = ItemStatus.typed(ItemStatus.Outcome.FAILURE, error.code(), error.message());
                    answers.failed(
                            error,
                            new AddedProduct.Refused(
                                    given.get(i).sku(), given.get(i).ean(), status));
                }
                case Outcome.Failed<Shelved>(var cause) -> throw cause;
            }
        }
        return answers.reply("Success", (status, all) -> new Added(new Added.Response(status, all)));
    }

    /** The items of a batch, those that are; refuses none and too many. */
    static <T> List<T> items(@Nullable List<T> given) {
        var items = present(given);
        if (items.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no product was given"));
        }
        if (items.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        return items;
    }

    /** The members of a list that are there. */
    static <T> List<T> present(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
