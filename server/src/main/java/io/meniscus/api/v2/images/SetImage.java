package io.meniscus.api.v2.images;

import io.meniscus.api.v2.customers.ImageRow;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.FormData;
import io.meniscus.image.CustomerImage;
import io.meniscus.image.Images;
import java.util.List;

/**
 * {@code POST /v2/customers/{id}/setImage} and its lookup twin: keeps a picture, part {@code file} of a form
 * (v2/customers "setImage"). Refuses none (8078), what is no picture or too large (8079), a sixth (8082) and one that
 * is too small (8083).
 */
final class SetImage implements Endpoint {
    private final Images images;
    private final OfCustomer customer;

    SetImage(Images images, OfCustomer customer) {
        this.images = images;
        this.customer = customer;
    }

    @Override
    public Reply handle(Request request) {
        var content = content(request);
        return customer.handle(request, found -> {
            var organization = found.organization();
            var owner = found.owner();
            var kept = images.add(
                    organization.id(), owner, content, request.caller().till(), request.at());
            return switch (kept) {
                case Outcome.Accepted<CustomerImage>(var image, var none) ->
                    Reply.ok(DataList.of(
                            List.of(ImageRow.kept(organization.id(), owner, image, organization.clusterZone())),
                            found.warnings()));
                case Outcome.Refused<CustomerImage>(var refusal) -> Errors.reply(refusal);
                case Outcome.Failed<CustomerImage>(var cause) -> throw cause;
            };
        });
    }

    /** The part's bytes; none when there is no form or no such part. */
    private static byte[] content(Request request) {
        var type = request.header("Content-Type").orElse("");
        if (!FormData.isForm(type)) {
            return new byte[0];
        }
        return FormData.part(type, request.body(), "file")
                .map(FormData.Part::bytes)
                .orElseGet(() -> new byte[0]);
    }
}
