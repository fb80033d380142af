package io.meniscus.api.v1_1.wire;

import java.util.List;

/** The envelope of calls that answer {@code response.customers.customer}: an object for one, an array for more. */
public record CustomersOneOrMany(Response response) {

    public record Response(Status status, Items customers) {}

    /** Good and failed items in the order of the request. */
    public record Items(Object customer) {}

    public static CustomersOneOrMany of(Status status, List<?> items) {
        return new CustomersOneOrMany(new Response(status, new Items(OneOrMany.of(items))));
    }
}
