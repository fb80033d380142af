package io.meniscus.api.v1_1.subscriptions;

import io.meniscus.api.v1_1.wire.Status;
import java.util.List;

/** The envelope {@code response.subscriptions.subscription[]}, an array even for one. */
public record SubscriptionsReply(Response response) {

    public record Response(Status status, Items subscriptions) {}

    /** Good and failed items in the order of the request. */
    public record Items(List<Object> subscription) {}

    static SubscriptionsReply of(Status status, List<Object> items) {
        return new SubscriptionsReply(new Response(status, new Items(List.copyOf(items))));
    }
}
