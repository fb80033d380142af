package io.meniscus.api.v2.images;

import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.FreeText;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.image.Images;
import java.util.Arrays;
import java.util.List;

/**
 * {@code DELETE /v2/customers/{id}/deleteImage}: takes pictures away, a comma list of handles or numbers (v2/customers
 * "deleteImage"). Refuses no list (8081) and one of pictures that the customer has not (8080); beside one that went,
 * one that is not there has code 8080 in its row.
 */
final class DeleteImages implements Endpoint {
    private final Images images;
    private final OfCustomer customer;

    DeleteImages(Images images, OfCustomer customer) {
        this.images = images;
        this.customer = customer;
    }

    /** What came of one; {@code status} is text. */
    record Row(int code, String message, String status) {
        static Row of(Images.Removal removal) {
            return removal.isGone()
                    ? new Row(200, "Success", "true")
                    : new Row(8080, "Image delete failed: " + removal.name(), "false");
        }
    }

    @Override
    public Reply handle(Request request) {
        var names = names(request.query("image_ids").orElse(""));
        return customer.handle(request, found -> switch (images.remove(
                found.organization().id(), found.owner(), names)) {
            case Outcome.Accepted<List<Images.Removal>>(var removals, var none) ->
                Reply.ok(DataList.of(removals.stream().map(Row::of).toList(), found.warnings()));
            case Outcome.Refused<List<Images.Removal>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Images.Removal>>(var cause) -> throw cause;
        });
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(FreeText::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
