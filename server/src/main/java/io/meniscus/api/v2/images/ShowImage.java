package io.meniscus.api.v2.images;

import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.image.Images;

/**
 * {@code GET /v2/customers/{id}/images/{fileHandle}}: a picture itself, where {@code filePath} of
 * {@code embed=customerImage} leads. It is shown as the kind it was found to be and as nothing else. One that the
 * customer has not is HTTP 404.
 */
final class ShowImage implements Endpoint {
    private final Images images;
    private final OfCustomer customer;

    ShowImage(Images images, OfCustomer customer) {
        this.images = images;
        this.customer = customer;
    }

    @Override
    public Reply handle(Request request) {
        var handle = request.pathParameter("fileHandle");
        return customer.handle(
                request,
                found -> images.show(found.organization().id(), found.owner(), handle)
                        .map(ShowImage::reply)
                        .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute())));
    }

    private static Reply reply(Images.Picture picture) {
        return Reply.ok(new Reply.Raw(picture.type().mediaType(), picture.bytes()))
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Content-Disposition", "inline");
    }
}
