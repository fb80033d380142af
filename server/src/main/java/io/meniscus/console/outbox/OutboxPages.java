package io.meniscus.console.outbox;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.outbox.OutboxMessages;
import java.util.List;

/** The outbox of an organization. */
public record OutboxPages(OutboxMessages messages) {
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(Place.OUTBOX, "", Resource.CUSTOMER_COMMUNICATIONS, new ListMessages(messages)));
    }
}
