package io.meniscus.console.customers;

import io.meniscus.console.Visit;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;

/** {@code GET …/customers/{customer}/images/{handle}}: a picture of the customer. */
record ShowImage(CustomerGround ground) implements OfCustomer.Page {
    @Override
    public Reply show(Visit visit, Subject subject) {
        var handle = visit.request().pathParameter("handle");
        return ground.annexes()
                .images()
                .show(visit.org(), subject.owner(), handle)
                .map(picture -> visit.file(handle, picture.type().mediaType(), picture.bytes()))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }
}
