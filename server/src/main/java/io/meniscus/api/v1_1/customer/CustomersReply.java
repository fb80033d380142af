package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.wire.Status;
import java.util.List;

/** The envelope of customer calls: {@code response.customers.customer[]}, an array even for one. */
public record CustomersReply(Response response) {

    public record Response(Status status, Items customers) {}

    /** Good and failed items in the order of the request. */
    public record Items(List<Object> customer) {}

    static CustomersReply of(Status status, List<Object> items) {
        return new CustomersReply(new Response(status, new Items(List.copyOf(items))));
    }
}
