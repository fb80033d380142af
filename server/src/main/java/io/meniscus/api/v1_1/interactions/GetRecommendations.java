package io.meniscus.api.v1_1.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/recommendations}: products recommended to a customer (v1.1/customer "recommendations").
 * Nothing recommends any here, so a customer that is there is a failed item with 1051, as documented for none.
 */
final class GetRecommendations implements Endpoint {
    private final OfCustomer customer;

    GetRecommendations(OfCustomer customer) {
        this.customer = customer;
    }

    /**
     * The customer of the answer.
     *
     * @param user_id with {@code user_id=true} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            String firstname,
            String lastname,
            String mobile,
            String email,
            String external_id,
            Recommendations recommendations,
            ItemStatus item_status) {}

    record Recommendations(List<Product> item) {}

    record Product(String sku, String name, String score) {}

    @Override
    public Reply handle(Request request) {
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> Outcome.accepted(item(request, found)));
        var answers = new ItemAnswers(Errors::of);
        return (outcome instanceof Outcome.Accepted<Item>(var item, var warnings)
                        ? answers.failed(Errors.none(), item)
                        : answers.add(asked, outcome))
                .reply(CustomerReply::of);
    }

    private static Item item(Request request, OfCustomer.Found found) {
        var shown = found.shown();
        var none = Errors.none();
        return new Item(
                OfCustomer.isOn(request, "user_id") ? found.userId() : null,
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                new Recommendations(List.of()),
                ItemStatus.text(ItemStatus.Outcome.FAILURE, none.code(), none.message()));
    }
}
